import { describe, expect, test } from 'vitest';
import { looksLikePerson, splitNames } from './names';

describe('names in a text', () => {
  test.each([
    ['By Mara Voss and Ilya Petrov', ['Mara Voss', 'Ilya Petrov']],
    ['Von Mara Voss, Ilya Petrov und Jo Lind', ['Mara Voss', 'Ilya Petrov', 'Jo Lind']],
    ['Mara Voss, MD, PhD', ['Mara Voss, MD, PhD']],
    ['Mara Voss, Senior Reporter', ['Mara Voss']],
    ['Maria & Katerina', ['Maria & Katerina']],
    ['Ursula von der Leyen', ['Ursula von der Leyen']],
    ['Von der Leyen', ['Von der Leyen']],
    ['新川 葵、森 健', ['新川 葵', '森 健']],
    ['김하늘 기자', ['김하늘']],
    ['بقلم: سارة الخطيب', ['سارة الخطيب']],
    ['दीपा शर्मा और रवि मेहता', ['दीपा शर्मा', 'रवि मेहता']],
    ['https://social.example/mara', []],
    ['mara@lantern.example', []],
    ['Twitter', []],
    ['Staff', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  test.each(['Table of Contents', 'Updated in May', '5 min read', 'the ferry sails again'])(
    'no person: %s',
    (text) => {
      expect(looksLikePerson(text)).toBe(false);
    },
  );
});
