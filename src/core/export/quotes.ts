import { notesOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import type { ExportedStory, ExportFormat } from './format';

/** The quotes alone, as one would put them into a letter. */
export const quotes: ExportFormat = {
  id: 'quotes',
  label: 'format_quotes',
  extension: 'txt',
  mimeType: 'text/plain',
  async *render(stories, { orphansTitle }) {
    let isFirst = true;
    for await (const story of stories) {
      const placed = story.annotations.filter((annotation) => !story.isOrphan(annotation));
      const orphans = story.annotations.filter((annotation) => story.isOrphan(annotation));
      const blocks = [
        headOf(story),
        ...placed.map(quoteOf),
        ...(orphans.length > 0 ? [`${orphansTitle}:`] : []),
        ...orphans.map(quoteOf),
      ];
      yield `${isFirst ? '' : '\n* * *\n\n'}${blocks.join('\n\n')}\n`;
      isFirst = false;
    }
  },
};

function headOf({ metadata }: ExportedStory): string {
  const origin = [metadata.authors.join(', '), metadata.siteName, metadata.publishedTime ?? ''];
  return [metadata.title, origin.filter(Boolean).join(' · '), metadata.canonicalUrl]
    .filter(Boolean)
    .join('\n');
}

function quoteOf({ body, target }: Annotation): string {
  const notes = notesOf({ body }).map(({ value }) => `— ${value.replaceAll('\n', '\n  ')}`);
  return [`“${target.selector[0].exact}”`, ...notes].join('\n');
}
