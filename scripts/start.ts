import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build';
import type { BrowserDriver } from './browsers/driver';
import { ensureBrowser } from './browsers/install';
import { launchBrowser } from './browsers/launch';
import { TARGET_OF } from './browsers/target';
import { step } from './progress';
import { explainPage } from './start/explain';
import { loaded, messageOf } from './start/loading';
import { parseOptions, USAGE, type StartOptions } from './start/options';
import { openPage } from './start/page';
import { clearPictures, takePage, takePopup } from './start/pictures';
import { readPopup, type Reading } from './start/reading';

const [DONE, FAILED, MISUSED] = [0, 1, 2];

/** `npm start`: shows Stet on a page. @returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args);
  if (!parsed.ok) return refuse(`${parsed.reason}\n\n${USAGE}`, MISUSED);
  const { options } = parsed;
  if (options.help) {
    console.log(USAGE);
    return DONE;
  }
  const page = await openPage(options.page);
  if (!page.ok) return refuse(page.reason, MISUSED);
  try {
    if (options.explain) return (await explainPage(options.browser, page.url)) ? DONE : FAILED;
    return await showPage(page.url, options);
  } finally {
    await page.close();
  }
}

async function showPage(url: string, options: StartOptions): Promise<number> {
  const { browser: name, headless } = options;
  const found = await ensureBrowser(name);
  if (!found.ok) return refuse(found.reason);
  const target = TARGET_OF[name];
  if (!(await build([target]))) return refuse('Stet could not be built.');

  const profile = await profileOf(options);
  const launched = await step(`Starting ${name}`, () =>
    launchBrowser(name, {
      executable: found.path,
      extension: resolve('dist', target),
      headless,
      profile,
      downloads: resolve('out'),
    }).catch((error: unknown) => messageOf(error)),
  );
  if (typeof launched === 'string') return refuse(`${name} did not start: ${launched}`);
  const end = () => void launched.close();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await (headless ? readAloud(launched, url) : stay(launched, url));
  } finally {
    await launched.close();
    if (headless) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/* On the screen the profile is kept, so that highlights are there the next time. */
async function profileOf({ browser, headless }: StartOptions): Promise<string> {
  if (headless) return mkdtemp(join(tmpdir(), 'stet-'));
  const profile = resolve('out', `profile-${browser}`);
  await mkdir(profile, { recursive: true });
  return profile;
}

/** Opens the page and leaves the rest to the reader. */
async function stay(browser: BrowserDriver, url: string): Promise<number> {
  const tab = await browser.openTab();
  console.log(
    `\n${browser.version} shows ${url}\n` +
      'Press the Stet button in the toolbar, or Alt+Shift+R. Close the browser or press Ctrl+C to end.',
  );
  const problem = await loaded(tab.goto(url), url);
  if (problem !== undefined) console.error(problem);
  await browser.closed;
  return DONE;
}

/** Clicks the toolbar button and prints what a reader would see. */
async function readAloud(browser: BrowserDriver, url: string): Promise<number> {
  await clearPictures(browser.name);
  const tab = await browser.openTab();
  const problem = await step(`Opening ${url}`, () => loaded(tab.goto(url), url));
  if (problem !== undefined) return refuse(problem);
  const pictures = [await takePage(browser.name, tab)];
  const { popup, reading } = await step('Clicking the toolbar button', async () => {
    const opened = await tab.openPopup();
    return { popup: opened, reading: await readPopup(opened) };
  });
  pictures.push(...(await takePopup(browser.name, popup)));
  console.log(`\n${reading.ok ? describe(reading) : reading.reason}\n`);
  console.log(`Pictures: ${pictures.join(', ')}`);
  return reading.ok ? DONE : FAILED;
}

function describe(reading: Extract<Reading, { ok: true }>): string {
  return [
    `Title: ${reading.title}`,
    `Site:  ${reading.site}`,
    `By:    ${reading.byline || '(no author named)'}`,
    `Date:  ${reading.date || '(no date given)'}`,
    '',
    reading.story,
    '',
    ...(reading.removed.length > 0 ? reading.removed : ['Nothing was removed.']),
  ].join('\n');
}

function refuse(reason: string, code = FAILED): number {
  console.error(reason);
  return code;
}
