import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from './watch-page';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Changes the page every 50 ms. @returns how often it was looked at, when a look takes `cost` ms. */
async function looksIn(duration: number, cost: number): Promise<number> {
  let spent = 0;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + spent);
  const look = vi.fn(() => (spent += cost));
  const stop = watchPage({ look, onReturn: () => {}, isOurs: () => false });
  for (let time = 0; time < duration; time += 50) {
    document.body.append('tick');
    await Promise.resolve();
    vi.advanceTimersByTime(50);
  }
  stop();
  return look.mock.calls.length;
}

test('a page that never rests is looked at every two seconds', async () => {
  expect(await looksIn(20_000, 1)).toBeGreaterThanOrEqual(8);
});

test('looking takes no more than a tenth of the time', async () => {
  const looks = await looksIn(40_000, 1000);
  expect(looks).toBeGreaterThanOrEqual(2);
  expect(looks * 1000).toBeLessThanOrEqual(5000);
});

test('changes that come together are looked at once', async () => {
  const look = vi.fn();
  const stop = watchPage({ look, onReturn: () => {}, isOurs: () => false });
  for (let i = 0; i < 5; i += 1) document.body.append('late');
  await Promise.resolve();
  vi.advanceTimersByTime(3000);
  expect(look).toHaveBeenCalledTimes(1);
  stop();
});
