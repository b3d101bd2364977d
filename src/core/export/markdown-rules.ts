import TurndownService from 'turndown';
import { escapeMarkdown } from './escape-markdown';
import { MARK, NOTE, NOTE_QUOTE } from './marked-story';
import { addTableRules } from './markdown-tables';

/** Longest quote above a note, in characters. */
const LONGEST_QUOTE = 60;

/** Turndown with the rules for marks and notes, and for what it does not know of. */
export function createTurndown(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.escape = escapeMarkdown;
  addTableRules(service);
  return service
    .addRule('mark', {
      filter: (node) => node.nodeName.toLowerCase() === MARK,
      replacement: (content) => (content.trim() ? `==${content}==` : content),
    })
    .addRule('note', {
      filter: (node) => node.hasAttribute(NOTE),
      replacement: (_, node) => noteOf(node),
    })
    .addRule('heading', {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (content, node) =>
        `\n\n${'#'.repeat(Number(node.nodeName.slice(1)))} ${content.replace(/\s*\n\s*/g, ' ')}\n\n`,
    })
    .addRule('preformatted', {
      filter: 'pre',
      replacement: (_, node) => fenced(node),
    })
    .addRule('deleted', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` })
    .addRule('raised', {
      filter: ['sub', 'sup'],
      replacement: (content, { nodeName }) =>
        `<${nodeName.toLowerCase()}>${content}</${nodeName.toLowerCase()}>`,
    })
    .addRule('ruby', {
      filter: (node) => node.nodeName === 'RT' && !node.parentElement?.querySelector('rp'),
      replacement: (content) => `(${content})`,
    });
}

/** A note as a callout of Obsidian, which elsewhere is a quotation. */
export function callout(kind: string, title: string, text: string): string {
  const lines = text.split('\n').map((line) => `> ${escapeMarkdown(line)}`.trimEnd());
  return `\n\n> [!${kind}] ${escapeMarkdown(title)}\n${lines.join('  \n')}\n\n`;
}

/** The beginning of a quote, on one line. */
export function shortened(quote: string): string {
  const characters = [...new Intl.Segmenter().segment(quote.replace(/\s+/g, ' '))];
  const short = characters.slice(0, LONGEST_QUOTE).map(({ segment }) => segment);
  return short.join('') + (short.length < characters.length ? '…' : '');
}

function noteOf(node: Element): string {
  const quote = shortened(node.getAttribute(NOTE_QUOTE) ?? '');
  return callout('note', quote, node.getAttribute(NOTE) ?? '');
}

function fenced(pre: Element): string {
  for (const lineBreak of pre.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const code = pre.textContent.replace(/^\n|\n$/g, '');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${code}\n${fence}\n\n`;
}
