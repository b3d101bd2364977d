import Papa from 'papaparse';
import { fromSafeCell } from '../export/spreadsheet';
import { tagsOfCell } from '../export/table';
import { markedEncoding } from './encoding';
import type { ImportFormat, ImportOptions, ImportResult } from './format';
import { Gatherer } from './gather';
import { time } from './loose';
import { pauses } from '../pause';

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

/** How much is parsed at once, in characters. */
const PIECE = 1 << 16;

/** CSV with a highlight a row, as Readwise writes and reads it. */
export const readwise: ImportFormat = {
  id: 'readwise',
  label: 'import_readwise',
  isBackup: false,
  accepts: (_, head) =>
    /^\ufeff?([^\r\n{[]*[,;\t])?"?(highlight|quote)"?\s*([,;\t\r\n]|$)/i.test(head),
  parse: readRows,
};

async function readRows(file: Blob, options: ImportOptions = {}): Promise<ImportResult> {
  const gatherer = new Gatherer();
  const now = file instanceof File ? file.lastModified : Date.now();
  const rowOf: ((cells: readonly string[]) => Row)[] = [];
  let entry = 0;
  const content = await decode(file);
  await readCells(content, content.length, options, (cells) => {
    entry += 1;
    const [read] = rowOf;
    if (read) takeRow(read(cells), entry, gatherer, now);
    else rowOf.push(readerOf(cells));
  });
  return gatherer.result();
}

/** Text as programs write it: UTF-8, UTF-16 with its mark, or else the code page of Western Windows. */
async function decode(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = markedEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Papa's types know of reading in pieces for files alone, though it does so with texts as well. */
function readCells(
  content: Papa.LocalFile | string,
  length: number,
  { signal, onProgress }: ImportOptions,
  take: (cells: readonly string[]) => void,
): Promise<void> {
  const pause = pauses(signal);
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(content, {
      download: false,
      worker: false,
      chunkSize: PIECE,
      skipEmptyLines: 'greedy',
      chunk({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        parser.pause();
        for (const cells of data) take(cells);
        onProgress?.(Math.min(1, meta.cursor / length));
        pause().then(() => parser.resume(), reject);
      },
      complete: () => resolve(),
      error: reject,
    });
  });
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

function takeRow(row: Row, entry: number, gatherer: Gatherer, now: number): void {
  const created = time(row.created) ?? new Date(now).toISOString();
  gatherer.addDraft(
    {
      ...{ id: row.id, url: row.url, note: row.note, colour: row.colour, created },
      quote: { exact: row.quote, prefix: row.before, suffix: row.after },
      modified: time(row.modified) ?? created,
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
