import { unzipSync } from 'fflate';
import { pauses } from '../pause';

/** What a ZIP archive begins with (APPNOTE.TXT, §4.3.7), or an empty one (§4.3.16). */
const SIGNATURES = ['PK\u0003\u0004', 'PK\u0005\u0006'];
/** How many files are unpacked at one go. */
const CHUNK = 50;
/** Folders, and what systems add that nobody has put into the archive. */
const NO_FILE = /(^|\/)(__MACOSX\/|\.)|\/$/;

/** @param head the beginning of a file's text. */
export function isArchive(head: string): boolean {
  return SIGNATURES.some((signature) => head.startsWith(signature));
}

/** The names of the files in a ZIP archive; `undefined` where it has no directory of them. */
export function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  const names: string[] = [];
  const listed = unpack(bytes, (name) => {
    if (!NO_FILE.test(name)) names.push(name);
    return false;
  });
  return listed && names;
}

/** Unpacks files of an archive one by one; a damaged one is empty. */
export async function* filesIn(
  bytes: Uint8Array,
  names: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<{ readonly name: string; readonly content?: BlobPart }, void> {
  const pause = pauses(signal);
  for (let at = 0; at < names.length; at += CHUNK) {
    const chunk = names.slice(at, at + CHUNK);
    const files = unpack(bytes, (name) => chunk.includes(name));
    for (const name of chunk) {
      const content = (files ?? unpack(bytes, (one) => one === name))?.[name];
      yield { name, ...(content ? { content } : {}) };
      await pause();
    }
  }
}

function unpack(bytes: Uint8Array, wants: (name: string) => boolean) {
  try {
    return unzipSync(bytes, { filter: ({ name }) => wants(name) });
  } catch {
    return undefined;
  }
}
