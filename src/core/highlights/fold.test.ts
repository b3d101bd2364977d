import { expect, test } from 'vitest';
import { fold, foldWithMap } from './fold';

const SAME: readonly (readonly [what: string, ...forms: string[]])[] = [
  [
    'white space of every kind',
    'two hundred moths',
    'two\n\t hundred\u00a0moths',
    'two\u2009hundred\u3000moths',
  ],
  ['quotation marks', '"It\'s late," she said', '“It’s late,” she said', '„It‘s late,‟ she said'],
  ['dashes', 'light - or dark', 'light – or dark', 'light—or dark', 'light -- or dark'],
  [
    'soft hyphens and zero-width characters',
    'Nachtfalter',
    'Nacht\u00adfal\u200bter',
    '\ufeffNacht\u2060falter',
  ],
  ['normal forms', 'café Zoë', 'cafe\u0301 Zoe\u0308'],
  ['normal forms of Hangul', '나방', '나방'.normalize('NFD')],
  ['normal forms of Devanagari', 'क़लम', 'क\u093cलम'],
  ['ligatures, full width and dots', 'ﬁne … ＡＢＣ', 'fine ... ABC'],
  ['marks of direction', 'قال 12%', '\u202bقال\u202c \u200e12%'],
  ['Arabic presentation forms and the tatweel', 'سلام', 'ﺳﻼم', 'ســلام'],
  ['emoji with and without variation selectors', '❤️ moths', '❤ moths'],
];

test.each(SAME)('%s compare equal', (_, ...forms) => {
  expect(new Set(forms.map(fold)).size).toBe(1);
});

test.each([
  ['case', 'Moth', 'moth'],
  ['letters with other marks', 'schön', 'schon'],
  ['digits', '3.4 %', '5.1 %'],
])('%s stay apart', (_, one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('every folded unit leads back to the characters it stands for', () => {
  const original = 'Die Nacht\u00adfalter — cafe\u0301s ﬁnd 𝒻 👩🏽\u200d🔬 나방'.normalize('NFD');
  const { text, starts, ends } = foldWithMap(original);
  expect(starts).toHaveLength(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const piece = original.slice(starts[i], ends[i]);
    expect(fold(piece)).toContain(text[i]);
    expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
  }
});

test('a mark is never parted from its letter', () => {
  const { text, starts, ends } = foldWithMap('re\u0301sume\u0301');
  expect(text).toBe('résumé');
  expect([starts[1], ends[1]]).toEqual([1, 3]);
  expect([starts[5], ends[5]]).toEqual([6, 8]);
});
