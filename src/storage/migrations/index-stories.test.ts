import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { noteOf } from '../../core/highlights/annotate';
import { listAnnotations } from '../annotations';
import { readArticle } from '../articles';
import { local, reset } from '../fake-storage';
import { MIGRATIONS } from '../migrations';
import { listQuarantined } from '../quarantine';
import { migrate } from '../schema';
import { listStories } from '../stories';

vi.mock('../../platform/storage', () => import('../fake-storage'));

/** A store as the first version of Stet left it, with one highlight that is damaged. */
const FIXTURE = new URL('./form-1.json', import.meta.url);
const OLD = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Record<string, unknown>;

beforeEach(() => {
  reset();
  for (const [key, value] of Object.entries(OLD)) local.entries.set(key, structuredClone(value));
});

test('the old records stay as they are, and get an index', async () => {
  expect(await migrate(local, MIGRATIONS)).toMatchObject({ ok: true });
  for (const [key, value] of Object.entries(OLD)) {
    if (key !== 'schema') expect(local.entries.get(key), key).toEqual(value);
  }
  expect(await migrate(local, MIGRATIONS)).toMatchObject({ ok: true });
});

test('stories, highlights, notes and what was put back are read on', async () => {
  await migrate(local, MIGRATIONS);
  const listed = await listStories();
  const [story] = listed.ok ? listed.value : [];
  if (!story) throw new Error('no story');
  expect(story).toMatchObject({
    title: 'The lamps of Vell',
    host: 'valley-post.example',
    count: 2,
  });
  const annotations = await listAnnotations(story.id);
  expect(annotations.ok && annotations.value.map(noteOf)).toEqual(['Count * them', '']);
  expect(await readArticle(story.id)).toMatchObject({
    value: { restored: [{ kind: 'appeal', text: 'Support us.' }] },
  });
  expect(await listQuarantined()).toMatchObject({ value: [{ value: { id: 'torn' } }] });
});
