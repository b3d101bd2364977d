import type { Sample, Truth } from './corpus';
import { bundleExtractors, ExtractorBrowser } from './extractors';
import { NOTHING, type Output } from './output';

/** What one extractor made of one page, or why it made nothing. */
export interface Result {
  readonly truth: Truth;
  readonly output: Output;
  readonly error?: string;
}

export interface RunOptions {
  /** Path of Chromium. */
  readonly executablePath: string;
  /** Names of extractors. */
  readonly names: readonly string[];
  /** How many pages at a time. */
  readonly pages: number;
  readonly onPage?: (done: number) => void;
}

export interface Results {
  /** Of every extractor, in the order of the samples. */
  readonly results: ReadonlyMap<string, readonly Result[]>;
  /** What the very first call took in a fresh browser, in ms, by extractor. */
  readonly firstCall: ReadonlyMap<string, number>;
}

/** So many pages are read before any is timed. */
const WARM_UP = 5;

async function resultOf(browser: ExtractorBrowser, name: string, sample: Sample): Promise<Result> {
  const { truth } = sample;
  try {
    return { truth, output: await browser.run(name, await sample.html(), truth.url) };
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    return { truth, output: NOTHING, error: reason };
  }
}

/** Each takes its turn at being first, so that none has the others' garbage all the time. */
function turn(names: readonly string[], by: number): string[] {
  return names.map((_, i) => names[(i + by) % names.length] ?? '');
}

/** Runs extractors over pages, several at a time; a page that fails does not stop the others. */
export async function runExtractors(
  samples: readonly Sample[],
  { executablePath, names, pages, onPage }: RunOptions,
): Promise<Results> {
  const script = await bundleExtractors();
  const lists = new Map(names.map((name) => [name, new Array<Result>(samples.length)]));
  const firstCall = new Map<string, number>();
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const browser = new ExtractorBrowser(executablePath, script);
    for (const sample of samples.slice(0, WARM_UP)) {
      for (const name of names) {
        const { output } = await resultOf(browser, name, sample);
        if (!firstCall.has(name)) firstCall.set(name, output.ms);
      }
    }
    for (let i = next++; i < samples.length; i = next++) {
      const sample = samples[i];
      if (!sample) continue;
      for (const name of turn(names, i)) {
        const list = lists.get(name);
        if (list) list[i] = await resultOf(browser, name, sample);
      }
      onPage?.((done += 1));
    }
    await browser.close();
  };
  await Promise.all(Array.from({ length: pages }, work));
  return { results: lists, firstCall };
}
