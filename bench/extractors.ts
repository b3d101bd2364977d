import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { Output } from './page';

/** A browser page that holds the extractors. */
export interface ExtractorPage {
  /** Runs one extractor, by its name in `bench/page.ts`, over a page's HTML. */
  run(name: string, html: string, url: string): Promise<Output>;
}

/** A browser with the extractors. */
export interface Extractors {
  openPage(): Promise<ExtractorPage>;
  close(): Promise<void>;
}

/* A page behind another would be slowed down by the browser. */
const ARGUMENTS = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The extractors as one script that defines `bench`. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'bench/page.ts', formats: ['iife'], name: 'bench', fileName: 'bench' },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return `${first?.output[0]?.code ?? ''}; globalThis.bench = bench;`;
}

interface Bench {
  readonly EXTRACTORS: Readonly<Record<string, (html: string, url: string) => Output>>;
}

/* Runs in the page. */
function runExtractor(name: string, html: string, url: string): Output {
  const { EXTRACTORS } = (globalThis as unknown as { bench: Bench }).bench;
  const extractor = EXTRACTORS[name];
  if (!extractor) throw new Error(`There is no extractor “${name}”.`);
  return extractor(html, url);
}

/** Starts a headless Chromium and builds the extractors for it. @param executablePath of Chromium. */
export async function openExtractors(executablePath: string): Promise<Extractors> {
  const script = await bundle();
  const browser = await puppeteer.launch({ executablePath, args: ARGUMENTS });
  return {
    openPage: async () => {
      const page = await browser.newPage();
      await page.evaluate(script);
      return { run: (name, html, url) => page.evaluate(runExtractor, name, html, url) };
    },
    close: () => browser.close(),
  };
}
