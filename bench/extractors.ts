import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { bundle } from '../scripts/bundle';
import type { Output } from './output';

/** Runs one extractor, by its name in `bench/page.ts`, over a page's HTML. */
export type Run = (name: string, html: string, url: string) => Promise<Output>;

/* A page behind another would be slowed down by the browser. */
const ARGUMENTS = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The extractors as one script that defines `bench`. */
export const bundleExtractors = (): Promise<string> => bundle('bench/page.ts', 'bench');

interface Bench {
  readonly EXTRACTORS: Readonly<Record<string, (html: string, url: string) => Promise<Output>>>;
}

/* Runs in the page. */
function runExtractor(name: string, html: string, url: string): Promise<Output> {
  const { EXTRACTORS } = (globalThis as unknown as { bench: Bench }).bench;
  const extractor = EXTRACTORS[name];
  if (!extractor) throw new Error(`There is no extractor “${name}”.`);
  return extractor(html, url);
}

/** A headless browser of its own with the extractors; one that hangs can be thrown away. */
export class ExtractorBrowser {
  #opened: Promise<{ browser: Browser; run: Run }> | undefined;

  /**
   * @param executablePath of Chromium.
   * @param script by `bundleExtractors`.
   * @param patience how long an extractor may take for one page, in ms.
   */
  constructor(
    readonly executablePath: string,
    readonly script: string,
    readonly patience = 20_000,
  ) {}

  /** @throws Error with the reason where the extractor threw or took too long. */
  readonly run: Run = async (name, html, url) => {
    if (!(await this.#opened)?.browser.connected) this.#opened = undefined;
    const { run } = await (this.#opened ??= this.#open());
    const output = run(name, html, url);
    output.catch(() => undefined);
    const answered = new AbortController();
    const late = sleep(this.patience, undefined, { signal: answered.signal }).catch(
      () => undefined,
    );
    const answer = await Promise.race([output, late]).finally(() => answered.abort());
    if (answer) return answer;
    await this.close();
    throw new Error(`took more than ${this.patience / 1000} s`);
  };

  /** The next run opens another. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    /* A page that hangs does not let its browser close in peace. */
    (await opened)?.browser.process()?.kill('SIGKILL');
  }

  async #open(): Promise<{ browser: Browser; run: Run }> {
    const { executablePath, script } = this;
    const browser = await puppeteer.launch({ executablePath, args: ARGUMENTS });
    const page = await browser.newPage();
    await page.evaluate(script);
    return { browser, run: (name, html, url) => page.evaluate(runExtractor, name, html, url) };
  }
}
