import { noteOf, tagsOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import type { ExportedStory, ExportFormat } from './format';
import { withoutPlace } from './places';

/** The quotes alone, as one would put them into a letter. */
export const quotes: ExportFormat = {
  id: 'quotes',
  kind: 'reading',
  label: 'format_quotes',
  extension: 'txt',
  mimeType: 'text/plain',
  async *render(stories, { orphansTitle }) {
    let isFirst = true;
    for await (const story of stories) {
      const { standing, orphans } = withoutPlace(story, undefined);
      const blocks = [
        headOf(story),
        ...standing.map(quoteOf),
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

function quoteOf(annotation: Annotation): string {
  const note = noteOf(annotation);
  const tags = tagsOf(annotation).map((tag) => `#${tag}`);
  return [
    `“${annotation.target.selector[0].exact}”`,
    ...(note ? [`— ${note.replaceAll('\n', '\n  ')}`] : []),
    ...(tags.length > 0 ? [`  ${tags.join(', ')}`] : []),
  ].join('\n');
}
