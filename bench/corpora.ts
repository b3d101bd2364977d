import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Names the folder that holds the corpora. */
const VARIABLE = 'STET_CORPORA';
const BESIDE = '../shared/corpora';

/** Where the corpora are, which are not in the repository; undefined where there are none. */
export function findCorpora(): string | undefined {
  const chosen = process.env[VARIABLE];
  if (chosen) return resolve(chosen);
  return existsSync(BESIDE) ? resolve(BESIDE) : undefined;
}

/** The corpora of a folder: name and path. */
export function listCorpora(folder: string | undefined): [string, string][] {
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'truth.jsonl')))
    .map((name) => [name, join(folder, name)]);
}

/** What to say where only the fixtures can be checked. */
export const NO_CORPORA =
  `!! NO CORPORA: nothing at ${BESIDE}, and ${VARIABLE} is not set. ` +
  'The figures over real pages are NOT checked, only those over tests/fixtures.';
