import { beforeEach, expect, test, vi } from 'vitest';
import { reset } from './fake-storage';
import { listSiteConfigs, readSiteConfig, writeSiteConfigs } from './site-rules';

vi.mock('../platform/storage', () => import('./fake-storage'));

beforeEach(reset);

const configs = async () => {
  const outcome = await listSiteConfigs();
  return outcome.ok ? outcome.value : undefined;
};
const configOf = async (host: string) => {
  const outcome = await readSiteConfig(host);
  return outcome.ok ? outcome.value : undefined;
};

test('a host has its own config, else that of the subdomains to which it belongs', async () => {
  await writeSiteConfigs(
    new Map([
      ['lantern.example', 'title: //h1'],
      ['.lantern.example', 'title: //h2'],
      ['sport.lantern.example', 'title: //h3'],
    ]),
  );
  expect(await configOf('lantern.example')).toBe('title: //h1');
  expect(await configOf('sport.lantern.example')).toBe('title: //h3');
  expect(await configOf('a.b.lantern.example')).toBe('title: //h2');
  expect(await configOf('other.example')).toBeUndefined();
});

test('what was there before takes a change back', async () => {
  await writeSiteConfigs(new Map([['lantern.example', 'title: //h1']]));
  const changes = new Map([
    ['lantern.example', null],
    ['valley.example', 'title: //h2'],
  ]);
  const before = await writeSiteConfigs(changes);
  expect(await configs()).toEqual([{ site: 'valley.example', text: 'title: //h2' }]);
  if (before.ok) await writeSiteConfigs(before.value);
  expect(await configs()).toEqual([{ site: 'lantern.example', text: 'title: //h1' }]);
});
