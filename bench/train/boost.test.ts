import { expect, test } from 'vitest';
import { predictor } from '../../src/core/article/trees';
import { trainBoost, type TrainingSet } from './boost';

const OPTIONS = { trees: 20, leaves: 4, rate: 0.3, leastHessian: 1, lambda: 1, columns: 1 };

/** Rows of two facts; the answer is yes where exactly one of them is great. */
function exclusive(): TrainingSet {
  const rows = Array.from({ length: 400 }, (_, i) => [(i % 20) / 20, Math.floor(i / 20) / 20]);
  return {
    features: ['a', 'b'],
    facts: Float32Array.from(rows.flat()),
    labels: Uint8Array.from(rows, ([a = 0, b = 0]) => Number(a > 0.52 !== b > 0.27)),
    weights: new Float32Array(rows.length).fill(1),
  };
}

test('learns what no single fact tells', () => {
  const set = exclusive();
  const predict = predictor(trainBoost(set, OPTIONS));
  const right = [...set.labels].filter(
    (label, i) => predict(set.facts.subarray(i * 2, i * 2 + 2)) > 0 === (label === 1),
  );
  expect(right.length).toBeGreaterThan(390);
});

test('the same rows give the same model', () => {
  expect(trainBoost(exclusive(), OPTIONS)).toEqual(trainBoost(exclusive(), OPTIONS));
});
