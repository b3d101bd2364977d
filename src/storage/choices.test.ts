import { beforeEach, expect, test, vi } from 'vitest';
import { bringBackChoices, eraseChoices } from './choices';
import { reset } from './fake-storage';
import { readSettings, writeSettings } from './settings';
import { listSiteConfigs, writeSiteConfigs } from './site-rules';
import { listSites, updateSite } from './sites';

vi.mock('../platform/storage', () => import('./fake-storage'));

beforeEach(reset);

test('all choices go, and come back', async () => {
  await writeSettings({ colour: 'blue' });
  await updateSite('lantern.example', { mode: 'reader' });
  await writeSiteConfigs(new Map([['lantern.example', 'title: //h1']]));
  const read = () => Promise.all([readSettings(), listSites(), listSiteConfigs()]);
  const before = await read();

  const erased = await eraseChoices();
  expect(await read()).toMatchObject([
    { value: { colour: 'yellow' } },
    { value: [] },
    { value: [] },
  ]);
  if (erased.ok) await bringBackChoices(erased.value);
  expect(await read()).toEqual(before);
});
