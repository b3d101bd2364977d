import { describe, expect, test } from 'vitest';
import { PHRASES } from '../src/core/clutter/phrases';
import type { Phrases } from '../src/core/clutter/phrases/phrases';

const UNSPACED = new Set(['ja', 'zh', 'th']);

function listsOf(phrases: Phrases): [string, readonly string[]][] {
  return Object.entries(phrases).filter(
    (entry): entry is [string, readonly string[]] => typeof entry[1] !== 'string',
  );
}

/** As the rules read it: lower case, NFC, ’ for the apostrophe, a letter or digit at both ends. */
function isWellWritten(written: string, lang: string): boolean {
  const phrase = written.replace(/(?<=\S)\*$/, '');
  return (
    phrase === phrase.toLocaleLowerCase(lang) &&
    phrase === phrase.normalize('NFC') &&
    /^[\p{L}\p{N}](.*[\p{L}\p{N}\p{M}])?$/u.test(phrase) &&
    !/['`"]|\s\s/.test(phrase)
  );
}

/** One word, or four signs of a script without spaces. */
function tooShort(phrase: string, lang: string): boolean {
  return UNSPACED.has(lang) ? phrase.length < 5 : !phrase.includes(' ');
}

test('every language has one list, named by its BCP 47 tag', () => {
  const tags = PHRASES.map((phrases) => phrases.lang);
  expect(new Set(tags).size).toBe(tags.length);
  expect(tags).toEqual(tags.map((tag) => Intl.getCanonicalLocales(tag)[0]));
});

describe.each(PHRASES)('$lang', (phrases) => {
  const { lang } = phrases;

  test('is written in lower case, NFC, with ’ and without punctuation at the ends', () => {
    const all = listsOf(phrases).flatMap(([, list]) => list);
    expect(all.filter((phrase) => !isWellWritten(phrase, lang))).toEqual([]);
  });

  test('says each thing once', () => {
    for (const [name, list] of listsOf(phrases)) {
      const repeated = list.filter((phrase, i) => list.indexOf(phrase) !== i);
      expect(repeated, name).toEqual([]);
    }
  });

  test('has something to say on each matter', () => {
    const thin = listsOf(phrases).filter(([, list]) => list.length < 2);
    expect(thin.map(([name]) => name)).toEqual([]);
  });

  test('asks in more words than a sentence of a story may contain by chance', () => {
    const asks = [...phrases.appealPhrases, ...phrases.newsletterPhrases];
    expect(asks.filter((phrase) => tooShort(phrase, lang))).toEqual([]);
  });
});
