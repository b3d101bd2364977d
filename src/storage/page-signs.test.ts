import { beforeEach, expect, test, vi } from 'vitest';
import { reset } from './fake-storage';
import { noteSigns } from './page-signs';

vi.mock('../platform/storage', () => import('./fake-storage'));

beforeEach(reset);

const FERRY = 'https://lantern.example/ferry';

test('what is told of a page is kept together, whoever tells it', async () => {
  await Promise.all([
    noteSigns(7, FERRY, { hidden: 12 }),
    noteSigns(7, `${FERRY}#top`, { highlights: { placed: 3, orphans: 1 } }),
  ]);
  expect(await noteSigns(7, FERRY, { isRead: true })).toEqual({
    page: FERRY,
    highlights: { placed: 3, orphans: 1 },
    hidden: 12,
    isRead: true,
  });
});

test('nothing of it holds for the next page, nor for another tab', async () => {
  await noteSigns(7, FERRY, { hidden: 12 });
  const none = { highlights: { placed: 0, orphans: 0 }, hidden: null };
  expect(await noteSigns(8, FERRY, { isRead: true })).toMatchObject(none);
  const next = await noteSigns(7, 'https://lantern.example/bakery', { isRead: true });
  expect(next).toMatchObject(none);
});
