import { expect, test, vi } from 'vitest';
import { nextBackup } from './backup-record';

vi.mock('../platform/storage', () => import('./fake-storage'));

const NOW = Date.parse('2026-05-02T12:00:00Z');
const hours = (n: number) => NOW + n * 3_600_000;
const time = (n: number) => new Date(hours(n)).toISOString();

test('none is made that is not wanted', () => {
  expect(nextBackup('off', { made: time(-1000) }, NOW)).toBeUndefined();
});

test('the first is made at once', () => {
  expect(nextBackup('daily', {}, NOW)).toBeLessThanOrEqual(NOW);
});

test('the next is made an interval after the last', () => {
  expect(nextBackup('daily', { made: time(-10) }, NOW)).toBe(hours(14));
  expect(nextBackup('weekly', { made: time(-10) }, NOW)).toBe(hours(158));
});

test('one that was missed while the browser was closed is due', () => {
  expect(nextBackup('daily', { made: time(-30) }, NOW)).toBe(hours(-6));
});

test('after a failure it is tried again in an hour', () => {
  const failure = { time: time(0), reason: 'download' } as const;
  expect(nextBackup('daily', { failure }, NOW)).toBe(hours(1));
  expect(nextBackup('daily', { made: time(-30), failure }, NOW)).toBe(hours(1));
});

test('a clock that was set back holds none up for longer than an interval', () => {
  expect(nextBackup('daily', { made: time(5000) }, NOW)).toBe(hours(24));
});
