import { beforeEach, expect, test, vi } from 'vitest';
import { readArticle } from './articles';
import { local, reset } from './fake-storage';
import { discardQuarantined, listQuarantined, quarantineFile } from './quarantine';
import { readSettings } from './settings';
import { listStories } from './stories';
import { highlight, save, stored, storyOf, type TestStory } from './test-stories';
import { undo } from './undo';

vi.mock('../platform/storage', () => import('./fake-storage'));

let moths: TestStory;
let key: string;

beforeEach(async () => {
  reset();
  moths = await storyOf('moths');
  key = `annotations:${moths.id}`;
});

async function quarantined() {
  const outcome = await listQuarantined();
  return outcome.ok ? outcome.value : [];
}

test('a damaged highlight is set aside alone, with what is wrong with it', async () => {
  const [one, two] = [highlight(moths, 'one'), highlight(moths, 'two')];
  const damaged = { ...highlight(moths, 'damaged'), target: 'gone' };
  local.entries.set(key, [one, damaged, two]);
  expect(await stored(moths)).toEqual([one, two]);
  expect(await quarantined()).toMatchObject([{ key, value: damaged }]);
  expect((await quarantined())[0]?.why).toMatch(/^target: .*"gone"/);
  expect(local.entries.get(key)).toEqual([one, two]);
  expect(await listStories()).toMatchObject({ value: [{ count: 2 }] });
});

test('and when writing, in the same stroke', async () => {
  const [one, two] = [highlight(moths, 'one'), highlight(moths, 'two')];
  local.entries.set(key, [one, 'not a highlight', null]);
  await save(moths, 'add', two);
  expect(await stored(moths)).toEqual([one, two]);
  expect((await quarantined()).map(({ value }) => value)).toEqual(
    expect.arrayContaining(['not a highlight', null]),
  );
  const write = local.writes.find((entries) => key in entries);
  expect(Object.keys(write ?? {}).some((name) => name.startsWith(`quarantine:${key}:`))).toBe(true);
});

test.each([[{ version: 0 }], ['text'], [42]])(
  'a list that is none is set aside whole: %j',
  async (value) => {
    local.entries.set(key, value);
    expect(await stored(moths)).toEqual([]);
    expect(await quarantined()).toMatchObject([{ value }]);
    expect(await stored(moths)).toEqual([]);
    expect(await quarantined()).toHaveLength(1);
  },
);

test('other records are set aside too', async () => {
  local.entries.set(`article:${moths.id}`, { metadata: {} });
  local.entries.set('settings', { snapshots: 'perhaps' });
  expect(await readArticle(moths.id)).toEqual({ ok: true, value: undefined });
  expect(await readSettings()).toMatchObject({ ok: true, value: { snapshots: true } });
  expect((await quarantined()).map((entry) => entry.key).sort()).toEqual([
    `article:${moths.id}`,
    'settings',
  ]);
});

test('what was set aside is thrown away, and comes back', async () => {
  local.entries.set(key, ['one', 'two']);
  await stored(moths);
  const all = await quarantined();
  expect(JSON.parse(quarantineFile(all))).toEqual(all);
  const [first] = all;
  await discardQuarantined([first?.name ?? '']);
  expect(await quarantined()).toEqual(all.slice(1));
  expect(await undo()).toEqual({ ok: true, value: { ok: true, deed: 'discard', count: 1 } });
  expect(await quarantined()).toEqual(all);
});

test('nothing but what was set aside can be thrown away so', async () => {
  await save(moths, 'add', highlight(moths, 'one'));
  await discardQuarantined([key]);
  expect(await stored(moths)).toHaveLength(1);
});

test('what an older version set aside is listed as well', async () => {
  const time = '2026-05-01T12:00:00.000Z';
  const name = `quarantine:${key}:${time}`;
  local.entries.set(name, ['damaged']);
  expect(await quarantined()).toEqual([{ name, key, time, why: '', value: ['damaged'] }]);
});
