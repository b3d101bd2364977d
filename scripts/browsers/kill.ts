import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Ends a browser at once, without a word to it. */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  if (!process || process.exitCode !== null) return;
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}
