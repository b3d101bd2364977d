import { expect, test, vi } from 'vitest';
import { PAGE_MESSAGES } from './contract';
import { answerMessages } from './listen';
import { ask } from './send';

const OTHERS = {
  'article/detect': vi.fn(),
  'article/progress': vi.fn().mockResolvedValue({ done: 0 }),
  'article/cancel': vi.fn().mockResolvedValue({}),
};
const EMPTY = { ok: false, failure: { reason: 'empty' } } as const;

test('a question reaches its handler with the tab it comes from, and the answer comes back', async () => {
  const extract = vi.fn().mockResolvedValue(EMPTY);
  const answer = answerMessages(PAGE_MESSAGES, { ...OTHERS, 'article/extract': extract });
  const deliver = (message: unknown) => Promise.resolve(answer(structuredClone(message), 7));
  expect(await ask(PAGE_MESSAGES, deliver, 'article/extract', { force: true })).toEqual({
    ok: true,
    value: EMPTY,
  });
  expect(extract).toHaveBeenCalledExactlyOnceWith({ force: true }, 7);
});

test('messages of others, and what is not in the contract, are left alone', () => {
  const extract = vi.fn().mockResolvedValue(EMPTY);
  const answer = answerMessages(PAGE_MESSAGES, { ...OTHERS, 'article/extract': extract });
  const strangers = [
    undefined,
    'article/extract',
    { type: 'article/extract' },
    { stet: 'article/burn', request: {} },
    { stet: 'toString', request: {} },
    { stet: 'article/extract', request: { force: 'yes' } },
    { stet: 'article/extract' },
  ];
  for (const stranger of strangers) expect(answer(stranger)).toBeUndefined();
  expect(extract).not.toHaveBeenCalled();
});

test('a page where nobody listens is silent', async () => {
  const closed = () => Promise.reject(new Error('Receiving end does not exist.'));
  const nobody = () => Promise.resolve(undefined);
  const silent = { ok: false, reason: 'silent' };
  expect(await ask(PAGE_MESSAGES, closed, 'article/extract', { force: false })).toEqual(silent);
  expect(await ask(PAGE_MESSAGES, nobody, 'article/extract', { force: false })).toEqual(silent);
});

test('an answer that is not what the contract says is not taken', async () => {
  const garbled = () => Promise.resolve({ ok: true, article: 'a story' });
  expect(await ask(PAGE_MESSAGES, garbled, 'article/extract', { force: false })).toEqual({
    ok: false,
    reason: 'malformed',
  });
});
