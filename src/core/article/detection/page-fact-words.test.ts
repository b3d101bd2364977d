import { expect, test } from 'vitest';
import model from './detection-model.json';
import { describePageFact } from './page-fact-words';

test('every fact that detection weighs has words, each its own', () => {
  const described = model.features.map((fact) => describePageFact(fact, 0));
  const bare = model.features.filter((fact, i) => described[i]?.startsWith(`${fact}: `));
  expect(bare).toEqual(['elements', 'links']);
  expect(new Set(described).size).toBe(described.length);
});

test('values read as a reader of the terminal would say them', () => {
  expect(describePageFact('linked', 0.254)).toBe('25 % of its text is links');
  expect(describePageFact('links', Math.log1p(120))).toBe('links: 120');
  expect(describePageFact('published', 1)).toBe('declares when it was published');
  expect(describePageFact('headlineAt', -1)).toBe('it has no main headline');
  expect(describePageFact('headlineAt', 0.1)).toBe('10 % of its text stands above the headline');
});
