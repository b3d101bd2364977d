import { expect, test } from 'vitest';
import { describeFact } from './fact-words';
import { LINE_FACTS } from './line-facts';

test('every fact that the judge weighs has words, each its own', () => {
  const described = LINE_FACTS.map((fact) => describeFact(fact, 0));
  const bare = LINE_FACTS.filter((fact, i) => described[i]?.startsWith(`${fact}: `));
  expect(bare).toEqual(['links']);
  expect(described.filter((words, i) => described.indexOf(words) !== i)).toEqual([]);
});

test('values read as a developer would say them', () => {
  expect(describeFact('kept', 1)).toBe('kept by Readability: yes');
  expect(describeFact('length', Math.log1p(240))).toBe('length in weighted characters: 240');
  expect(describeFact('linkDensity', 0.254)).toBe('share of text in links: 25 %');
  expect(describeFact('in aside', 1)).toBe('stands in <aside>: yes');
  expect(describeFact('length at -2', 0)).toBe('length of the text 2 lines before it: 0');
  expect(describeFact('allNamed', 1.5)).toBe('names of all boxes around: +1.5');
});
