import { expect, it, vi } from 'vitest';
import { local } from './storage';

const set = vi.hoisted(() => vi.fn<() => Promise<void>>());
vi.mock('webextension-polyfill', () => ({ default: { storage: { local: { set } } } }));

it.each([
  new Error('QUOTA_BYTES quota exceeded'),
  new Error('IO error: .../000003.log: No space left on device'),
  new Error('FILE_ERROR_NO_SPACE'),
  new Error('NS_ERROR_FILE_NO_DEVICE_SPACE'),
  new DOMException('The current transaction was aborted', 'QuotaExceededError'),
])('tells that there is no room from %s', async (error) => {
  set.mockRejectedValueOnce(error);
  expect(await local.set({ a: 1 })).toMatchObject({ ok: false, failure: { reason: 'quota' } });
});

it('does not take any other failure for a lack of room', async () => {
  set.mockRejectedValueOnce(new Error('An unexpected error occurred'));
  expect(await local.set({ a: 1 })).toMatchObject({
    ok: false,
    failure: { reason: 'unavailable' },
  });
});
