import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteOf, tagsOf, withNote, withTags } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import type { Deed, StoryChange } from '../core/highlights/story';
import { writeDeed } from './deeds';
import { local, reset } from './fake-storage';
import { readHistory } from './history';
import { readSnapshot, saveSnapshot } from './snapshots';
import { listStories } from './stories';
import { highlight, keysHeld, remove, save, stored, storyOf, type TestStory } from './test-stories';
import { redo, undo } from './undo';
import { mendHistory } from './unfinished';

vi.mock('../platform/storage', () => import('./fake-storage'));

let moths: TestStory;
let owls: TestStory;

beforeEach(async () => {
  reset();
  [moths, owls] = [await storyOf('moths'), await storyOf('owls')];
});

async function next() {
  const outcome = await readHistory();
  return outcome.ok ? [outcome.value.undo, outcome.value.redo] : [];
}

test('without deeds there is nothing to undo', async () => {
  expect(await undo()).toEqual({ ok: true, value: { ok: false, reason: 'nothing' } });
  expect(await redo()).toEqual({ ok: true, value: { ok: false, reason: 'nothing' } });
  expect(await next()).toEqual([null, null]);
});

test('sixty deeds are taken back one by one, and done again', async () => {
  const states: unknown[] = [await stored(moths)];
  const one = highlight(moths, 'first');
  await save(moths, 'add', one);
  states.push(await stored(moths));
  for (let i = 1; i < 60; i += 1) {
    if (i % 3 === 0) await save(moths, 'note', withNote(one, `Note ${i}`, new Date(i)));
    else if (i % 3 === 1) await save(moths, 'add', highlight(moths, `quote ${i}`));
    else await remove(moths, ...(await stored(moths)).slice(-1));
    states.push(await stored(moths));
  }
  for (const state of states.slice(0, -1).reverse()) {
    expect(await undo()).toMatchObject({ value: { ok: true, count: 1 } });
    expect(await stored(moths)).toEqual(state);
  }
  expect(await next()).toEqual([null, 'add']);
  for (const state of states.slice(1)) {
    await redo();
    expect(await stored(moths)).toEqual(state);
  }
});

test('an import in many stories is one step, with what it says of them and how they were', async () => {
  const all = [highlight(moths, 'one'), highlight(moths, 'two')];
  const owl = highlight(owls, 'three');
  await save(owls, 'add', owl);
  const before = Object.fromEntries(local.entries);
  const snapshot = { html: '<p>one two</p>', saved: '2026-05-01T12:00:00.000Z' };
  await writeDeed('import', [
    { articleId: moths.id, metadata: moths.metadata, snapshot, save: all, remove: [] },
    {
      articleId: owls.id,
      metadata: { ...owls.metadata, title: 'Imported' },
      restored: [{ kind: 'appeal', text: 'Support us.' }],
      save: [withNote(owl, 'Hoo')],
      remove: [],
    },
  ]);
  const after = await listStories();
  expect(await readSnapshot(moths.id)).toEqual({ ok: true, value: snapshot });
  expect(await undo()).toEqual({ ok: true, value: { ok: true, deed: 'import', count: 3 } });
  for (const [key, value] of Object.entries(before)) {
    if (!key.startsWith('history')) expect(local.entries.get(key), key).toEqual(value);
  }
  expect(await stored(moths)).toEqual([]);
  expect(await readSnapshot(moths.id)).toEqual({ ok: true, value: undefined });
  expect(await redo()).toMatchObject({ value: { ok: true, deed: 'import' } });
  expect(await readSnapshot(moths.id)).toEqual({ ok: true, value: snapshot });
  expect(await listStories()).toEqual(after);
});

test('the last highlight of a story comes back with the story and its snapshot', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  await saveSnapshot(moths.id, '<p>one</p>');
  await remove(moths, one);
  expect(await listStories()).toEqual({ ok: true, value: [] });
  await undo();
  expect(await stored(moths)).toEqual([one]);
  expect(await readSnapshot(moths.id)).toMatchObject({ value: { html: '<p>one</p>' } });
  expect(await listStories()).toMatchObject({ value: [{ title: 'About moths', count: 1 }] });
});

test('a deed before the last can be undone by its number, unless its highlight was changed since', async () => {
  const [one, two] = [highlight(moths, 'one'), highlight(moths, 'two')];
  const first = await save(moths, 'add', one);
  const second = await save(moths, 'add', two);
  const third = await save(moths, 'note', withNote(one, 'Why?'));
  if (!first.ok || !second.ok || !third.ok) throw new Error('not stored');
  expect(await undo({ step: first.value })).toEqual({
    ok: true,
    value: { ok: false, reason: 'changed' },
  });
  expect(await stored(moths)).toHaveLength(2);
  expect(await undo({ step: second.value })).toMatchObject({ value: { ok: true, deed: 'add' } });
  expect((await stored(moths)).map(noteOf)).toEqual(['Why?']);
  expect(await undo({ step: second.value })).toMatchObject({ value: { reason: 'nothing' } });
  expect(await undo({ step: third.value })).toMatchObject({ value: { ok: true } });
  expect(await undo({ step: first.value })).toMatchObject({ value: { ok: true } });
  expect(await stored(moths)).toEqual([]);
});

test('what was undone cannot be redone after another deed', async () => {
  await save(moths, 'add', highlight(moths, 'one'));
  await undo();
  await save(moths, 'add', highlight(moths, 'two'));
  expect(await next()).toEqual(['add', null]);
  expect(await redo()).toMatchObject({ value: { reason: 'nothing' } });
});

test('a deed that changes nothing is no step', async () => {
  await save(moths, 'add', highlight(moths, 'one'));
  await remove(moths, highlight(moths, 'never stored'));
  expect(await undo()).toMatchObject({ value: { deed: 'add' } });
});

test('the hundredth deed can be undone; of what is forgotten nothing is left', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  await saveSnapshot(moths.id, '<p>one</p>');
  await remove(moths, one);
  for (let i = 0; i < 102; i += 1) await save(owls, 'add', highlight(owls, `quote ${i}`));
  expect(keysHeld().join()).not.toContain(moths.id);
  expect(keysHeld().filter((key) => key.startsWith('history:'))).toHaveLength(100);
  for (let i = 0; i < 100; i += 1) await undo();
  expect(await stored(owls)).toHaveLength(2);
  expect(await undo()).toMatchObject({ value: { reason: 'nothing' } });
});

test('without room nothing is undone, and it can be tried again', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  local.room = 0;
  expect(await undo()).toMatchObject({ ok: false, failure: { reason: 'quota' } });
  expect(await stored(moths)).toEqual([one]);
  local.room = Infinity;
  expect(await undo()).toMatchObject({ value: { ok: true } });
});

function sit(deed: Deed, annotation: Annotation, sitting: string) {
  return writeDeed(deed, [{ articleId: moths.id, save: [annotation], remove: [] }], { sitting });
}

test('note and tags that are written in one sitting are one step, however fast they come', async () => {
  const one = highlight(moths, 'first');
  await save(moths, 'add', one);
  const [first, ...others] = await Promise.all([
    ...['C', 'Co', 'Count'].map((note, i) => sit('note', withNote(one, note, new Date(i)), 'a')),
    sit('tags', withTags(one, ['street'], new Date(4)), 'a'),
    sit('note', withNote(one, 'Count them', new Date(5)), 'a'),
  ]);
  expect(others.every((other) => other.ok && first.ok && other.value === first.value)).toBe(true);
  const written = await stored(moths);
  expect(written.map((annotation) => [noteOf(annotation), tagsOf(annotation)])).toEqual([
    ['Count them', ['street']],
  ]);
  expect(await undo()).toMatchObject({ value: { ok: true, deed: 'note', count: 1 } });
  expect(await stored(moths)).toEqual([one]);
  await redo();
  expect(await stored(moths)).toEqual(written);
});

test('a sitting that others have written into is as many steps as it takes', async () => {
  const [one, two] = [highlight(moths, 'first'), highlight(moths, 'second')];
  await save(moths, 'add', one);
  const first = await sit('note', withNote(one, 'Why', new Date(1)), 'a');
  await save(moths, 'add', two);
  expect(await sit('note', withNote(one, 'Why?', new Date(2)), 'a')).not.toEqual(first);
  expect(await sit('note', withNote(one, 'Why not', new Date(3)), 'b')).not.toEqual(first);
  await undo();
  expect((await stored(moths)).map(noteOf)).toEqual(['Why?', '']);
  await undo();
  expect((await stored(moths)).map(noteOf)).toEqual(['Why', '']);
});

test('a deed that is too much for one stroke is one step all the same, and can be stopped', async () => {
  const stories = await Promise.all(['a', 'b', 'c', 'd'].map(storyOf));
  const changes = stories.map((story) => ({
    ...{ articleId: story.id, metadata: story.metadata, remove: [] },
    save: [highlight(story, 'one'), highlight(story, 'two')],
  }));
  const counts = async () =>
    Promise.all(stories.map(async (story) => (await stored(story)).length));
  await save(owls, 'add', highlight(owls, 'before'));
  local.writes.length = 0;
  const onProgress = vi.fn();
  const outcome = await writeDeed('import', changes, { stroke: 4000, onProgress });
  const shares = onProgress.mock.calls.map(([share]) => share as number);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  for (let i = 0; i < 2; i += 1) {
    expect(await undo()).toEqual({ ok: true, value: { ok: true, deed: 'import', count: 8 } });
    expect(await counts()).toEqual([0, 0, 0, 0]);
    expect(await redo()).toEqual({ ok: true, value: { ok: true, deed: 'import', count: 8 } });
    expect(await counts()).toEqual([2, 2, 2, 2]);
  }
  const { value: step } = outcome.ok ? outcome : {};
  expect(await undo({ step })).toMatchObject({ value: { ok: true } });
});

describe('a long deed', () => {
  let changes: StoryChange[];
  let before: unknown;
  beforeEach(async () => {
    const stories = await Promise.all(['a', 'b', 'c', 'd'].map(storyOf));
    changes = stories.map((story) => ({
      ...{ articleId: story.id, metadata: story.metadata, remove: [] },
      save: [highlight(story, 'one'), highlight(story, 'two')],
    }));
    await save(owls, 'add', highlight(owls, 'before'));
    before = held();
  });

  /** What is stored, but for the history and what is empty. */
  const held = () =>
    Object.fromEntries(
      keysHeld().flatMap((key) => {
        const value = local.entries.get(key);
        const isEmpty = Object.keys(value ?? {}).length === 0;
        return key.startsWith('history') || isEmpty ? [] : [[key, value]];
      }),
    );
  /** Calls work off when so much is done. */
  const callOffAt = (end: number) => {
    const cancelling = new AbortController();
    const onProgress = (share: number) => {
      if (share >= end) cancelling.abort();
    };
    return { onProgress, signal: cancelling.signal };
  };

  test.each([0.2, 0.5, 0.8])('that is called off at %d leaves nothing', async (end) => {
    const options = { stroke: 4000, ...callOffAt(end) };
    expect(await writeDeed('import', changes, options)).toEqual({ ok: true, value: undefined });
    expect(held()).toEqual(before);
    expect(await next()).toEqual(['add', null]);
  });

  test.each([0.1, 0.2, 0.5, 0.6])('whose undo or redo is called off at %d stays', async (end) => {
    await writeDeed('import', changes, { stroke: 4000 });
    const done = held();
    const cancelled = { ok: true, value: { ok: false, reason: 'cancelled' } };
    expect(await undo(callOffAt(end))).toEqual(cancelled);
    expect(held()).toEqual(done);
    expect(await next()).toEqual(['import', null]);
    expect(await undo()).toMatchObject({ value: { ok: true, count: 8 } });
    expect(held()).toEqual(before);
    expect(await redo(callOffAt(end))).toEqual(cancelled);
    expect(held()).toEqual(before);
    expect(await next()).toEqual(['add', 'import']);
    expect(await redo()).toMatchObject({ value: { ok: true, count: 8 } });
    expect(held()).toEqual(done);
  });

  test('for which there is no room after some strokes leaves nothing', async () => {
    local.limit = 6000;
    const [first, ...others] = changes;
    const long = { html: 'word '.repeat(2000), saved: '2026-05-01T12:00:00.000Z' };
    const last = others.map((change) => ({ ...change, snapshot: long }));
    const outcome = await writeDeed('import', first ? [first, ...last] : last, { stroke: 2000 });
    expect(outcome).toMatchObject({ ok: false, failure: { reason: 'quota' } });
    expect(held()).toEqual(before);
  });

  test('that was cut off between two strokes is made whole', async () => {
    let strokes = 0;
    const stop = local.watch(() => {
      strokes += 1;
      if (strokes === 1) local.room = 0;
    });
    await writeDeed('import', changes, { stroke: 4000 });
    local.room = Infinity;
    expect(await listStories()).toMatchObject({ value: { length: 3 } });
    await mendHistory();
    expect(held()).toEqual(before);
    expect(await next()).toEqual(['add', null]);

    stop();
    await writeDeed('import', changes, { stroke: 4000 });
    const done = held();
    local.room = 1;
    await undo();
    local.room = Infinity;
    expect(held()).not.toEqual(done);
    await mendHistory();
    expect(held()).toEqual(done);
    expect(await next()).toEqual(['import', null]);
  });
});

test('without room for all of a long undo, the rest is undone by another', async () => {
  const stories = await Promise.all(['a', 'b', 'c'].map(storyOf));
  const changes = stories.map((story) => ({
    ...{ articleId: story.id, metadata: story.metadata, remove: [] },
    save: [highlight(story, 'one')],
  }));
  await writeDeed('import', changes, { stroke: 1000 });
  local.room = 1;
  expect(await undo()).toMatchObject({ ok: false, failure: { reason: 'quota' } });
  local.room = Infinity;
  expect(await listStories()).toMatchObject({ value: { length: 2 } });
  expect(await next()).toEqual(['import', 'import']);
  expect(await undo()).toMatchObject({ value: { ok: true } });
  expect(await listStories()).toEqual({ ok: true, value: [] });
  expect(await redo()).toMatchObject({ value: { ok: true } });
  expect(await listStories()).toMatchObject({ value: { length: 3 } });
});
