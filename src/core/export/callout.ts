import { notesOf, tagsOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { escapeMarkdown } from './escape-markdown';

/** Longest quote above a note, in characters. */
const LONGEST_QUOTE = 60;

/** Note and tags of a highlight as a callout of Obsidian, which elsewhere is a quotation. */
export function callout(annotation: Annotation): string {
  const title = escapeMarkdown(shortened(annotation.target.selector[0].exact));
  const tags = tagsOf(annotation).map((tag) => `#${obsidianTag(tag)}`);
  const lines = [
    `[!note] ${title}`,
    ...linesOf(annotation),
    ...(tags.length > 0 ? [tags.join(' ')] : []),
  ];
  return `\n\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** A tag as Obsidian takes it: no white space, few signs, and not of digits alone. */
export function obsidianTag(tag: string): string {
  const plain = tag
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Cf}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\d*$/.test(plain) ? `_${plain}` : plain;
}

/* A note is Markdown, but nothing in it may hide what comes after the callout. */
function linesOf(annotation: Annotation): string[] {
  return notesOf(annotation).flatMap(({ value, format }) => {
    const lines = value.split(/\r\n?|\n/);
    return format === 'text/markdown'
      ? lines.map((line) => line.replaceAll('%%', '\\%\\%'))
      : lines.map((line, i) => escapeMarkdown(line) + (i < lines.length - 1 ? '  ' : ''));
  });
}

/** The beginning of a quote, on one line. */
function shortened(quote: string): string {
  const characters = [...new Intl.Segmenter().segment(quote.replace(/\s+/g, ' '))];
  const short = characters.slice(0, LONGEST_QUOTE).map(({ segment }) => segment);
  return short.join('') + (short.length < characters.length ? '…' : '');
}
