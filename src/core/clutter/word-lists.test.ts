import { expect, test } from 'vitest';
import { countWords } from './word-lists';

test('words count once, as wholes or by their beginning', () => {
  const words = ['donat*', 'our', 'a month'];
  expect(countWords('donate or go on donating, from $3 a month', words)).toBe(2);
  expect(countWords('four hours and a monthly donut', words)).toBe(0);
  expect(countWords('our', words)).toBe(1);
});

test('scripts without spaces have their words anywhere', () => {
  expect(countWords('独立した報道を支えてください', ['報道', '支えて', '寄付'])).toBe(2);
});
