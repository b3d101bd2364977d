import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as v from 'valibot';

const TruthSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  url: v.optional(v.pipe(v.string(), v.url()), 'https://unknown.invalid/page'),
  pageType: v.optional(v.string(), 'article'),
  lang: v.optional(v.string(), ''),
  title: v.optional(v.string(), ''),
  author: v.optional(v.array(v.string()), []),
  date: v.optional(v.string(), ''),
  body: v.optional(v.string(), ''),
  with: v.optional(v.array(v.string()), []),
  without: v.optional(v.array(v.string()), []),
});
/**
 * One page of a corpus: its address and what a perfect extraction of it gives. What the source does
 * not know is empty, and is not scored.
 */
export type Truth = v.InferOutput<typeof TruthSchema>;

/** A page with its truth. */
export interface Sample {
  readonly truth: Truth;
  /** The page as fetched, as HTML text. */
  html(): Promise<string>;
}

/** The pages of a corpus folder that can be used, and what is wrong with the others. */
export interface Corpus {
  readonly samples: readonly Sample[];
  /** A sentence each, which names the line. */
  readonly problems: readonly string[];
}

type Parsed = { truth: Truth; problems: string[] } | { truth: undefined; problems: string[] };

function parseLine(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { truth: undefined, problems: [`no JSON (${(error as Error).message}), left out`] };
  }
  const result = v.safeParse(TruthSchema, value);
  if (result.success) return { truth: result.output, problems: missing(result.output, value) };
  const wrong = new Set(result.issues.map((issue) => String(v.getDotPath(issue)?.split('.')[0])));
  const problems = result.issues.map(
    (issue) => `“${v.getDotPath(issue) ?? 'the line'}”: ${issue.message}`,
  );
  /* What is wrong counts as unknown; a page without an id cannot be found. */
  const rest = Object.entries(value ?? {}).filter(([name]) => !wrong.has(name));
  const retry = v.safeParse(TruthSchema, Object.fromEntries(rest));
  if (retry.success) return { truth: retry.output, problems };
  return { truth: undefined, problems: [...problems, 'left out'] };
}

function missing({ pageType, body }: Truth, value: unknown): string[] {
  const problems = [];
  if (!Object.keys(value ?? {}).includes('pageType'))
    problems.push('no “pageType”, taken for article');
  if (pageType === 'article' && body === '') problems.push('no “body”, so its text is not scored');
  return problems;
}

const PAGE = '.html.gz';

function readPage(folder: string, id: string): () => Promise<string> {
  const file = join(folder, 'pages', id + PAGE);
  return async () => (await promisify(gunzip)(await readFile(file))).toString('utf8');
}

/**
 * Reads `truth.jsonl` of a corpus folder. A line that is broken does not stop the others.
 * @throws Error where the folder is no corpus at all.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const pages = new Set(await readdir(join(folder, 'pages')));
  const lines = (await readFile(join(folder, 'truth.jsonl'), 'utf8')).split('\n');
  const samples: Sample[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (!line.trim()) continue;
    const { truth, problems: found } = parseLine(line);
    const there = truth !== undefined && pages.has(truth.id + PAGE);
    if (truth && !there) found.push(`there is no pages/${truth.id}${PAGE}, left out`);
    if (truth && seen.has(truth.id)) found.push('the same id again');
    if (truth && there) samples.push({ truth, html: readPage(folder, truth.id) });
    if (truth) seen.add(truth.id);
    const name = truth ? ` (${truth.id})` : '';
    problems.push(...found.map((problem) => `truth.jsonl, line ${i + 1}${name}: ${problem}`));
  }
  return { samples, problems };
}
