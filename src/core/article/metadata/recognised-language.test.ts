import { expect, test } from 'vitest';
import { recognisedLanguage, sampleOf } from './recognised-language';

const sure = (language: string, percentage = 98) => ({
  isReliable: true,
  languages: [{ language, percentage }],
});

test.each([
  ['a page that names none', '', 'hi', 'hi'],
  ['a page whose template names another', 'en-US', 'hi', 'hi'],
  ['an old name of a language', '', 'iw', 'he'],
])('the words tell the language of %s', (_, declared, found, lang) => {
  expect(recognisedLanguage(declared, sure(found))).toBe(lang);
});

test.each([
  ['names its variety', 'en-GB', 'en'],
  ['names a close relative', 'nb', 'da'],
  ['names another script', 'zh-Hant', 'zh'],
])('the page knows best where it %s', (_, declared, found) => {
  expect(recognisedLanguage(declared, sure(found))).toBe(declared);
});

test('words that are not sure, or of several languages, tell nothing', () => {
  expect(recognisedLanguage('de', { ...sure('fr'), isReliable: false })).toBe('de');
  expect(recognisedLanguage('de', sure('fr', 55))).toBe('de');
  expect(recognisedLanguage('', sure('un'))).toBe('');
  expect(recognisedLanguage('de', { isReliable: true, languages: [] })).toBe('de');
});

test('the greater part counts, wherever the browser lists it', () => {
  const languages = [
    { language: 'en', percentage: 8 },
    { language: 'ta', percentage: 91 },
  ];
  expect(recognisedLanguage('en', { isReliable: true, languages })).toBe('ta');
});

test('what is shown to the recogniser is of one script', () => {
  expect(sampleOf('गाँव में\n CBI आई').replace(/\s+/g, ' ')).toBe('गाँव में आई');
  expect(sampleOf('The word कहानी means story')).toBe('The word   means story');
  expect(sampleOf('x'.repeat(9000))).toHaveLength(4000);
});
