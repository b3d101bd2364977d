import { beforeEach, expect, test, vi } from 'vitest';
import { reset, session } from './fake-storage';
import { forgetTab, noteOutcome, noteState, readTab, stateIn } from './tabs';

vi.mock('../platform/storage', () => import('./fake-storage'));

beforeEach(reset);

const FERRY = 'https://lantern.example/ferry';
const BAKERY = 'https://lantern.example/bakery';

test('what was done with a page of a tab is remembered, wherever on the page one was', async () => {
  await Promise.all([
    noteState(7, `${FERRY}#top`, { mode: 'tidy', state: 'on' }),
    noteState(7, BAKERY, { mode: 'reader', state: 'off' }),
  ]);
  const record = await readTab(7);
  expect(stateIn(record, `${FERRY}#notes`)).toMatchObject({ mode: 'tidy', state: 'on' });
  expect(stateIn(record, BAKERY)).toMatchObject({ mode: 'reader', state: 'off' });
  expect(stateIn(await readTab(8), FERRY)).toBeUndefined();
});

test('the last state counts, and is forgotten when there is none, or with the tab', async () => {
  await noteState(7, FERRY, { mode: 'tidy', state: 'on' });
  await noteState(7, FERRY, { mode: 'tidy', state: 'off' });
  expect(stateIn(await readTab(7), FERRY)).toMatchObject({ state: 'off' });
  await noteState(7, FERRY, undefined);
  expect(await readTab(7)).toEqual([]);
  await noteState(7, FERRY, { mode: 'tidy', state: 'off' });
  await forgetTab(7);
  expect([...session.entries.keys()]).toEqual([]);
});

test('what the reader has wished meanwhile stands', async () => {
  await noteState(7, FERRY, { mode: 'reader', state: 'off' });
  await noteOutcome(7, FERRY, { mode: 'reader', state: 'on' }, undefined);
  expect(stateIn(await readTab(7), FERRY)).toMatchObject({ state: 'off' });
  await noteOutcome(7, FERRY, undefined, undefined);
  expect(stateIn(await readTab(7), FERRY)).toMatchObject({ state: 'off' });
  await noteOutcome(7, FERRY, { mode: 'tidy', state: 'on' }, { mode: 'reader', state: 'off' });
  expect(stateIn(await readTab(7), FERRY)).toMatchObject({ mode: 'tidy', state: 'on' });
});

test('a damaged record counts as none', async () => {
  session.entries.set('tab:7', [{ page: FERRY }]);
  expect(await readTab(7)).toEqual([]);
  await noteState(7, FERRY, { mode: 'tidy', state: 'on' });
  expect(await readTab(7)).toHaveLength(1);
});
