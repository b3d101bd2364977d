import Papa from 'papaparse';
import { safeCell } from './spreadsheet';

/** Lines of a CSV file (RFC 4180), each with its line break, safe for spreadsheets. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows.map((row) => row.map(safeCell)))}\r\n`;
}

/** Tags in one cell: a line of CSV within the cell, so that a tag can hold a comma. */
export function tagsCell(tags: readonly string[]): string {
  return tags.length === 0 ? '' : Papa.unparse([tags], { delimiter: ',' });
}

/** The tags of a cell that `tagsCell` or another program wrote. */
export function tagsOfCell(cell: string): string[] {
  const { data } = Papa.parse<string[]>(cell, { delimiter: ',' });
  return data
    .flat()
    .map((tag) => tag.trim())
    .filter(Boolean);
}
