import { beforeEach, expect, test, vi } from 'vitest';
import { NO_CHOICE } from '../core/sites/choice';
import { local, reset } from './fake-storage';
import { listQuarantined } from './quarantine';
import { listSites, readSite, updateSite, watchSites } from './sites';

vi.mock('../platform/storage', () => import('./fake-storage'));

beforeEach(reset);

const HOST = 'lantern.example';

test('a site of which nothing is chosen has no choice', async () => {
  expect(await readSite(HOST)).toEqual({ ok: true, value: NO_CHOICE });
  expect(await listSites()).toEqual({ ok: true, value: [] });
});

test('writers at the same time do not lose each other’s changes', async () => {
  await Promise.all([
    updateSite(HOST, { mode: 'tidy' }),
    updateSite(HOST, { hide: ['.box'] }),
    updateSite(HOST, { paths: ['/news/'] }),
  ]);
  expect(await readSite(HOST)).toEqual({
    ok: true,
    value: { mode: 'tidy', paths: ['/news/'], hide: ['.box'], show: [] },
  });
});

test('a change tells what was chosen before, which takes it back', async () => {
  await updateSite(HOST, { hide: ['.box'] });
  const before = await updateSite(HOST, { mode: 'tidy', hide: [] });
  if (before.ok) await updateSite(HOST, { mode: null, ...before.value });
  const value = { ...NO_CHOICE, hide: ['.box'] };
  expect(await readSite(HOST)).toEqual({ ok: true, value });
  await updateSite(HOST, { hide: [] });
  expect(await listSites()).toEqual({ ok: true, value: [] });
});

test('the sites are listed by name', async () => {
  await updateSite('wharf.example', { mode: 'off' });
  await updateSite(HOST, { mode: 'reader' });
  const sites = await listSites();
  expect(sites.ok && sites.value.map(({ host }) => host)).toEqual([HOST, 'wharf.example']);
});

test('a damaged choice is set aside, and the site can be chosen for again', async () => {
  local.entries.set('schema', 2);
  local.entries.set(`site:${HOST}`, { mode: 'burn' });
  expect(await readSite(HOST)).toEqual({ ok: true, value: NO_CHOICE });
  const aside = await listQuarantined();
  expect(aside.ok && aside.value.map(({ key, value }) => [key, value])).toEqual([
    [`site:${HOST}`, { mode: 'burn' }],
  ]);
  await updateSite(HOST, { mode: 'tidy' });
  expect(await readSite(HOST)).toEqual({ ok: true, value: { ...NO_CHOICE, mode: 'tidy' } });
});

test('who watches hears of the sites that were written, and of nothing else', async () => {
  const heard = vi.fn();
  const stop = watchSites(heard);
  await updateSite(HOST, { mode: 'tidy' });
  stop();
  await updateSite(HOST, { mode: 'off' });
  expect(heard).toHaveBeenCalledExactlyOnceWith([HOST]);
});
