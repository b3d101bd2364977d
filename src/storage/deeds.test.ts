import { beforeEach, expect, test, vi } from 'vitest';
import {
  colourOf,
  noteOf,
  tagsOf,
  withColour,
  withNote,
  withTags,
} from '../core/highlights/annotate';
import { watchAnnotations } from './annotations';
import { readArticle, saveRestored } from './articles';
import { writeDeed } from './deeds';
import { local, reset } from './fake-storage';
import { undo } from './undo';
import { highlight, remove, save, stored, storyOf, type TestStory } from './test-stories';

vi.mock('../platform/storage', () => import('./fake-storage'));

let moths: TestStory;
let owls: TestStory;
let key: string;

beforeEach(async () => {
  reset();
  [moths, owls] = [await storyOf('moths'), await storyOf('owls')];
  key = `annotations:${moths.id}`;
});

test('a story without highlights has none', async () => {
  expect(await stored(moths)).toEqual([]);
  expect(local.entries.has(key)).toBe(false);
});

test('who watches a story hears of each write to it, until the watch ends', async () => {
  const changed = vi.fn();
  const stop = watchAnnotations(moths.id, changed);
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  await remove(moths, one);
  expect(changed).toHaveBeenCalledTimes(2);
  await save(owls, 'add', highlight(owls, 'other'));
  stop();
  await save(moths, 'add', one);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('highlights are kept, changed and removed', async () => {
  const [one, two] = [highlight(moths, 'one'), highlight(moths, 'two')];
  await save(moths, 'add', one);
  await save(moths, 'add', two);
  expect(await stored(moths)).toEqual([one, two]);
  const noted = withNote(one, 'Why?');
  await save(moths, 'note', noted);
  expect(await stored(moths)).toEqual([noted, two]);
  await remove(moths, noted);
  expect(await stored(moths)).toEqual([two]);
});

test('a deed writes all that it changes in one stroke, in all its stories', async () => {
  const [one, two] = [highlight(moths, 'one'), highlight(owls, 'two')];
  local.writes.length = 0;
  await writeDeed('import', [
    { articleId: moths.id, metadata: moths.metadata, save: [one], remove: [] },
    { articleId: owls.id, metadata: owls.metadata, save: [two], remove: [] },
  ]);
  const [stroke, ...others] = local.writes.filter((entries) => !('schema' in entries));
  expect(others).toEqual([]);
  const names = Object.keys(stroke ?? {}).map((name) => name.replace(/:.*/, ''));
  expect(new Set(names)).toEqual(new Set(['annotations', 'article', 'index', 'history']));
});

test('two hundred writers at once lose nothing', async () => {
  const all = Array.from({ length: 200 }, (_, i) => highlight(moths, `quote ${i}`));
  await Promise.all(all.map((annotation) => save(moths, 'add', annotation)));
  expect(await stored(moths)).toEqual(all);
});

test('deeds at once share strokes, and each is a step of its own', async () => {
  await save(moths, 'add', highlight(moths, 'first'));
  local.writes.length = 0;
  const all = Array.from({ length: 150 }, (_, i) => highlight(i % 2 ? moths : owls, `quote ${i}`));
  const steps = await Promise.all(all.map((one, i) => save(i % 2 ? moths : owls, 'add', one)));
  expect(local.writes.length).toBeLessThan(4);
  const numbers = steps.map((step) => (step.ok ? step.value : undefined));
  expect(numbers).toEqual(all.map((_, i) => i + 2));
  expect(await undo({ step: 80 })).toMatchObject({
    ok: true,
    value: { ok: true, deed: 'add', count: 1 },
  });
  const left = [...(await stored(moths)), ...(await stored(owls))].map(({ id }) => id);
  expect(left).not.toContain(all[78]?.id);
  expect(left).toHaveLength(150);
});

test('of deeds at once only that fails for which there is no room', async () => {
  const [one, two] = [highlight(moths, 'one'), highlight(owls, 'two')];
  await save(moths, 'add', highlight(moths, 'first'));
  local.limit = 20_000;
  const [small, large] = await Promise.all([
    save(moths, 'add', one),
    save(owls, 'add', withNote(two, 'long '.repeat(10_000))),
  ]);
  expect(small).toMatchObject({ ok: true });
  expect(large).toMatchObject({ ok: false, failure: { reason: 'quota' } });
  expect(await stored(owls)).toEqual([]);
  expect(await stored(moths)).toHaveLength(2);
});

test('a story that is marked again while it is forgotten stays', async () => {
  const gone = highlight(owls, 'gone');
  await save(owls, 'add', gone);
  await remove(owls, gone);
  const others = Array.from({ length: 99 }, (_, i) => highlight(moths, `quote ${i}`));
  for (const other of others) await save(moths, 'add', other);
  const again = highlight(owls, 'again');
  await Promise.all([
    save(moths, 'add', highlight(moths, 'one')),
    save(moths, 'add', highlight(moths, 'two')),
    save(owls, 'add', again),
  ]);
  await save(moths, 'add', highlight(moths, 'three'));
  expect(await stored(owls)).toEqual([again]);
  expect(await readArticle(owls.id)).toMatchObject({ value: { metadata: owls.metadata } });
});

test('writing, removing and changing at once, each does its work', async () => {
  const all = Array.from({ length: 20 }, (_, i) => highlight(moths, `quote ${i}`));
  await save(moths, 'add', ...all);
  await Promise.all([
    ...all.slice(0, 10).map((annotation) => remove(moths, annotation)),
    ...all.slice(10).map((annotation) => save(moths, 'note', withNote(annotation, 'Noted'))),
    save(moths, 'add', highlight(moths, 'added')),
  ]);
  const left = await stored(moths);
  expect(left).toHaveLength(11);
  expect(left.filter((annotation) => noteOf(annotation) === 'Noted')).toHaveLength(10);
});

test('a note, tags and a colour that are given at the same time are all kept', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  await Promise.all([
    save(moths, 'note', withNote(one, 'Why?')),
    save(moths, 'colour', withColour(one, 'blue')),
    save(moths, 'tags', withTags(one, ['night'])),
  ]);
  const [kept] = await stored(moths);
  expect(kept && [noteOf(kept), colourOf(kept), tagsOf(kept)]).toEqual(['Why?', 'blue', ['night']]);
});

test('a note for a highlight that was deleted meanwhile is not lost', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  await Promise.all([remove(moths, one), save(moths, 'note', withNote(one, 'Why?'))]);
  expect((await stored(moths)).map(noteOf)).toEqual(['Why?']);
});

test('newer metadata of a story leave what was put back, also when both come at once', async () => {
  const { id, metadata } = moths;
  const appeal = { kind: 'appeal', text: 'Support us.' };
  const article = async () => {
    const outcome = await readArticle(id);
    return outcome.ok ? outcome.value : undefined;
  };
  const newer = { id, metadata: { ...metadata, title: 'More moths' } };
  await Promise.all([
    saveRestored(id, metadata, appeal, true),
    save(newer, 'add', highlight(moths, 'one')),
  ]);
  expect(await article()).toEqual({ metadata: newer.metadata, restored: [appeal] });
  const two = highlight(moths, 'two');
  await writeDeed('add', [{ articleId: id, save: [two], remove: [] }]);
  expect((await article())?.metadata).toEqual(newer.metadata);
});

test('without room the reader is told and what was there stays, damaged or not', async () => {
  const one = highlight(moths, 'one');
  await save(moths, 'add', one);
  const before = Object.fromEntries(local.entries);
  local.room = 0;
  const outcome = await save(moths, 'add', highlight(moths, 'two'));
  expect(outcome).toMatchObject({ ok: false, failure: { reason: 'quota' } });
  expect(Object.fromEntries(local.entries)).toEqual(before);

  local.entries.set(key, [one, 'damaged']);
  expect(await remove(moths, one)).toMatchObject({ ok: false });
  expect(local.entries.get(key)).toEqual([one, 'damaged']);
});
