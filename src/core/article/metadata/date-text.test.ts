import { describe, expect, test } from 'vitest';
import { dateInText } from './date-text';

describe('a date in a text', () => {
  test.each([
    ['en', 'Published on July 12, 2026 at 9 a.m.', '2026-07-12'],
    ['en-GB', '3rd Sept 2026', '2026-09-03'],
    ['en-US', '07/12/2026', '2026-07-12'],
    ['en-GB', '07/12/2026', '2026-12-07'],
    ['de', 'Stand: 12. März 2026, 18:40 Uhr', '2026-03-12'],
    ['de', '12.07.2026', '2026-07-12'],
    ['es', '12 de julio de 2026', '2026-07-12'],
    ['fr', 'Publié le 1er août 2026', '2026-08-01'],
    ['pl', '12 lipca 2026', '2026-07-12'],
    ['ru', '12 июля 2026', '2026-07-12'],
    ['ja', '2026年7月12日 18時40分', '2026-07-12'],
    ['ko', '2026년 7월 12일', '2026-07-12'],
    ['hi', '१२ जुलाई २०२६', '2026-07-12'],
    ['ar', '١٢ يوليو ٢٠٢٦', '2026-07-12'],
    ['th', '12 กรกฎาคม 2569', '2026-07-12'],
    ['vi', 'Thứ ba, 12/7/2026', '2026-07-12'],
  ])('%s: %s', (lang, text, day) => {
    expect(dateInText(text, lang)).toBe(day);
  });

  test.each(['Founded in 1894', '12 eggs and 2026 spoons', 'Call 555 12 34', '31.02.2026'])(
    'is none: %s',
    (text) => {
      expect(dateInText(text, 'en')).toBeUndefined();
    },
  );
});
