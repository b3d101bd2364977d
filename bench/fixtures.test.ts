import { expect, it } from 'vitest';
import { readFixtures } from './fixtures';

it('makes samples of the fixtures: stories in running text, and pages that are no articles', async () => {
  const samples = await readFixtures('tests/fixtures');
  const byId = new Map(samples.map((sample) => [sample.truth.id, sample.truth]));
  const sample = byId.get('sample-story');
  expect(sample?.body).toMatch(/^On the first warm night of April/);
  expect(sample?.body).not.toContain('Drawing: Courier graphics desk');
  expect(sample?.without).not.toEqual([]);
  expect(byId.get('hard-negatives/ja-kifu')).toMatchObject({ pageType: 'article', lang: 'ja' });
  expect(byId.get('failing/home-page')).toMatchObject({ pageType: 'other', body: '' });
  expect(byId.has('live/hidden')).toBe(false);
});
