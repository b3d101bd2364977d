import { expect, it } from 'vitest';
import { compare } from './compare';
import { fakeRow } from './fake-row';

const body = 'one two three four';
const row = (id: string, text: string) => fakeRow({ id, body }, { text });

it('lists what got better and worse, the greatest change first', () => {
  const rows = [
    row('up', 'one two three four'),
    row('far-up', 'one two three four'),
    row('down', 'one two'),
    row('same', 'one two three'),
    row('new', body),
  ];
  const saved = [
    { id: 'up', text: 'one two three' },
    { id: 'far-up', text: '' },
    { id: 'down', text: 'one two three four' },
    { id: 'same', text: 'three two one' },
  ];
  expect(compare(rows, saved).split('\n')).toEqual([
    'better: 2',
    '  +1.000  0.000 → 1.000  far-up',
    '  +0.143  0.857 → 1.000  up',
    'worse: 1',
    '  -0.333  1.000 → 0.667  down',
    'F1 of 4 articles: 0.6786 before, 0.8810 now; 2 better, 1 worse, 1 as before',
    '1 articles are not in the earlier run',
  ]);
});

it('says so where the two runs have no page in common', () => {
  expect(compare([row('a', body)], [])).toContain('no article stands in both runs');
});
