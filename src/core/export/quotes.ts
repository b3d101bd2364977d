import type { Annotation } from '../highlights/annotation';
import type { ExportFormat, ExportInput } from './format';

/** The quotes alone, as one would put them into a letter. */
export const quotes: ExportFormat = {
  id: 'quotes',
  label: 'format_quotes',
  extension: 'txt',
  mimeType: 'text/plain',
  render(input) {
    const placed = input.annotations.filter(({ range }) => range);
    const orphans = input.annotations.filter(({ range }) => !range);
    const blocks = [
      headOf(input),
      ...placed.map(({ annotation }) => quoteOf(annotation)),
      ...(orphans.length > 0 ? [`${input.orphansTitle}:`] : []),
      ...orphans.map(({ annotation }) => quoteOf(annotation)),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function headOf({ article: { metadata } }: ExportInput): string {
  const origin = [metadata.authors.join(', '), metadata.siteName, metadata.publishedTime ?? ''];
  return [metadata.title, origin.filter(Boolean).join(' · '), metadata.canonicalUrl]
    .filter(Boolean)
    .join('\n');
}

function quoteOf({ body, target }: Annotation): string {
  const notes = body.map(({ value }) => `— ${value.replaceAll('\n', '\n  ')}`);
  return [`“${target.selector[0].exact}”`, ...notes].join('\n');
}
