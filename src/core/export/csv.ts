import type { Annotation } from '../highlights/annotation';
import { colourOf, noteOf, tagsOf } from '../highlights/annotate';
import type { ExportedStory, ExportFormat } from './format';
import { csvLines, tagsCell } from './table';

/** What each column holds of a highlight. */
const COLUMNS: Readonly<Record<string, (annotation: Annotation, story: ExportedStory) => string>> =
  {
    quote: ({ target }) => target.selector[0].exact,
    note: noteOf,
    tags: (annotation) => tagsCell(tagsOf(annotation)),
    colour: colourOf,
    title: (_, { metadata }) => metadata.title,
    authors: (_, { metadata }) => metadata.authors.join('; '),
    site: (_, { metadata }) => metadata.siteName,
    url: ({ target }) => target.source,
    published: (_, { metadata }) => metadata.publishedTime ?? '',
    created: ({ created }) => created,
    modified: ({ modified }) => modified,
    orphan: (annotation, story) => (story.isOrphan(annotation) ? 'yes' : ''),
    before: ({ target }) => target.selector[0].prefix,
    after: ({ target }) => target.selector[0].suffix,
    position: ({ target }) => String(target.selector[1].start),
    id: ({ id }) => id,
  };

/** Without it, Excel takes UTF-8 for the code page of the system. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table of highlights, a row each. */
export const csv: ExportFormat = {
  id: 'csv',
  kind: 'data',
  label: 'format_csv',
  extension: 'csv',
  mimeType: 'text/csv',
  async *render(stories) {
    yield BYTE_ORDER_MARK + csvLines([Object.keys(COLUMNS)]);
    for await (const story of stories) {
      const cells = Object.values(COLUMNS);
      yield csvLines(story.annotations.map((one) => cells.map((cell) => cell(one, story))));
    }
  },
};
