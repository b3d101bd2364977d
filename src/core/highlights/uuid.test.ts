import { afterEach, expect, test, vi } from 'vitest';
import { randomUuid } from './uuid';

afterEach(() => vi.unstubAllGlobals());

test('is a UUID of version 4, where the page is not secure too', () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const uuids = Array.from({ length: 100 }, randomUuid);
  for (const uuid of uuids) {
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(uuids).size).toBe(uuids.length);
});
