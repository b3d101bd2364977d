import { tagsOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { callout, obsidianTag } from './callout';
import { escapeMarkdown } from './escape-markdown';
import type { ExportContext, ExportedStory, ExportFormat } from './format';
import { createTurndown } from './markdown-rules';
import { markedStory } from './marked-story';
import { withoutPlace } from './places';

/** Markdown as Obsidian reads it: front matter, ==marks==, notes as callouts. */
export const markdown: ExportFormat = {
  id: 'markdown',
  kind: 'reading',
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
  const tags = [...new Set(annotations.flatMap(tagsOf).map(obsidianTag))];
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
    tags: tags.length > 0 ? tags : undefined,
    highlights: annotations.length,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return ['---', ...lines, '---', ''].join('\n');
}

function textOf(exported: ExportedStory, { total, orphansTitle }: ExportContext): string {
  const opened = exported.open?.();
  const copy = opened && markedStory(opened);
  const { standing, orphans } = withoutPlace(exported, opened);
  const blocks = [
    ...(copy?.querySelector('h1') ? [] : [`# ${escapeMarkdown(exported.metadata.title)}\n`]),
    ...(total === 1 ? [] : [`${sourceOf(exported)}\n`]),
    ...(copy ? [`${createTurndown(exported.annotations).turndown(copy)}\n`] : []),
    ...standing.map(blockOf),
    ...(orphans.length > 0 ? [`## ${escapeMarkdown(orphansTitle)}\n`] : []),
    ...orphans.map(blockOf),
  ];
  return blocks.join('\n');
}

/** Where a story in a file of many is from. */
function sourceOf({ metadata }: ExportedStory): string {
  const { authors, siteName, publishedTime = '', canonicalUrl } = metadata;
  const words = [authors.join(', '), siteName, publishedTime].filter(Boolean).map(escapeMarkdown);
  return [...words, `<${canonicalUrl}>`].join(' · ');
}

/** A highlight that does not stand in its story, on lines of its own. */
function blockOf(annotation: Annotation): string {
  const quote = annotation.target.selector[0].exact;
  const paragraphs = quote.split(/[\r\n]+/).filter((line) => line.trim());
  const lines = paragraphs.map((line) => `> ==${escapeMarkdown(line.trim())}==`);
  const note = annotation.body.length > 0 ? callout(annotation).trimEnd() : '';
  return `${lines.join('\n>\n')}${note}\n`;
}
