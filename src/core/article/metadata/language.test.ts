import { describe, expect, test } from 'vitest';
import { countWords, directionOf, readingMinutes } from './language';
import { finish } from '../work';

describe('words and reading time', () => {
  test.each([
    ['en', 'The ferry sails again.', 4],
    ['ja', '私は本を読みます。', 6],
    ['hi', 'नाव फिर चलेगी।', 3],
    ['ar', 'العبارة تبحر من جديد', 4],
  ])('counts words in %s', (lang, text, count) => {
    expect(finish(countWords(text, lang))).toBe(count);
  });

  test('a page without language is counted too', () => {
    expect(finish(countWords('one two', ''))).toBe(2);
  });

  test('reading takes at least a minute, and longer in some languages than in others', () => {
    expect(readingMinutes(10, 'en')).toBe(1);
    expect(readingMinutes(2380, 'en')).toBe(10);
    expect(readingMinutes(2380, 'ar')).toBeGreaterThan(readingMinutes(2380, 'en'));
  });
});

describe('direction', () => {
  test('follows the letters, else the language', () => {
    expect(directionOf('العبارة تبحر من جديد عبر البحيرة الكبيرة', 'en')).toBe('rtl');
    expect(directionOf('The ferry sails again across the lake', 'ar')).toBe('ltr');
    expect(directionOf('', 'ur')).toBe('rtl');
  });
});
