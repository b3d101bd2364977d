import { setTimeout as sleep } from 'node:timers/promises';
import { styleText } from 'node:util';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import type { Explanation } from '../../src/core/article/explain';
import { QUIET as CHROMIUM_QUIET } from '../browsers/chromium';
import type { BrowserName } from '../browsers/find';
import { QUIET as FIREFOX_QUIET } from '../browsers/firefox-preferences';
import { ensureBrowser } from '../browsers/install';
import { bundle } from '../bundle';
import { step } from '../progress';
import { describeExplanation } from './explanation';
import { loaded, messageOf } from './loading';

const NARROW = 80;
const WIDE = 100;
const ANSWER_LIMIT = 60_000;
const VIEWPORT = { width: 1280, height: 900 };

/* Trusted Types of the page would keep the flow, which is a stranger to them, from parsing. */
const LAUNCH: Readonly<Record<BrowserName, LaunchOptions>> = {
  chromium: {
    args: [...CHROMIUM_QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  },
  firefox: {
    browser: 'firefox',
    extraPrefsFirefox: { ...FIREFOX_QUIET, 'dom.security.trusted_types.enabled': false },
  },
};

type Explained =
  | { readonly ok: true; readonly explanation: Explanation }
  | { readonly ok: false; readonly reason: string };

/* Runs in the page. */
function explainThere(): Explanation {
  return (
    globalThis as unknown as { stetExplain: { explainHere: () => Explanation } }
  ).stetExplain.explainHere();
}

async function explainIn(name: BrowserName, browser: Browser, url: string): Promise<Explained> {
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  if (name === 'chromium') await page.setBypassCSP(true);
  let status = 200;
  const opening = page.goto(url, { waitUntil: 'load', timeout: 0 }).then((response) => {
    status = response?.status() ?? status;
  });
  const problem = await step(`Opening ${url} in ${name}`, () => loaded(opening, url));
  if (problem !== undefined) return { ok: false, reason: problem };
  if (status >= 400) console.error(`  The server answered ${status}.`);
  const script = await bundle('scripts/start/explain-page.ts', 'stetExplain');
  const answer = page.evaluate(script).then(() => page.evaluate(explainThere));
  const late = sleep(ANSWER_LIMIT, undefined, { ref: false });
  const explanation = await Promise.race([answer, late]);
  if (explanation) return { ok: true, explanation };
  return { ok: false, reason: `${url} does not answer: a script of its own may never end.` };
}

async function explainUrl(name: BrowserName, url: string): Promise<Explained> {
  const found = await ensureBrowser(name);
  if (!found.ok) return found;
  try {
    const browser = await puppeteer.launch({
      ...LAUNCH[name],
      executablePath: found.path,
      defaultViewport: VIEWPORT,
    });
    try {
      return await explainIn(name, browser, url);
    } finally {
      await browser.close();
    }
  } catch (error) {
    return { ok: false, reason: `${name} could not explain ${url}: ${messageOf(error)}` };
  }
}

/**
 * `npm start -- PAGE --explain`: prints why this is the page's story.
 * @returns whether the page is an article that has one.
 */
export async function explainPage(name: BrowserName, url: string): Promise<boolean> {
  const explained = await explainUrl(name, url);
  if (!explained.ok) {
    console.error(explained.reason);
    return false;
  }
  const { explanation } = explained;
  const columns = process.stdout.isTTY ? process.stdout.columns : NARROW;
  console.log(describeExplanation(explanation, styleText, Math.min(columns, WIDE)));
  return explanation.isArticle && explanation.extraction.ok;
}
