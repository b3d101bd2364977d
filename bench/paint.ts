import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Popup } from '../scripts/browsers/driver';
import { BROWSER_NAMES, type BrowserName } from '../scripts/browsers/find';
import { ensureBrowser } from '../scripts/browsers/install';
import { launchBrowser } from '../scripts/browsers/launch';
import { TARGET_OF } from '../scripts/browsers/target';
import { openPage } from '../scripts/start/page';

/* How long a reader waits for the story of the sample page, in a built extension. */

const ROUNDS = 20;
const WAIT = 20_000;

interface Times {
  /** ms from before the click, the way of the click through the test tool included. */
  readonly fromClick: number;
  /** ms from the moment at which the browser began to load the popup. */
  readonly fromPopup: number;
}

async function timesOf({ surface }: Popup, clicked: number): Promise<Times> {
  await surface.poll(WAIT, () => performance.getEntriesByName('stet:story-painted').length > 0);
  const { origin, mark } = await surface.evaluate(() => ({
    origin: performance.timeOrigin,
    mark: performance.getEntriesByName('stet:story-painted')[0]?.startTime ?? NaN,
  }));
  return { fromClick: origin + mark - clicked, fromPopup: mark };
}

function row(name: string, values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number): string => (sorted[Math.floor((sorted.length - 1) * q)] ?? NaN).toFixed(0);
  return `| ${name} | ${at(0)} | ${at(0.5)} | ${at(0.95)} |`;
}

async function measure(name: BrowserName, url: string): Promise<string[]> {
  const found = await ensureBrowser(name);
  if (!found.ok) throw new Error(found.reason);
  const profile = await mkdtemp(join(tmpdir(), 'stet-bench-'));
  const browser = await launchBrowser(name, {
    executable: found.path,
    extension: resolve('dist', TARGET_OF[name]),
    headless: true,
    profile,
    downloads: profile,
  });
  const times: Times[] = [];
  const tab = await browser.openTab();
  await tab.goto(url);
  for (let round = 0; round <= ROUNDS; round += 1) {
    await tab.activate();
    const clicked = Date.now();
    const popup = await tab.openPopup();
    const time = await timesOf(popup, clicked);
    if (round > 0) times.push(time);
    await popup.close();
  }
  await browser.close();
  await rm(profile, { recursive: true, force: true });
  return [
    row(
      `${name}, from the click`,
      times.map((time) => time.fromClick),
    ),
    row(
      `${name}, from the popup's start`,
      times.map((time) => time.fromPopup),
    ),
  ];
}

const page = await openPage(undefined);
if (!page.ok) throw new Error(page.reason);
console.log('| ms until the story is painted | least | median | p95 |\n| --- | --- | --- | --- |');
for (const name of BROWSER_NAMES) console.log((await measure(name, page.url)).join('\n'));
await page.close();
