import { expect, test } from 'vitest';
import { addTags, cleanTag, isSameTag, splitTyped, suggestTags } from './tags';

test('a tag is kept as one line without what is around it', () => {
  expect(cleanTag('  #climate \n change ')).toBe('climate change');
  expect(cleanTag('e\u0301tude')).toBe('\u00e9tude');
  expect(cleanTag(' # ')).toBe('');
});

test('capitals make no other tag, accents do', () => {
  expect(isSameTag('Klima', 'klima')).toBe(true);
  expect(isSameTag('E\u0301tude', 'étude')).toBe(true);
  expect(isSameTag('schon', 'schön')).toBe(false);
});

test('several tags come in with the commas of any script', () => {
  expect(addTags([], 'moths, light;town')).toEqual(['moths', 'light', 'town']);
  expect(addTags([], '光害、街，夜')).toEqual(['光害', '街', '夜']);
  expect(addTags([], 'ضوء، مدينة')).toEqual(['ضوء', 'مدينة']);
  expect(addTags(['one'], ' , ,,')).toEqual(['one']);
});

test('no tag is there twice, and a known one is written as it is known', () => {
  expect(addTags(['Moths'], 'moths, MOTHS')).toEqual(['Moths']);
  expect(addTags([], 'climate', ['Light', 'Climate'])).toEqual(['Climate']);
});

test('what is typed is finished by a comma', () => {
  expect(splitTyped('moths, li')).toEqual({ finished: 'moths,', rest: ' li' });
  expect(splitTyped('moths')).toEqual({ finished: '', rest: 'moths' });
});

test('tags are completed, those that begin so before those that hold it', () => {
  const known = ['street light', 'Light', 'moths', 'étude', 'lighthouse'];
  expect(suggestTags(known, 'li', [])).toEqual(['Light', 'lighthouse', 'street light']);
  expect(suggestTags(known, 'li', ['light'])).toEqual(['lighthouse', 'street light']);
  expect(suggestTags(known, 'ETU', [])).toEqual(['étude']);
  expect(suggestTags(known, 'x', [])).toEqual([]);
  expect(suggestTags(known, '', ['moths'])).not.toContain('moths');
});

test('of many, only as many as can be looked over', () => {
  const known = Array.from({ length: 100 }, (_, i) => `tag ${i}`);
  expect(suggestTags(known, 'tag', [])).toHaveLength(8);
});
