import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as v from 'valibot';

const TruthSchema = v.object({
  id: v.string(),
  url: v.optional(v.string(), 'https://unknown.invalid/page'),
  pageType: v.string(),
  lang: v.optional(v.string(), ''),
  title: v.optional(v.string(), ''),
  author: v.optional(v.array(v.string()), []),
  date: v.optional(v.string(), ''),
  body: v.optional(v.string(), ''),
  with: v.optional(v.array(v.string()), []),
  without: v.optional(v.array(v.string()), []),
});
/** One page of a corpus: its address and what a perfect extraction of it gives. */
export type Truth = v.InferOutput<typeof TruthSchema>;

/** Reads `truth.jsonl` of a corpus folder. */
export async function readTruths(folder: string): Promise<Truth[]> {
  const lines = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).split('\n');
  return lines.filter((line) => line.trim()).map((line) => v.parse(TruthSchema, JSON.parse(line)));
}

/** The saved page of one truth, as HTML text. */
export async function readPage(folder: string, id: string): Promise<string> {
  const packed = await readFile(join(folder, 'pages', `${id}.html.gz`));
  return (await promisify(gunzip)(packed)).toString('utf8');
}
