import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { violations } from './accessibility';
import { openStory, SAMPLE, Session } from './session';

const NOTICE = '.backup-notice';
const REASON = 'Stet may not save files in your downloads.';

let session: Session;
let library: Surface;
beforeAll(async () => {
  session = await Session.start();
  library = await openLibrary();
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

async function open(path: string): Promise<Surface> {
  const tab = await session.browser.openTab();
  await tab.goto(session.browser.extensionOrigin + path);
  return tab.surface;
}

async function openLibrary(): Promise<Surface> {
  const surface = await open('/src/library/index.html#data');
  await surface.waitFor('.backup', 'There is no backup yet');
  return surface;
}

/* Runs in the page: answers what the browser asks the reader, which no test tool can in both. */
function refuse(): void {
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  (scope.browser ?? scope.chrome).permissions.request = () => Promise.resolve(false);
}

/* Runs in the page: switches backups on, as they were before the permission was taken back. */
async function switchOn(): Promise<void> {
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const request = { change: { backup: { interval: 'daily' } } };
  await (scope.browser ?? scope.chrome).runtime.sendMessage({ stet: 'settings/write', request });
}

interface Api {
  readonly permissions: { request: () => Promise<boolean> };
  readonly runtime: { sendMessage: (message: unknown) => Promise<unknown> };
}

const chosen = () =>
  library.evaluate(() => document.querySelector<HTMLInputElement>('.backup input:checked')?.value);

it('stays off where the reader does not let Stet save files, and says why', async () => {
  await library.evaluate(refuse);
  await library.click('.backup label', 'Every day');
  await library.waitFor('.toast', REASON);
  await expect.poll(chosen).toBe('off');
  library = await openLibrary();
  await expect.poll(chosen).toBe('off');
});

it('tells of a backup that failed wherever the reader looks, until it is dismissed', async () => {
  await library.evaluate(switchOn);
  await library.waitFor(NOTICE, REASON);
  const options = await open('/src/options/index.html');
  await options.waitFor(NOTICE, REASON);
  expect(await violations(options)).toEqual([]);
  const { popup, tab } = await session.read(SAMPLE);
  await popup.surface.waitFor(NOTICE, REASON);
  expect(await violations(popup.surface)).toEqual([]);
  await popup.surface.click(`${NOTICE} [aria-label="Dismiss"]`);
  const isGone = () => !document.querySelector('.backup-notice');
  await popup.surface.waitUntil(isGone);
  await popup.close();
  const again = await openStory(tab);
  expect(await again.surface.evaluate(isGone)).toBe(true);
  await again.close();
  await library.waitUntil(isGone);
  await options.waitUntil(isGone);
  await library.waitFor('.backup', REASON);
});
