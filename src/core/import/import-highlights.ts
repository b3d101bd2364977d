import { filesIn, isArchive, namesIn } from './archive';
import { asUtf8 } from './encoding';
import type { ImportFormat, ImportOptions, ImportResult } from './format';
import { Gatherer } from './gather';
import { IMPORT_FORMATS } from './index';

export type ImportOutcome =
  | { readonly ok: true; readonly format: ImportFormat; readonly result: ImportResult }
  | { readonly ok: false; readonly reason: 'unknown-format' | 'damaged-archive' }
  | { readonly ok: false; readonly reason: 'cancelled' }
  /** An archive in which no file is of a format that can be read. */
  | { readonly ok: false; readonly reason: 'unknown-files'; readonly names: readonly string[] };

/** By how much of a file its format is told, in bytes. */
const HEAD = 1 << 16;

/**
 * Reads a file of highlights in whichever of the formats it is, or an archive of such files. Nothing
 * is stored yet.
 */
export async function importHighlights(
  chosen: File,
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  try {
    const file = await asUtf8(chosen);
    const head = await headOf(file);
    if (isArchive(head)) return await importArchive(file, options);
    const format = formatOf(file, head);
    if (!format) return { ok: false, reason: 'unknown-format' };
    return { ok: true, format, result: await format.parse(file, options) };
  } catch (error) {
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    throw error;
  }
}

/** Reads all files of an archive that are of a format, and says which are of none. */
async function importArchive(
  archive: File,
  { signal, onProgress }: ImportOptions,
): Promise<ImportOutcome> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const names = namesIn(bytes);
  if (!names) return { ok: false, reason: 'damaged-archive' };
  const gatherer = new Gatherer(archive);
  const formats = new Set<ImportFormat>();
  for await (const { name, content } of filesIn(bytes, names, signal)) {
    const { lastModified } = archive;
    const file = await asUtf8(new File(content ? [content] : [], name, { lastModified }));
    const format = formatOf(file, await headOf(file));
    if (format) {
      formats.add(format);
      gatherer.addResult(await format.parse(file, signal ? { signal } : {}), name);
    } else gatherer.problem(content ? 'unknownFile' : 'brokenFile', 0, name);
    onProgress?.((names.indexOf(name) + 1) / names.length);
  }
  /* Only where all files are backups can the archive take the place of what is there. */
  const [format] = [...formats].sort((a, b) => Number(a.isBackup) - Number(b.isBackup));
  if (!format) return { ok: false, reason: 'unknown-files', names };
  return { ok: true, format, result: gatherer.result() };
}

async function headOf(file: File): Promise<string> {
  return file.slice(0, HEAD).text();
}

function formatOf(file: File, head: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((one) => one.accepts(file.name, head));
}
