import Papa from 'papaparse';
import { pauses } from '../pause';
import type { ImportOptions, Reason } from './format';

/** A row of a table that is not empty. */
export interface TableRow {
  /** Which one it is, from 1, as spreadsheets count. */
  readonly entry: number;
  readonly cells: readonly string[];
  /** `openQuote` where a cell holds the rest of the file, `rowShape` where cells may be shifted. */
  readonly fault: Extract<Reason, 'openQuote' | 'rowShape'> | undefined;
}

/** How much is parsed at once, in characters. */
const PIECE = 1 << 16;
/** The line in which Excel is told what stands between cells. */
const SEPARATOR = /^sep=(.)\r?\n/i;

/**
 * Reads the rows of a table whose cells are separated by whatever it uses.
 * @param take gets each row, the one with the names first.
 */
export function readTable(
  text: string,
  { signal, onProgress }: ImportOptions,
  take: (row: TableRow) => void,
): Promise<void> {
  const pause = pauses(signal);
  const [line = '', told] = SEPARATOR.exec(text) ?? [];
  const delimiter = told ?? delimiterOf(text);
  const rows = new Rows(line ? 1 : 0);
  /* Papa's types know of reading in pieces for files alone, though it does so with texts as well. */
  const content = text.slice(line.length) as string | Papa.LocalFile;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(content, {
      ...{ download: false, worker: false, chunkSize: PIECE, delimiter },
      chunk(result: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        parser.pause();
        for (const row of rows.of(result)) take(row);
        onProgress?.(Math.min(1, result.meta.cursor / text.length));
        pause().then(() => parser.resume(), reject);
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

/* Empty rows, which are counted, would mislead Papa. */
function delimiterOf(text: string): string {
  const head = text.slice(0, PIECE);
  return Papa.parse(head, { preview: 20, skipEmptyLines: 'greedy' }).meta.delimiter;
}

/** Counts rows, and sees what is wrong with them. */
class Rows {
  #entry: number;
  /** How many names there are. */
  #width: number | undefined;

  constructor(before: number) {
    this.#entry = before;
  }

  of({ data, errors }: Papa.ParseResult<string[]>): TableRow[] {
    return data.flatMap((cells, at) => {
      this.#entry += 1;
      const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (width === 0) return [];
      this.#width ??= width;
      const codes = errors.filter(({ row }) => row === at).map(({ code }) => code);
      return { entry: this.#entry, cells, fault: faultOf(codes, width > this.#width) };
    });
  }
}

function faultOf(codes: readonly string[], isTooWide: boolean): TableRow['fault'] {
  if (codes.includes('MissingQuotes')) return 'openQuote';
  return isTooWide || codes.includes('InvalidQuotes') ? 'rowShape' : undefined;
}
