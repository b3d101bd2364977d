import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ArticleMetadata } from '../article/article';
import { exportHighlights, type ExportOptions } from './export-highlights';
import { json } from './json';
import { quotes } from './quotes';
import { storyWith } from './test-input';
import { CONTEXT } from './test-story';

const TITLES = ['Moths', 'moths', '蛾の群れ'];

function story(metadata: Partial<ArticleMetadata>) {
  return storyWith('<p>They counted two hundred.</p>', [{ from: 'two' }], metadata);
}

async function write(options: Partial<ExportOptions> = {}) {
  const context = { ...CONTEXT, total: TITLES.length };
  const stories = TITLES.map((title) => story({ title }));
  const outcome = await exportHighlights(stories, {
    ...{ format: quotes, grouping: 'one-file', context },
    ...options,
  });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

test('many stories come in one file, in their order', async () => {
  const { name, blob } = await write();
  expect(name).toBe('2026-05-02 Stet.txt');
  expect((await blob.text()).split('\n* * *\n').map((part) => part.trim().split('\n')[0])).toEqual(
    TITLES,
  );
});

test('one story comes in a file of its name', async () => {
  const outcome = await exportHighlights([story({ title: 'Moths' })], {
    ...{ format: quotes, grouping: 'one-file', context: { ...CONTEXT, total: 1 } },
  });
  expect(outcome).toMatchObject({ ok: true, name: '2026-05-01 Moths.txt' });
});

test('a file per story comes as an archive, with names that no system takes for one', async () => {
  const { name, blob } = await write({ grouping: 'file-per-story', format: json });
  expect(name).toBe('2026-05-02 Stet.zip');
  expect(blob.type).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual([
    '2026-05-01 Moths.jsonld',
    '2026-05-01 moths (2).jsonld',
    '2026-05-01 蛾の群れ.jsonld',
  ]);
  for (const file of Object.values(files)) {
    expect(JSON.parse(new TextDecoder().decode(file))).toHaveProperty('total', 1);
  }
});

test('tells how many stories are written', async () => {
  const told: number[] = [];
  await write({ onProgress: (done) => told.push(done) });
  expect(told).toEqual([1, 2, 3]);
});

test.each(['one-file', 'file-per-story'] as const)('stops when told so (%s)', async (grouping) => {
  const controller = new AbortController();
  let taken = 0;
  function* stories() {
    for (; taken < 100; taken += 1) yield story({});
  }
  const outcome = await exportHighlights(stories(), {
    ...{ format: quotes, grouping, context: { ...CONTEXT, total: 100 } },
    signal: controller.signal,
    onProgress: (done) => done === 3 && controller.abort(),
  });
  expect(outcome).toEqual({ ok: false, reason: 'cancelled' });
  expect(taken).toBeLessThan(6);
});

test('lets the page do other things meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  function* slow() {
    for (let i = 0; i < 20; i += 1) {
      const until = performance.now() + 8;
      while (performance.now() < until);
      yield story({});
    }
  }
  await exportHighlights(slow(), {
    ...{ format: quotes, grouping: 'one-file', context: { ...CONTEXT, total: 20 } },
  });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});
