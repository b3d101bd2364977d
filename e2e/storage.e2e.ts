import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Surface } from '../scripts/browsers/surface';
import { bundle } from '../scripts/bundle';
import type { writeDeed } from '../src/storage/deeds';
import type { listStories } from '../src/storage/stories';
import { SAMPLE, Session } from './session';

const POPUP = '/src/popup/index.html';
const LIBRARY = '/src/library/index.html';
const WRITERS = 4;
const EACH = 250;
/** A machine that has other work takes its time over a thousand strokes. */
const PATIENCE = 240_000;

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        get(keys: null): Promise<Record<string, unknown>>;
        set(entries: object): Promise<void>;
        clear(): Promise<void>;
      };
    };
    readonly runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
  };
  /** Stet's own store, as its pages have it. */
  readonly store: {
    readonly writeDeed: typeof writeDeed;
    readonly listStories: typeof listStories;
  };
  acknowledged: number;
}

/** What is to be true of a store, whatever happened to it. */
interface Findings {
  readonly highlights: number;
  /** How many the index says that there are, and how many deeds the history has entered. */
  readonly indexed: number;
  readonly deeds: number;
  /** Stories of which a part is missing. */
  readonly torn: readonly string[];
}

let session: Session;
let script: string;
beforeAll(async () => {
  script = await bundle('e2e/store-page.ts', 'store');
  session = await Session.start();
});
beforeEach(async () => {
  const { surface } = await page(LIBRARY);
  await surface.evaluate(() =>
    (globalThis as unknown as ExtensionPage).chrome.storage.local.clear(),
  );
});
afterAll(async () => {
  expect(await session.end()).toEqual([]);
});

/** A page of Stet in a tab of its own, with Stet's store as a global. */
async function page(path: string): Promise<{ surface: Surface }> {
  const tab = await session.browser.openTab();
  await tab.goto(session.browser.extensionOrigin + path);
  await tab.surface.run(`(async () => { globalThis.acknowledged = 0; ${script} })()`);
  return tab;
}

/** Writes on and on, until the page is gone. */
async function writeOn(surface: Surface, writer: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    await surface.evaluate(writeMany, 100 * writer + round, 50, 'itself');
  }
}

/* Runs in a page of Stet: so many deeds at once, each a highlight in one of ten stories. */
async function writeMany(writer: number, count: number, by: 'message' | 'itself'): Promise<number> {
  const scope = globalThis as unknown as ExtensionPage;
  const deeds = Array.from({ length: count }, async (_, i) => {
    const url = `https://news.example/${i % 10}`;
    const time = new Date(Date.UTC(2026, 0, writer + 1) + i).toISOString();
    const exact = `quote ${i} of ${writer}`;
    const change = {
      articleId: String(i % 10).repeat(64),
      metadata: {
        ...{ title: `Story ${i % 10}`, authors: [], siteName: 'News', lang: 'en', dir: 'ltr' },
        ...{ url, canonicalUrl: url, wordCount: 1, readingMinutes: 1 },
      },
      save: [
        {
          ...{ id: `urn:uuid:${crypto.randomUUID()}`, type: 'Annotation' },
          ...{ motivation: 'highlighting', created: time, modified: time, body: [] },
          target: {
            source: url,
            selector: [
              { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
              { type: 'TextPositionSelector', start: 0, end: exact.length },
            ],
          },
        },
      ],
      remove: [],
    };
    const request = { deed: 'add' as const, stories: [change] };
    const { ok } = await (by === 'message'
      ? scope.chrome.runtime.sendMessage({ stet: 'annotation/write', request })
      : scope.store.writeDeed('add', [change] as never));
    if (ok) scope.acknowledged += 1;
    return ok;
  });
  return (await Promise.all(deeds)).filter(Boolean).length;
}

/* Runs in a page of Stet. */
async function inspect(): Promise<Findings> {
  const { chrome, store } = globalThis as unknown as ExtensionPage;
  const listed = await store.listStories();
  const stories = listed.ok ? listed.value : [];
  const all = await chrome.storage.local.get(null);
  const lists = Object.keys(all).filter((key) => key.startsWith('annotations:'));
  const lengthOf = (id: string) => (all[`annotations:${id}`] as unknown[] | undefined)?.length ?? 0;
  const torn = stories.filter(({ id, count }) => count !== lengthOf(id) || !all[`article:${id}`]);
  const history = all['history'] as
    { undo: { slot: number; parts: number[] }[]; next: number } | undefined;
  const steps = history?.undo.flatMap(({ slot, parts }) =>
    parts.map((part) => `history:${slot}:${part}`),
  );
  return {
    highlights: lists.reduce((sum, key) => sum + lengthOf(key.slice('annotations:'.length)), 0),
    indexed: stories.reduce((sum, { count }) => sum + count, 0),
    deeds: (history?.next ?? 1) - 1,
    torn: [...torn.map(({ id }) => id), ...(steps ?? []).filter((key) => !all[key])],
  };
}

it(
  `keeps all of ${WRITERS * EACH} highlights that two tabs, the popup and the library write at once`,
  { timeout: PATIENCE },
  async () => {
    const library = await page(LIBRARY);
    const [one, two] = [await page(POPUP), await page(POPUP)];
    /* The last one, since a popup closes when another tab comes to the front. */
    const { popup } = await session.read(SAMPLE);
    const writers = [
      { surface: library.surface, by: 'itself' },
      ...[one, two, popup].map(({ surface }) => ({ surface, by: 'message' }) as const),
    ] as const;
    const written = await Promise.all(
      writers.map(({ surface, by }, writer) => surface.evaluate(writeMany, writer, EACH, by)),
    );
    expect(written).toEqual(writers.map(() => EACH));
    const all = WRITERS * EACH;
    expect(await library.surface.evaluate(inspect)).toEqual({
      ...{ highlights: all, indexed: all, deeds: all, torn: [] },
    });
  },
);

it(
  'is as before or after a deed when the browser is killed in the middle of many',
  { timeout: PATIENCE },
  async () => {
    for (const delay of [60, 250, 700]) {
      const before = await (await page(LIBRARY)).surface.evaluate(inspect);
      const { surface } = await page(LIBRARY);
      const writing = Promise.all([writeOn(surface, delay), writeOn(surface, delay + 1)]).catch(
        () => 'killed',
      );
      await new Promise((resolve) => setTimeout(resolve, delay));
      const acknowledged = await surface.evaluate(
        () => (globalThis as unknown as ExtensionPage).acknowledged,
      );
      await session.crash();
      expect(await writing).toBe('killed');
      const found = await (await page(LIBRARY)).surface.evaluate(inspect);
      expect(found.torn).toEqual([]);
      expect(found.highlights).toBe(found.indexed);
      expect(found.highlights).toBe(found.deeds);
      expect(found.highlights).toBeGreaterThanOrEqual(before.highlights + acknowledged);
    }
  },
);

it('sets a damaged record aside and goes on with the rest', async () => {
  const { surface } = await page(LIBRARY);
  await surface.evaluate(writeMany, 1, 20, 'itself');
  await surface.evaluate(async () => {
    const { local } = (globalThis as unknown as ExtensionPage).chrome.storage;
    const all = await local.get(null);
    const key = `annotations:${'3'.repeat(64)}`;
    await local.set({
      [key]: [...(all[key] as unknown[]), { nonsense: true }],
      'index:33': 'torn',
    });
  });
  const found = await surface.evaluate(inspect);
  expect(found).toMatchObject({ indexed: 20, torn: [] });
  const aside = await surface.evaluate(async () =>
    Object.values(
      Object.fromEntries(
        Object.entries(
          await (globalThis as unknown as ExtensionPage).chrome.storage.local.get(null),
        ).filter(([key]) => key.startsWith('quarantine:')),
      ),
    ),
  );
  expect(aside).toMatchObject([{ value: { nonsense: true } }]);
});
