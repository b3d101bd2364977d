import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { giveFile, storedHighlights } from './in-page';
import { SAMPLE, Session } from './session';
import { selectByMouse } from './words';

const WORDS = 'brown with wings';

let session: Session;
let surface: Surface;
beforeAll(async () => {
  /* Firefox grants in tests what is asked for in a click; Chromium's question nobody can answer. */
  session = await Session.start({ isSavingAllowed: inject('browser') === 'chromium' });
  const { popup } = await session.read(SAMPLE);
  await selectByMouse(popup.surface, WORDS);
  await popup.surface.click('#highlight-toolbar button', 'Highlight');
  await popup.surface.waitFor('.bar button', 'Highlights (1)');
  await popup.close();
  const library = await session.browser.openTab();
  await library.goto(`${session.browser.extensionOrigin}/src/library/index.html`);
  ({ surface } = library);
  await surface.waitFor('.summary', '1 highlight in 1 story');
  await surface.click('.bar button', 'Data');
  await surface.waitFor('.backup', 'There is no backup yet');
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/** Names of the backups that are there, the older first. */
async function backups(): Promise<string[]> {
  const names = await readdir(join(session.downloads, 'Stet')).catch(() => []);
  return names.filter((name) => name.endsWith('.jsonld')).sort((a, b) => a.length - b.length);
}

async function read(name: string): Promise<string> {
  return readFile(join(session.downloads, 'Stet', name), 'utf8');
}

it('makes a backup on request, which brings back what was deleted', async () => {
  const before = await storedHighlights(surface);
  await surface.click('.backup button', 'Back up now');
  await surface.waitFor('.toast', 'Backed up as Stet/');
  await surface.waitFor('.backup', 'Last backup:');
  const [name = ''] = await backups();
  const file = await read(name);
  expect(file).toContain(WORDS);
  await surface.press('Escape');
  await surface.click('.summary input');
  await surface.click('.selection button', 'Delete');
  await surface.waitFor('.nothing', 'Nothing is kept here yet');
  await surface.click('.bar button', 'Data');
  await giveFile(surface, '#data [type="file"]', name, file);
  await surface.waitFor('.preview', '1 highlight is new');
  await surface.click('.preview button', 'Import');
  await surface.waitFor('.toast', 'Imported: 1 highlight');
  expect(await storedHighlights(surface)).toEqual(before);
});

it('makes one by itself when it is due, and leaves the older one', async () => {
  await surface.evaluate(makeOverdue);
  await surface.click('.backup label', 'Every day');
  await expect.poll(backups).toHaveLength(2);
  const [older = '', newer = ''] = await backups();
  await expect.poll(() => read(newer)).toContain(WORDS);
  expect(records(await read(newer))).toEqual(records(await read(older)));
  const chosen = await surface.evaluate(
    () => document.querySelector<HTMLInputElement>('.backup input:checked')?.value,
  );
  expect(chosen).toBe('daily');
});

/** What a backup holds, but for its own name and time. */
function records(backup: string): unknown[] {
  const parsed = JSON.parse(backup) as { first: { items: unknown[] }; 'schema:about': unknown[] };
  return [...parsed.first.items, ...parsed['schema:about']];
}

/* Runs in the page: the last backup was made long ago. */
async function makeOverdue(): Promise<void> {
  type Api = { storage: { local: { set: (entries: object) => Promise<void> } } };
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const { storage } = scope.browser ?? scope.chrome;
  await storage.local.set({ backup: { made: '2026-01-01T00:00:00.000Z' } });
}
