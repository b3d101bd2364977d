import { notesOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { escapeMarkdown } from './escape-markdown';
import type { ExportContext, ExportedStory, ExportFormat } from './format';
import { callout, createTurndown, shortened } from './markdown-rules';
import { markedStory } from './marked-story';

/** Markdown as Obsidian reads it: front matter, ==marks==, notes as callouts. */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'format_markdown',
  extension: 'md',
  mimeType: 'text/markdown',
  async *render(stories, context) {
    let isFirst = true;
    for await (const story of stories) {
      /* Front matter is read at the beginning of a file alone, so it can be of one story only. */
      const head = context.total === 1 ? `${frontMatter(story, context)}\n` : '';
      yield `${isFirst ? '' : '\n---\n\n'}${head}${textOf(story, context)}`;
      isFirst = false;
    }
  },
};

/** JSON strings are YAML strings (https://yaml.org/spec/1.2.2/, §1.3), whatever they contain. */
function frontMatter({ metadata, annotations }: ExportedStory, context: ExportContext): string {
  const fields = {
    title: metadata.title,
    subtitle: metadata.subtitle,
    authors: metadata.authors,
    site: metadata.siteName,
    url: metadata.canonicalUrl,
    published: metadata.publishedTime,
    modified: metadata.modifiedTime,
    exported: context.exportedAt,
    section: metadata.section,
    license: metadata.license,
    lang: metadata.lang,
    highlights: annotations.length,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---', ''].join('\n');
}

function textOf(exported: ExportedStory, { total, orphansTitle }: ExportContext): string {
  const { annotations, open, metadata } = exported;
  const title = `# ${escapeMarkdown(metadata.title)}\n\n`;
  const source = total === 1 ? '' : `${sourceOf(exported)}\n\n`;
  if (!open) {
    const orphans = annotations.filter((annotation) => exported.isOrphan(annotation));
    const others = annotations.filter((annotation) => !exported.isOrphan(annotation));
    return `${title}${source}${others.map(blockOf).join('\n')}${section(orphansTitle, orphans)}`;
  }
  const { story, placed } = open();
  const copy = markedStory(story, placed);
  const orphans = placed.flatMap(({ annotation, range }) => (range ? [] : [annotation]));
  const text = createTurndown().turndown(copy);
  return `${copy.querySelector('h1') ? '' : title}${source}${text}\n${section(orphansTitle, orphans)}`;
}

/** Where a story in a file of many is from. */
function sourceOf({ metadata }: ExportedStory): string {
  const { authors, siteName, publishedTime = '', canonicalUrl } = metadata;
  const words = [authors.join(', '), siteName, publishedTime].filter(Boolean).map(escapeMarkdown);
  return [...words, `<${canonicalUrl}>`].join(' · ');
}

/** Highlights without a place come after the story, with their notes. */
function section(title: string, orphans: readonly Annotation[]): string {
  if (orphans.length === 0) return '';
  return `\n## ${escapeMarkdown(title)}\n\n${orphans.map(blockOf).join('\n')}`;
}

/** A highlight that does not stand in its story, on lines of its own. */
function blockOf({ target, body }: Annotation): string {
  const quote = target.selector[0].exact;
  const lines = quote.split('\n').map((line) => (line ? `> ==${escapeMarkdown(line)}==` : '>'));
  const notes = notesOf({ body }).map(({ value }) =>
    callout('note', shortened(quote), value).trimEnd(),
  );
  return `${lines.join('\n>\n')}${notes.join('')}\n`;
}
