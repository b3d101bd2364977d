import { expect, test } from 'vitest';
import { treeEffects } from './tree-effects';

test('a fact is credited with what its answers changed', () => {
  const model = {
    features: ['length', 'links'],
    edges: [[10], [0.5]],
    bias: 0,
    trees: [[0, 0, -1, -1000, 1, 0, -1, 3000, -1, 1000]],
  };
  const [length = 0, links = 0] = treeEffects(model, [20, 0]);
  expect(length).toBeCloseTo(2 - 0.5);
  expect(links).toBeCloseTo(1);
  expect(treeEffects(model, [5, 0])).toEqual([-1.5, 0]);
});
