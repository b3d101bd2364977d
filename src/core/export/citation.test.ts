import { expect, test } from 'vitest';
import { citationKey, dateParts, nameOf } from './citation';
import { METADATA } from './test-story';

test.each([
  ['Ada Lind', { given: 'Ada', family: 'Lind' }],
  ['Jean-Luc O’Neil', { given: 'Jean-Luc', family: 'O’Neil' }],
  ['Ludwig van der Rohe', { given: 'Ludwig', family: 'van der Rohe' }],
  ['J. R. Ash', { given: 'J. R.', family: 'Ash' }],
  ['Desk and Wire', { literal: 'Desk and Wire' }],
  ['Reuters', { literal: 'Reuters' }],
  ['Ash, Tom', { literal: 'Ash, Tom' }],
  ['村上 春樹', { literal: '村上 春樹' }],
  ['The Desk of the Valley Post', { literal: 'The Desk of the Valley Post' }],
])('%j', (name, parts) => {
  expect(nameOf(name)).toEqual(parts);
});

test.each([
  [{ authors: ['Zoë Ström'] }, /^strom2026-[0-9a-f]{8}$/],
  [{ authors: ['村上 春樹'], publishedTime: 'May' }, /^valleypost-[0-9a-f]{8}$/],
  [{ authors: [], siteName: '蛾' }, /^story2026-[0-9a-f]{8}$/],
])('%j has a key of plain letters', (metadata, expected) => {
  expect(citationKey({ ...METADATA, ...metadata })).toMatch(expected);
});

test.each([
  ['2026-05-01T06:30:00+02:00', [2026, 5, 1]],
  ['2026-05', [2026, 5]],
  ['2026', [2026]],
  ['May 2026', undefined],
  [undefined, undefined],
])('%j is as much of a date as it says', (time, parts) => {
  expect(dateParts(time)).toEqual(parts);
});
