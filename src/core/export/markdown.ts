import type { Annotation } from '../highlights/annotation';
import { escapeMarkdown } from './escape-markdown';
import type { ExportFormat, ExportInput } from './format';
import { callout, createTurndown, shortened } from './markdown-rules';
import { markedStory } from './marked-story';

/** Markdown as Obsidian reads it: front matter, ==marks==, notes as callouts. */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'format_markdown',
  extension: 'md',
  mimeType: 'text/markdown',
  render(input) {
    const { story, annotations, article } = input;
    const copy = markedStory(story, annotations);
    const title = copy.querySelector('h1') ? '' : `# ${escapeMarkdown(article.metadata.title)}\n\n`;
    const text = createTurndown().turndown(copy);
    return `${frontMatter(input)}\n${title}${text}\n${orphans(input)}`;
  },
};

/** JSON strings are YAML strings (https://yaml.org/spec/1.2.2/, §1.3), whatever they contain. */
function frontMatter({ article: { metadata }, annotations, exportedAt }: ExportInput): string {
  const fields = {
    title: metadata.title,
    subtitle: metadata.subtitle,
    authors: metadata.authors,
    site: metadata.siteName,
    url: metadata.canonicalUrl,
    published: metadata.publishedTime,
    modified: metadata.modifiedTime,
    exported: exportedAt,
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

/** Highlights without a place come after the story, with their notes. */
function orphans({ annotations, orphansTitle }: ExportInput): string {
  const blocks = annotations.flatMap(({ annotation, range }) => (range ? [] : orphan(annotation)));
  if (blocks.length === 0) return '';
  return `\n## ${escapeMarkdown(orphansTitle)}\n${blocks.join('')}`.trimEnd() + '\n';
}

function orphan({ target, body }: Annotation): string {
  const quote = target.selector[0].exact;
  const lines = quote.split('\n').map((line) => `> ==${escapeMarkdown(line)}==`);
  const notes = body.map(({ value }) => callout('note', shortened(quote), value).trimEnd());
  return `\n${lines.join('\n>\n')}${notes.join('')}\n`;
}
