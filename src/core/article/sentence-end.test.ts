import { expect, test } from 'vitest';
import { endsSentence, mayEndSentence } from './sentence-end';

test.each([
  'It began.',
  '“It began.”',
  'वह चली गई।',
  '始まった。」',
  'بدأت؟',
  'Սկսվեց։',
  'So it began … ',
])('ends a sentence: %s', (text) => {
  expect(endsSentence(text)).toBe(true);
  expect(mayEndSentence(text)).toBe(true);
});

test('scripts that mark no end may end one anywhere; labels end none', () => {
  expect(mayEndSentence('เดือนหน้ายายจะมีเรือลำใหม่')).toBe(true);
  expect(endsSentence('เดือนหน้ายายจะมีเรือลำใหม่')).toBe(false);
  expect(mayEndSentence('Read also')).toBe(false);
});
