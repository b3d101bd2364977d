import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import type { Explanation } from '../../src/core/article/explain';
import { ensureBrowser } from '../browsers/install';
import { describeExplanation } from './explanation';

async function bundle(): Promise<string> {
  const entry = 'scripts/start/explain-page.ts';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'stetExplain', fileName: 'explain' },
    },
  });
  const [first] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[];
  return `${first?.output[0]?.code ?? ''}; globalThis.stetExplain = stetExplain;`;
}

/* Runs in the page. */
function explainThere(): Explanation {
  return (
    globalThis as unknown as { stetExplain: { explainHere: () => Explanation } }
  ).stetExplain.explainHere();
}

/** `npm start -- PAGE --explain`: why is this my story? @returns whether it is an article that has one. */
export async function explainPage(url: string): Promise<boolean> {
  const found = await ensureBrowser('chromium');
  if (!found.ok) {
    console.error(found.reason);
    return false;
  }
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: found.path, args });
  try {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await page.evaluate(await bundle());
    const explanation = await page.evaluate(explainThere);
    console.log(describeExplanation(explanation));
    return explanation.detection.isArticle && explanation.extraction.ok;
  } catch (error) {
    console.error(`The browser could not open ${url}: ${(error as Error).message}`);
    return false;
  } finally {
    await browser.close();
  }
}
