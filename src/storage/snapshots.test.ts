import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { BACKGROUND_MESSAGES } from '../messages/contract';
import { local, reset } from './fake-storage';
import { readSettings, updateSettings, watchSettings, writeSettings } from './settings';
import { readSnapshot, saveSnapshot } from './snapshots';
import { highlight, save, storyOf, type TestStory } from './test-stories';

vi.mock('../platform/storage', () => import('./fake-storage'));

let moths: TestStory;

beforeEach(async () => {
  reset();
  moths = await storyOf('moths');
});

async function html(): Promise<string | undefined> {
  const outcome = await readSnapshot(moths.id);
  return outcome.ok ? outcome.value?.html : 'failed';
}

test('a marked story is kept as it was, and again when it has changed', async () => {
  await saveSnapshot(moths.id, '<p>Nobody marked this.</p>');
  expect(await html()).toBeUndefined();
  await save(moths, 'add', highlight(moths, 'one'));
  await saveSnapshot(moths.id, '<p>one</p>');
  expect(await html()).toBe('<p>one</p>');
  local.writes.length = 0;
  await saveSnapshot(moths.id, '<p>one</p>');
  expect(local.writes).toEqual([]);
  await saveSnapshot(moths.id, '<p>one two</p>');
  expect(await html()).toBe('<p>one two</p>');
});

test('none is kept when the reader wants none', async () => {
  await updateSettings((settings) => ({ ...settings, snapshots: false }));
  await save(moths, 'add', highlight(moths, 'one'));
  await saveSnapshot(moths.id, '<p>one</p>');
  expect(await html()).toBeUndefined();
});

test('settings are those of the beginning until the reader changes one', async () => {
  const changed = vi.fn();
  const stop = watchSettings(changed);
  expect(await readSettings()).toMatchObject({
    ok: true,
    value: { snapshots: true, colour: 'yellow' },
  });
  await Promise.all([
    updateSettings((settings) => ({ ...settings, snapshots: false })),
    updateSettings((settings) => ({ ...settings, colour: 'blue' })),
  ]);
  expect(await readSettings()).toMatchObject({
    ok: true,
    value: { snapshots: false, colour: 'blue' },
  });
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
});

test('what a message asks for is stored beside the settings that are there', async () => {
  const { request } = BACKGROUND_MESSAGES['settings/write'];
  await updateSettings((settings) => ({ ...settings, snapshots: false }));
  await writeSettings(v.parse(request, { change: { colour: 'green', moon: 1 } }).change);
  expect(v.safeParse(request, { change: { colour: 'loud' } }).success).toBe(false);
  const settings = await readSettings();
  expect(settings).toMatchObject({ ok: true, value: { snapshots: false, colour: 'green' } });
  expect(local.entries.get('settings')).not.toHaveProperty('moon');
});
