import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { serve } from '../serve';

const SAMPLE = 'tests/fixtures/sample-story.html';
const SCHEMES = new Set(['http:', 'https:', 'about:', 'chrome:', 'edge:']);
/** The same one each time, where it is free, so that highlights are found again. */
const PORT = 7838;

export type OpenedPage =
  | { readonly ok: true; readonly url: string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly reason: string };

/** Finds the page to open: an address, a file, which is then served on loopback, or the sample. */
export async function openPage(wanted: string | undefined): Promise<OpenedPage> {
  const text = wanted ?? SAMPLE;
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address && SCHEMES.has(address.protocol)) {
    return { ok: true, url: address.href, close: () => Promise.resolve() };
  }
  const file = resolve(address?.protocol === 'file:' ? fileURLToPath(address) : text);
  const problem = await problemOf(file);
  if (problem !== undefined) return { ok: false, reason: problem };
  const server = await serve(dirname(file), { port: PORT });
  const name = encodeURIComponent(basename(file).replace(/\.gz$/, ''));
  return { ok: true, url: `${server.origin}/${name}`, close: server.close };
}

async function problemOf(file: string): Promise<string | undefined> {
  const facts = await stat(file).catch(() => undefined);
  if (!facts) {
    return `There is no file ${file}. An address begins with http:// or https://.`;
  }
  if (!facts.isFile()) return `${file} is not a file.`;
  try {
    const bytes = await readFile(file);
    if (file.endsWith('.gz')) await promisify(gunzip)(bytes);
    return undefined;
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
