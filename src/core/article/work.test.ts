import { describe, expect, it } from 'vitest';
import { each, finish, pace, type Work } from './work';

function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* count(to: number, cost = 0): Work<string> {
  for (let i = 1; i <= to; i += 1) {
    spin(cost);
    yield i / to;
  }
  return `counted to ${to}`;
}

describe('work', () => {
  it('gives the same at one go and with rests', async () => {
    expect(finish(count(1000))).toBe('counted to 1000');
    await expect(pace(count(1000))).resolves.toBe('counted to 1000');
  });

  it('lets others have their turn, and tells how much is done', async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    await pace(count(40, 10), { onProgress: (done) => told.push(done) });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });

  it('ends soon after it is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const start = performance.now();
    await expect(pace(count(1000, 5), { signal: controller.signal })).resolves.toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2500);
  });

  it('visits everything, in order', () => {
    const seen: number[] = [];
    const all = Array.from({ length: 2000 }, (_, i) => i);
    finish(each(all, (one) => seen.push(one)));
    expect(seen).toEqual(all);
  });
});
