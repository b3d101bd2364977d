import { JSONParser } from '@streamparser/json';
import type { ImportOptions } from './format';
import { pauses } from '../pause';

/** A value of a JSON file. */
export interface JsonEntry {
  /** The keys that lead to it from the top, without list indices, e.g. `first.items`. */
  readonly path: string;
  readonly value: unknown;
}

/** How much is parsed at once, in bytes: some milliseconds' work. */
const PIECE = 1 << 16;

/**
 * Reads the values at some places of a JSON file as they come, so that a large file neither stops the
 * page nor has to be whole: what stands before a damage is read.
 * @param paths of the lists whose items are wanted, and of other values, from the top.
 * @param take gets each value.
 * @returns whether the file was read to its end.
 */
export async function readJson(
  file: Blob,
  paths: readonly string[],
  take: (entry: JsonEntry) => void,
  { signal, onProgress }: ImportOptions = {},
): Promise<boolean> {
  const parser = new JSONParser({ paths: paths.map((path) => `$${path}`), keepStack: false });
  parser.onValue = ({ value, stack, key }) => {
    const keys = [...stack.slice(1).map((element) => element.key), key];
    take({ path: keys.filter((one) => typeof one === 'string').join('.'), value });
  };
  const pause = pauses(signal);
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      const bytes = await file.slice(at, at + PIECE).arrayBuffer();
      parser.write(new Uint8Array(bytes));
      onProgress?.(Math.min(1, (at + PIECE) / file.size));
      await pause();
    }
    if (!parser.isEnded) parser.end();
    return file.size > 0;
  } catch (error) {
    if (signal?.aborted) throw error;
    return false;
  }
}

/** Whether the outermost value of a JSON text is a list. */
export function isList(head: string): boolean {
  return head
    .trimStart()
    .replace(/^\ufeff\s*/, '')
    .startsWith('[');
}
