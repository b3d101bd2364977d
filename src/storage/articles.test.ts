import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { CanonicalUrlSchema, type ArticleMetadata } from '../core/article/article';
import type { ArticleId } from '../core/article/article';
import { articleIdOf } from './article-id';
import { readArticle, saveRestored, wasRestored } from './articles';
import { local, reset, session } from './fake-storage';
import { readPosition, savePosition } from './positions';

vi.mock('../platform/storage', () => import('./fake-storage'));

const URL = v.parse(CanonicalUrlSchema, 'https://news.example/moths');
const METADATA: ArticleMetadata = {
  ...{ title: 'Moths', authors: ['Ada Lind'], siteName: 'Valley Post', lang: 'en', dir: 'ltr' },
  ...{ url: URL, canonicalUrl: URL, wordCount: 300, readingMinutes: 2 },
};
const APPEAL = { kind: 'appeal', text: 'Support us.' };
const SHARE = { kind: 'share', text: 'Share' };
let id: ArticleId;

beforeEach(async () => {
  reset();
  id = await articleIdOf(URL);
});

async function record() {
  const outcome = await readArticle(id);
  return outcome.ok ? outcome.value : undefined;
}

test('an address has one id, which does not tell the address', async () => {
  expect(id).toBe(await articleIdOf(URL));
  expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(id).not.toBe(await articleIdOf(v.parse(CanonicalUrlSchema, 'https://news.example/owls')));
});

test('what was put back is known again, by kind and words, in the next extraction', async () => {
  expect(await record()).toBeUndefined();
  await saveRestored(id, METADATA, APPEAL, true);
  await saveRestored(id, METADATA, APPEAL, true);
  expect(wasRestored(await record(), { ...APPEAL })).toBe(true);
  expect(wasRestored(await record(), SHARE)).toBe(false);
  expect((await record())?.restored).toHaveLength(1);
  await saveRestored(id, METADATA, APPEAL, false);
  expect(wasRestored(await record(), APPEAL)).toBe(false);
});

test('a damaged record is set aside, not dropped', async () => {
  local.entries.set(`article:${id}`, { metadata: {} });
  expect(await record()).toBeUndefined();
  const aside = [...local.entries].filter(([key]) => key.startsWith(`quarantine:article:${id}:`));
  expect(aside.map(([, entry]) => entry)).toMatchObject([{ value: { metadata: {} } }]);
});

test('the reading position is known until the browser is closed, and nothing goes to the disk', async () => {
  expect(await readPosition(id)).toEqual({ ok: true, value: undefined });
  await savePosition(id, { order: 12, offset: -40.5 });
  expect(await readPosition(id)).toEqual({ ok: true, value: { order: 12, offset: -40.5 } });
  expect(local.entries.size).toBe(0);
  session.entries.set(`position:${id}`, 'far down');
  expect(await readPosition(id)).toEqual({ ok: true, value: undefined });
});
