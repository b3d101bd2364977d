import { expect, test } from 'vitest';
import { words } from '../score';
import { labelLines } from './line-labels';

const TRUTH =
  'The boats left the harbour before the storm came.\n\nWhy?\n\nNobody counted them again.';
const label = (...lines: string[]): boolean[] => labelLines(lines.map(words), TRUTH);

test('lines of the true text are the story, others are not', () => {
  expect(label('The boats left the harbour before the storm came.', 'Read more stories')).toEqual([
    true,
    false,
  ]);
});

test('a short line counts only if it is a whole line of the truth', () => {
  expect(label('Why?', 'storm')).toEqual([true, false]);
});

test('of two equal texts the one among the story is the story', () => {
  const teaser = 'Nobody counted them again.';
  const menu = ['Sport', 'Weather', 'Culture', 'Money'];
  const story = ['The boats left the harbour before the storm came.', 'Why?', teaser];
  const labels = label(teaser, ...menu, ...story);
  expect(labels).toEqual([false, ...menu.map(() => false), true, true, true]);
});
