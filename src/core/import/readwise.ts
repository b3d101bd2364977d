import { fromSafeCell } from '../export/spreadsheet';
import { tagsOfCell } from '../export/table';
import type { ImportFormat, ImportOptions, ImportResult } from './format';
import { Gatherer } from './gather';
import { readTable } from './table-rows';

/** What columns are called in Readwise's exports, in the files that it imports, and in Stet's own. */
const COLUMNS = {
  quote: ['highlight', 'quote'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  authors: ['authors'],
  url: ['url', 'source url', 'source_url'],
  note: ['note'],
  tags: ['tags'],
  colour: ['color', 'colour'],
  created: ['date', 'highlighted at', 'created'],
  modified: ['modified'],
  siteName: ['site'],
  before: ['before'],
  after: ['after'],
  id: ['id'],
} as const;
type Column = keyof typeof COLUMNS;
type Row = Readonly<Record<Column, string>>;

/** CSV with a highlight a row, as Readwise writes and reads it. */
export const readwise: ImportFormat = {
  id: 'readwise',
  label: 'import_readwise',
  isBackup: false,
  accepts: (_, head) =>
    /^\ufeff?(sep=.\r?\n)?([^\r\n{[]*[,;|\t])?"?(highlight|quote)"?\s*([,;|\t\r\n]|$)/i.test(head),
  parse: readRows,
};

async function readRows(file: Blob, options: ImportOptions = {}): Promise<ImportResult> {
  const gatherer = new Gatherer(file);
  let read: ((cells: readonly string[]) => Row) | undefined;
  await readTable(await decode(file), options, ({ cells, entry, fault }) => {
    if (fault) gatherer.problem(fault, entry, cells.join(', '));
    /* A cell with the rest of the file is nobody's quote. */
    if (fault === 'openQuote') return;
    if (read) takeRow(read(cells), entry, gatherer);
    else read = readerOf(cells);
  });
  return gatherer.result();
}

/** Text as programs write it: UTF-8, or else the code page of Western Windows. */
async function decode(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @returns what reads a row by the names in the first. */
function readerOf(names: readonly string[]): (cells: readonly string[]) => Row {
  const wanted = names.map((name) => name.trim().toLowerCase());
  const places = Object.entries(COLUMNS).map(([column, known]) => {
    const at = wanted.findIndex((name) => known.some((one) => one === name));
    return [column, at] as const;
  });
  return (cells) =>
    Object.fromEntries(
      places.map(([column, at]) => [column, fromSafeCell(cells[at] ?? '')]),
    ) as Record<Column, string>;
}

function takeRow(row: Row, entry: number, gatherer: Gatherer): void {
  gatherer.addDraft(
    {
      ...{ id: row.id, url: row.url, note: row.note, colour: row.colour },
      ...{ created: row.created, modified: row.modified },
      quote: { exact: row.quote, prefix: row.before, suffix: row.after },
      tags: tagsOfCell(row.tags),
    },
    entry,
    Object.values(row).filter(Boolean).join(', '),
    {
      ...{ title: row.title, siteName: row.siteName },
      authors: row.authors ? row.authors.split('; ') : [row.author].filter(Boolean),
    },
  );
}
