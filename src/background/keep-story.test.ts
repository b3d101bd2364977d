import { beforeEach, expect, test, vi } from 'vitest';
import { keepStory } from './keep-story';

const { answers, bringExtract, saveSnapshot } = vi.hoisted(() => ({
  answers: [] as unknown[],
  bringExtract: vi.fn(() => Promise.resolve(true)),
  saveSnapshot: vi.fn(() => Promise.resolve({ ok: true })),
}));
vi.mock('./bring', () => ({ bringExtract }));
vi.mock('../platform/tabs', () => ({
  messageTab: () => () => Promise.resolve(answers.shift()),
}));
vi.mock('../storage/snapshots', () => ({ saveSnapshot }));

const CANCELLED = { ok: false, failure: { reason: 'cancelled' } };
const CLEANED = {
  ok: true,
  article: { metadata: { canonicalUrl: 'https://news.example/moths' }, html: '<p>Moths.</p>' },
};

beforeEach(() => {
  answers.length = 0;
  vi.clearAllMocks();
});

test('a story is kept though popups that open end its cleaning', async () => {
  answers.push(CANCELLED, CANCELLED, CLEANED);
  await keepStory(7);
  expect(saveSnapshot).toHaveBeenCalledExactlyOnceWith(expect.any(String), '<p>Moths.</p>');
  expect(bringExtract).not.toHaveBeenCalled();
});

test('a page that does not listen yet is made to, and one without a story is left alone', async () => {
  answers.push(undefined, CLEANED);
  await keepStory(7);
  expect(bringExtract).toHaveBeenCalledExactlyOnceWith(7);
  expect(saveSnapshot).toHaveBeenCalledOnce();
  answers.push({ ok: false, failure: { reason: 'empty' } }, CLEANED);
  await keepStory(7);
  expect(saveSnapshot).toHaveBeenCalledOnce();
});
