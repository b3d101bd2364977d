import type { Annotation } from '../highlights/annotation';
import { colourOf, noteOf, tagsOf } from '../highlights/annotate';
import type { ExportedStory, ExportFormat } from './format';
import { csvLines, tagsCell } from './table';

/**
 * The columns that Readwise reads from CSV files, `Highlight` to `Date`, and the two by which its own
 * exports call tags and colours. Its location is a number by which it puts highlights in order.
 */
const COLUMNS = [
  ...['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date', 'Tags', 'Color'],
] as const;

/** CSV as Readwise imports it. */
export const readwise: ExportFormat = {
  id: 'readwise',
  kind: 'data',
  label: 'format_readwise',
  extension: 'readwise.csv',
  mimeType: 'text/csv',
  async *render(stories) {
    yield csvLines([COLUMNS]);
    for await (const story of stories) {
      yield csvLines(story.annotations.map((annotation) => rowOf(annotation, story)));
    }
  },
};

function rowOf(annotation: Annotation, { metadata }: ExportedStory): string[] {
  const { target, created } = annotation;
  const [quote, position] = target.selector;
  const cells: Readonly<Record<(typeof COLUMNS)[number], string>> = {
    Highlight: quote.exact,
    Title: metadata.title,
    Author: metadata.authors.join(', '),
    URL: target.source,
    Note: noteOf(annotation),
    Location: String(position.start),
    Date: created,
    Tags: tagsCell(tagsOf(annotation)),
    Color: colourOf(annotation),
  };
  return COLUMNS.map((column) => cells[column]);
}
