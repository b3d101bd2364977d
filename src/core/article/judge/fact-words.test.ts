import { expect, test } from 'vitest';
import { describeFact } from './fact-words';
import { LINE_FACTS } from './line-facts';

test('every fact that the judge weighs has words, each its own', () => {
  const described = LINE_FACTS.map((fact) => describeFact(fact, 0));
  const bare = LINE_FACTS.filter((fact, i) => described[i]?.startsWith(`${fact}: `));
  expect(bare).toEqual([]);
  expect(described.filter((words, i) => described.indexOf(words) !== i)).toEqual([]);
});

test('values read as a reader of the terminal would say them', () => {
  expect(describeFact('isProse', 1)).toBe('is long enough for prose');
  expect(describeFact('isProse', 0)).toBe('is too short for prose, or mostly links');
  expect(describeFact('length', Math.log1p(240))).toBe('about 240 characters long');
  expect(describeFact('linkDensity', 0.254)).toBe('25 % of its text is links');
  expect(describeFact('commas', 0.25)).toBe('commas in a hundred characters: 2.5');
  expect(describeFact('in aside', 1)).toBe('stands in an <aside>');
  expect(describeFact('is li', 0)).toBe('is not an item of a list');
  expect(describeFact('length at -2', 0)).toBe('the text 2 lines before it has about 0 characters');
  expect(describeFact('links at 1', -1)).toBe('nothing stands after it');
});

test('names of boxes speak for a story, against it, or not at all', () => {
  expect(describeFact('allNamed', 1.5)).toMatch(/: named like part of a story$/);
  expect(describeFact('allNamed', -1.5)).toMatch(/: named like something else than a story$/);
  expect(describeFact('allNamed', 0)).toMatch(/: no name that tells anything$/);
});
