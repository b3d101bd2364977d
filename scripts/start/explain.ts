import puppeteer from 'puppeteer-core';
import type { Explanation } from '../../src/core/article/explain';
import { ensureBrowser } from '../browsers/install';
import { bundle } from '../bundle';
import { describeExplanation } from './explanation';

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
    await page.evaluate(await bundle('scripts/start/explain-page.ts', 'stetExplain'));
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
