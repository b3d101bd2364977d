import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserDriver } from '../scripts/browsers/driver';
import { BROWSER_NAMES, type BrowserName } from '../scripts/browsers/find';
import { ensureBrowser } from '../scripts/browsers/install';
import { launchBrowser } from '../scripts/browsers/launch';
import { TARGET_OF } from '../scripts/browsers/target';
import { serveSites } from '../scripts/serve-sites';
import { pickOthers, pickStories, type AutoPage } from './auto-pages';
import { visit, type Control, type Visited } from './auto-visit';
import { withWatch } from './auto-watch';
import { findCorpora, NO_CORPORA } from './corpora';
import { readCorpus } from './corpus';
import { progressBar } from './progress';

/*
 * `npm run build && npm run bench:auto -- [chromium] [firefox] [--stories N] [--others N] [--id A,B]`:
 * the built extension on saved pages under their own host names, with every site allowed and wanted.
 */

/* What pages of the extension have in both browsers, where functions are sent to as text. */
declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(what: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
};

const OPTIONS = {
  stories: { type: 'string', default: '60' },
  others: { type: 'string', default: '40' },
  id: { type: 'string' },
} as const;

async function serve(pages: readonly AutoPage[]) {
  const known = new Map(pages.map(({ sample }) => [addressOf(sample.truth.url), sample]));
  return serveSites(async (address) => {
    const sample = known.get(addressOf(address));
    if (!sample) return undefined;
    const { html, policy } = withWatch(await sample.html());
    return { body: html, headers: { 'content-security-policy': policy } };
  });
}

/** Address of a page, whatever its scheme and fragment: browsers ask for some by another. */
function addressOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}

/** A page of Stet's own, in a tab of its own, from which the reader's wishes are told. */
async function openControl(browser: BrowserDriver): Promise<Control> {
  const tab = await browser.openTab();
  await tab.goto(`${browser.extensionOrigin}/src/welcome/index.html`);
  await tab.surface.evaluate(async () => {
    const change = { automatic: { supported: 'tidy', others: 'tidy' } };
    await chrome.runtime.sendMessage({ stet: 'settings/write', request: { change } });
  });
  const untidy = () =>
    tab.surface.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const request = { stet: 'tidy/stop', request: {} };
      await Promise.allSettled(tabs.map(({ id = -1 }) => chrome.tabs.sendMessage(id, request)));
    });
  const isTidied = () =>
    tab.surface.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const request = { stet: 'tidy/read', request: {} };
      const asked = tabs.map(({ id = -1 }) => chrome.tabs.sendMessage(id, request));
      const answers = await Promise.allSettled(asked);
      return JSON.stringify(answers).includes('"state":"tidy"');
    });
  return { untidy, isTidied };
}

async function measure(name: BrowserName, pages: readonly AutoPage[]): Promise<Visited[]> {
  const found = await ensureBrowser(name);
  if (!found.ok) throw new Error(found.reason);
  const [profile, sites] = [await mkdtemp(join(tmpdir(), 'stet-bench-')), await serve(pages)];
  const browser = await launchBrowser(name, {
    executable: found.path,
    extension: resolve('dist', TARGET_OF[name]),
    headless: true,
    profile,
    downloads: profile,
    allowed: ['*://*/*'],
    sites: sites.ports,
  });
  const control = await openControl(browser);
  const tab = await browser.openTab();
  const draw = progressBar(pages.length);
  const visited: Visited[] = [];
  for (const page of pages) {
    try {
      visited.push(await visit(tab, control, page));
    } catch (error) {
      console.error(`${name}, ${page.sample.truth.id}: ${String(error)}`);
    }
    draw(visited.length);
  }
  await browser.close();
  await sites.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return visited;
}

/** Pages that are clean later than this, in ms, are named. */
const SLOW = 500;

const count = (all: readonly Visited[], isSo: (one: Visited) => boolean): string =>
  `${all.filter(isSo).length} of ${all.length}`;

/** Median, p95 and greatest. */
function spreadOf(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const at = (q: number): string => (known[Math.floor((known.length - 1) * q)] ?? NaN).toFixed(0);
  return `${at(0.5)}, ${at(0.95)}, ${at(1)}`;
}

/** What the table says of one browser, by the names of its rows. */
function figures(all: readonly Visited[]): [string, string][] {
  const stories = all.filter(({ page }) => page.isStory);
  const others = all.filter(({ page }) => !page.isStory);
  const usual = stories.filter(({ bytes }) => bytes <= 300 * 1024);
  return [
    ['stories cleaned', count(stories, ({ isCleaned }) => isCleaned)],
    ['other pages left alone', count(others, ({ isCleaned }) => !isCleaned)],
    ['lines of stories lost', String(stories.flatMap(({ lost }) => lost).length)],
    ['lines of clutter left within stories', String(stories.flatMap(({ left }) => left).length)],
    ['ms to clean: median, p95, most', spreadOf(stories.map(({ clean }) => clean))],
    ['the same, pages of up to 300 KB', spreadOf(usual.map(({ clean }) => clean))],
    ['parts hidden later than 200 ms', String(stories.reduce((sum, { late }) => sum + late, 0))],
    ['DOM as before, after tidying', count(all, ({ isRestored }) => isRestored)],
    ['DOM as before, after the reader', count(stories, (one) => one.isRestoredByReader === true)],
    ['ms to leave the reader: median, p95, most', spreadOf(stories.map(({ exit }) => exit))],
  ];
}

function print(columns: ReadonlyMap<BrowserName, readonly Visited[]>): void {
  const names = [...columns.keys()];
  console.log(`| figure | ${names.join(' | ')} |\n|---|${names.map(() => '---|').join('')}`);
  const tables = [...columns.values()].map(figures);
  for (const [i, [name]] of (tables[0] ?? []).entries()) {
    console.log(`| ${name} | ${tables.map((rows) => rows[i]?.[1] ?? '').join(' | ')} |`);
  }
  for (const [name, all] of columns) for (const one of all) tell(name, one);
}

/** Names a page that did not fare as it should. */
function tell(name: BrowserName, one: Visited): void {
  const { page, isCleaned, lost, left, isRestored, isRestoredByReader, clean = 0 } = one;
  const problems = [
    ...(isCleaned === page.isStory ? [] : [page.isStory ? 'not cleaned' : 'cleaned']),
    ...lost.map((line) => `lost: ${line}`),
    ...left.map((line) => `left: ${line}`),
    ...(isRestored ? [] : ['not as before']),
    ...(isRestoredByReader === false ? ['not as before after the reader'] : []),
    ...(clean > SLOW ? [`clean after ${clean.toFixed(0)} ms, ${one.bytes >> 10} KB`] : []),
  ];
  const { id, pageType } = page.sample.truth;
  if (problems.length > 0)
    console.log(`\n${name}, ${id} (${pageType}):\n  ${problems.join('\n  ')}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const corpora = findCorpora();
  if (corpora === undefined) {
    console.error(NO_CORPORA);
    return 2;
  }
  const ids = values.id?.split(',');
  const news = (await readCorpus(join(corpora, 'fundus'))).samples;
  const others = (await readCorpus(join(corpora, 'wcxb-dev'))).samples;
  const pages = [
    ...pickStories(news, Number(values.stories)),
    ...pickOthers(others, Number(values.others)),
  ].filter(({ sample }) => ids?.includes(sample.truth.id) ?? true);
  const names = BROWSER_NAMES.filter((name) => positionals.includes(name));
  const columns = new Map<BrowserName, readonly Visited[]>();
  for (const name of names.length > 0 ? names : BROWSER_NAMES)
    columns.set(name, await measure(name, pages));
  print(columns);
  return 0;
}

process.exitCode = await main();
