import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { CanonicalUrlSchema } from '../core/article/article';
import { annotate, withNote } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import type { ArticleId } from '../core/article/article';
import { listAnnotations, removeAnnotation, saveAnnotation, watchAnnotations } from './annotations';
import { articleIdOf } from './article-id';
import { local, reset } from './fake-storage';

vi.mock('../platform/storage', () => import('./fake-storage'));

const URL = v.parse(CanonicalUrlSchema, 'https://news.example/moths');
let id: ArticleId;
let key: string;

beforeEach(async () => {
  reset();
  id = await articleIdOf(URL);
  key = `annotations:${id}`;
});

let minute = 0;

function highlight(exact: string): Annotation {
  minute += 1;
  return annotate(
    URL,
    [
      { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 7, end: 7 + exact.length },
    ],
    { now: new Date(Date.UTC(2026, 4, 1, 12, minute)) },
  );
}

async function stored(): Promise<readonly Annotation[]> {
  const outcome = await listAnnotations(id);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

function quarantined(): unknown[] {
  const keys = [...local.entries.keys()].filter((name) => name.startsWith('quarantine:'));
  return keys.flatMap((name) => local.entries.get(name) as unknown[]);
}

test('a story without highlights has none', async () => {
  expect(await stored()).toEqual([]);
  expect(local.entries.has(key)).toBe(false);
});

test('who watches a story hears of each write to it, until the watch ends', async () => {
  const changed = vi.fn();
  const stop = watchAnnotations(id, changed);
  const one = highlight('one');
  await saveAnnotation(id, one);
  await removeAnnotation(id, one.id);
  expect(changed).toHaveBeenCalledTimes(2);
  const other = v.parse(CanonicalUrlSchema, 'https://news.example/other');
  await saveAnnotation(await articleIdOf(other), one);
  stop();
  await saveAnnotation(id, one);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('highlights are kept, changed and removed', async () => {
  const [one, two] = [highlight('one'), highlight('two')];
  await saveAnnotation(id, one);
  await saveAnnotation(id, two);
  expect(await stored()).toEqual([one, two]);
  const noted = withNote(one, 'Why?');
  await saveAnnotation(id, noted);
  expect(await stored()).toEqual([noted, two]);
  await removeAnnotation(id, noted.id);
  expect(await stored()).toEqual([two]);
});

test('a deletion that is undone leaves no trace', async () => {
  const all = [highlight('one'), highlight('two'), highlight('three')] as const;
  for (const annotation of all) await saveAnnotation(id, annotation);
  await removeAnnotation(id, all[1].id);
  await saveAnnotation(id, all[1]);
  expect(await stored()).toEqual(all);
});

test('without its last highlight nothing of the story is left', async () => {
  const one = highlight('one');
  await saveAnnotation(id, one);
  await removeAnnotation(id, one.id);
  expect([...local.entries.keys()].join()).not.toContain(id);
});

test('two hundred writers at once lose nothing', async () => {
  const all = Array.from({ length: 200 }, (_, i) => highlight(`quote ${i}`));
  await Promise.all(all.map((annotation) => saveAnnotation(id, annotation)));
  expect(await stored()).toEqual(all);
});

test('writing, removing and changing at once, each does its work', async () => {
  const all = Array.from({ length: 20 }, (_, i) => highlight(`quote ${i}`));
  await Promise.all(all.map((annotation) => saveAnnotation(id, annotation)));
  const added = highlight('added');
  await Promise.all([
    ...all.slice(0, 10).map((annotation) => removeAnnotation(id, annotation.id)),
    ...all.slice(10).map((annotation) => saveAnnotation(id, withNote(annotation, 'Noted'))),
    saveAnnotation(id, added),
  ]);
  const left = await stored();
  expect(left).toHaveLength(11);
  expect(left.filter(({ body }) => body[0]?.value === 'Noted')).toHaveLength(10);
});

test('a damaged highlight is set aside alone, when reading', async () => {
  const [one, two] = [highlight('one'), highlight('two')];
  const damaged = { ...highlight('damaged'), target: 'gone' };
  local.entries.set(key, [one, damaged, two]);
  expect(await stored()).toEqual([one, two]);
  expect(quarantined()).toEqual([damaged]);
  expect(local.entries.get(key)).toEqual([one, two]);
});

test('and when writing, in the same stroke', async () => {
  const [one, two] = [highlight('one'), highlight('two')];
  local.entries.set(key, [one, 'not a highlight', null]);
  await saveAnnotation(id, two);
  expect(await stored()).toEqual([one, two]);
  expect(quarantined()).toEqual(['not a highlight', null]);
  const write = local.writes.find((entries) => key in entries);
  expect(Object.keys(write ?? {}).some((name) => name.startsWith(`quarantine:${key}:`))).toBe(true);
});

test('a list that is none is set aside whole', async () => {
  local.entries.set(key, { version: 0 });
  expect(await stored()).toEqual([]);
  expect(quarantined()).toEqual([{ version: 0 }]);
  expect(local.entries.has(key)).toBe(false);
});

test('without room the reader is told and what was there stays, damaged or not', async () => {
  const one = highlight('one');
  await saveAnnotation(id, one);
  local.room = 0;
  const outcome = await saveAnnotation(id, highlight('two'));
  expect(outcome).toMatchObject({ ok: false, failure: { reason: 'quota' } });
  expect(local.entries.get(key)).toEqual([one]);

  local.entries.set(key, [one, 'damaged']);
  expect(await removeAnnotation(id, one.id)).toMatchObject({ ok: false });
  expect(local.entries.get(key)).toEqual([one, 'damaged']);
});
