import { expect, it } from 'vitest';
import { fallen, toRecord } from './recorded';

const before = { articles: 258, F1: 0.97, 'without leaked': 0.02, errors: 0 };

it('lets a figure fall by no more than 0.003', () => {
  expect(fallen(before, { ...before, F1: 0.9671 })).toEqual([]);
  expect(fallen(before, { ...before, F1: 0.9669 })).toEqual(['F1']);
});

it('knows of which figures less is better', () => {
  expect(fallen(before, { ...before, 'without leaked': 0 })).toEqual([]);
  expect(fallen(before, { ...before, 'without leaked': 0.024, errors: 1 })).toEqual([
    'without leaked',
    'errors',
  ]);
});

it('misses pages and figures that are gone', () => {
  expect(fallen(before, { articles: 12, 'without leaked': 0, errors: 0 })).toEqual([
    'articles',
    'F1',
  ]);
});

it('records four decimals of what was measured', () => {
  expect(toRecord({ F1: 2 / 3, 'with kept': NaN })).toEqual({ F1: 0.6667 });
});
