import { expect, test } from 'vitest';
import { predictor, probability } from './trees';

const predict = predictor({
  features: ['length', 'links'],
  edges: [[10, 20], [0.5]],
  bias: 100,
  trees: [
    [0, 1, 1, 0, -1, 1000, -1, -2000, -1, 500],
    [-1, 50],
  ],
});

test('each tree says its value for the row, and all are summed', () => {
  expect(predict([15, 0.2])).toBeCloseTo(0.1 + 1 + 0.05);
  expect(predict([20, 0.9])).toBeCloseTo(0.1 - 2 + 0.05);
  expect(predict([21, 0])).toBeCloseTo(0.1 + 0.5 + 0.05);
});

test('log-odds become a probability', () => {
  expect(probability(0)).toBe(0.5);
  expect(probability(3)).toBeGreaterThan(0.95);
});
