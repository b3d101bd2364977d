import { describe, expect, test } from 'vitest';
import { bareLabel, phraseBook } from './phrase-book';

const en = phraseBook('en');

describe('a label', () => {
  test.each(['Share this article', '  SHARE\u00a0this article: →', '“Share this article”'])(
    'is known whatever surrounds it: %s',
    (text) => {
      expect(en.is('shareLabels', text)).toBe(true);
    },
  );

  test('with more words is another', () => {
    expect(en.is('shareLabels', 'Share this article of faith')).toBe(false);
    expect(en.is('shareLabels', `Share this article ${'–'.repeat(10_000)}`)).toBe(false);
  });

  test.each([
    ['de', 'Artikel teilen'],
    ['hi', 'शेयर करें'],
    ['ja', '記事をシェア'],
    ['tr', 'PAYLAŞ'],
  ])('is known in the language of the page: %s', (lang, text) => {
    expect(phraseBook(lang).is('shareLabels', text)).toBe(true);
    expect(phraseBook('').is('shareLabels', text)).toBe(true);
    expect(en.is('shareLabels', text)).toBe(false);
  });

  test('is bared of what is no letter', () => {
    expect(bareLabel(' » 「広告」:')).toBe('広告');
    expect(bareLabel('–'.repeat(50_000))).toBe('');
  });
});

describe('a text', () => {
  test('starts with a phrase of several words, or is one of a single word', () => {
    expect(en.starts('appealHeadings', 'Support our journalism today')).toBe(true);
    expect(en.starts('appealHeadings', 'Donate')).toBe(true);
    expect(en.starts('appealHeadings', 'Donate blood, said the nurse')).toBe(false);
  });

  test('starts with what is quoted only where nothing follows', () => {
    const starts = (text: string) => en.starts('appealHeadings', text);
    expect(starts('“Support our journalism”')).toBe(true);
    expect(starts('“Support our journalism,” the sheet began')).toBe(false);
    expect(starts('«Support our journalism» is on the door')).toBe(false);
  });

  test('says a phrase as whole words', () => {
    const says = (text: string) => en.says('newsletterPhrases', text);
    expect(says('Every morning: sign up for our newsletter!')).toBe(true);
    expect(says('They design up for our newsletter')).toBe(false);
    expect(says('Sign up for our newsletters2')).toBe(false);
  });

  test('says a phrase anywhere where words are not parted', () => {
    const ja = phraseBook('ja');
    expect(ja.says('newsletterPhrases', '毎朝届くメールマガジンに登録してください')).toBe(true);
  });

  test('does not say what it quotes', () => {
    const says = (text: string) => en.says('appealPhrases', text);
    expect(says('Your contribution supports us')).toBe(true);
    expect(says('“Your contribution supports us,” he read')).toBe(false);
    expect(says('«Your contribution supports us», he read')).toBe(false);
    expect(says('“Nobody reads it. Your contribution supports us')).toBe(true);
    expect(says(`${'„'.repeat(50_000)} your contribution supports us`)).toBe(true);
  });
});

test('a star stands for a word or two, not across the end of a sentence', () => {
  const starts = (text: string) => en.starts('appealHeadings', text);
  expect(starts('Support quality local journalism')).toBe(true);
  expect(starts('Support it. Read journalism')).toBe(false);
  expect(starts('Support whoever in this town still believes in journalism')).toBe(false);
});

test('languages that the reader has chosen are known besides that of the page', () => {
  const book = phraseBook('hi', ['de']);
  expect(book.is('shareLabels', 'Artikel teilen')).toBe(true);
  expect(book.is('shareLabels', 'शेयर करें')).toBe(true);
  expect(book.is('shareLabels', '記事をシェア')).toBe(false);
});
