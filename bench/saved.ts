import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Row } from './report';

const SavedSchema = v.object({ id: v.string(), text: v.string() });
/** One page of an earlier run. */
export type Saved = v.InferOutput<typeof SavedSchema>;

/** Writes what was extracted, a JSON object a line, for other scorers and for `--compare`. */
export async function save(file: string, rows: readonly Row[]): Promise<void> {
  const lines = rows.map(({ truth, output, error }) =>
    JSON.stringify({ id: truth.id, ...output, ...(error === undefined ? {} : { error }) }),
  );
  await writeFile(file, `${lines.join('\n')}\n`);
}

/** Reads the file of an earlier run. @throws Error that names the line which is broken. */
export async function readSaved(file: string): Promise<Saved[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    try {
      return [v.parse(SavedSchema, JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}, line ${i + 1}: ${(error as Error).message}`, { cause: error });
    }
  });
}
