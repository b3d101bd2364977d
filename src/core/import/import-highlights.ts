import type { ImportFormat, ImportOptions, ImportResult } from './format';
import { IMPORT_FORMATS } from './index';

export type ImportOutcome =
  | { readonly ok: true; readonly format: ImportFormat; readonly result: ImportResult }
  | { readonly ok: false; readonly reason: 'unknown-format' | 'cancelled' };

/** By how much of a file its format is told, in bytes. */
const HEAD = 1 << 16;

/** Reads a file of highlights in whichever of the formats it is. Nothing is stored yet. */
export async function importHighlights(
  file: File,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const head = await file.slice(0, HEAD).text();
  const format = IMPORT_FORMATS.find((one) => one.accepts(file.name, head));
  if (!format) return { ok: false, reason: 'unknown-format' };
  try {
    return { ok: true, format, result: await format.parse(file, options) };
  } catch (error) {
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    throw error;
  }
}
