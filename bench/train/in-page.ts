import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../scripts/browsers/install';
import { bundle } from '../../scripts/bundle';
import type { Sample } from '../corpus';

/* Runs in the page. */
function call(name: string, html: string, url: string, options: unknown): unknown {
  type Training = Record<string, (html: string, url: string, options: unknown) => unknown>;
  return (globalThis as unknown as { training: Training }).training[name]?.(html, url, options);
}

const BROWSERS = 2;

interface InPage {
  /** What the function gets besides, for each page. */
  readonly optionsOf?: (sample: Sample) => unknown;
  readonly onPage?: (done: number) => void;
}

/**
 * Calls a function of a script over saved pages, in headless Chromium.
 * @param entry path of the script. @param name of the function, which takes HTML and address.
 * @returns what it returned for each page, in their order.
 */
export async function runInPage<T>(
  entry: string,
  name: string,
  samples: readonly Sample[],
  { optionsOf, onPage }: InPage = {},
): Promise<T[]> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) throw new Error(found.reason);
  const args = [
    '--disable-renderer-backgrounding',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const script = await bundle(entry, 'training');
  const results = new Array<T>(samples.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const browser = await puppeteer.launch({ executablePath: found.path, args });
    const page = await browser.newPage();
    await page.evaluate(script);
    for (let i = next++; i < samples.length; i = next++) {
      const sample = samples[i];
      if (!sample) continue;
      const html = await sample.html();
      results[i] = (await page.evaluate(
        call,
        name,
        html,
        sample.truth.url,
        optionsOf?.(sample),
      )) as T;
      onPage?.((done += 1));
    }
    await browser.close();
  };
  await Promise.all(Array.from({ length: BROWSERS }, work));
  return results;
}
