import { expect, test } from 'vitest';
import { bestThreshold, expectedF1, type JudgedLine } from './judge';

/* Of a block only its length counts here. */
const lines = (...pairs: readonly [length: number, likely: number][]): JudgedLine[] =>
  pairs.map(([length, likely]) => ({
    line: { block: { length }, facts: new Float32Array() } as unknown as JudgedLine['line'],
    likely,
  }));

const keptOf = (judged: readonly JudgedLine[]): number[] =>
  judged.filter(({ likely }) => likely >= bestThreshold(judged)).map(({ likely }) => likely);

test('sure lines are kept and sure clutter is not', () => {
  expect(keptOf(lines([300, 0.98], [20, 0.02], [250, 0.9], [400, 0.05]))).toEqual([0.98, 0.9]);
});

test('where nothing is sure, more is kept', () => {
  expect(keptOf(lines([300, 0.4], [300, 0.35], [300, 0.3], [900, 0.02]))).toEqual([0.4, 0.35, 0.3]);
});

test('long lines count more', () => {
  const judged = lines([1000, 0.9], [10, 0.1]);
  const all = expectedF1(judged, () => true);
  const long = expectedF1(judged, ({ likely }) => likely > 0.5);
  expect(long).toBeGreaterThan(all);
  expect(all).toBeGreaterThan(0.9);
  expect(expectedF1([], () => true)).toBe(0);
});
