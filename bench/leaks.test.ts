import { describe, expect, it } from 'vitest';
import { fakeRow } from './fake-row';
import { leakFigures, leftovers } from './leaks';

const STORY = 'The wheel began to turn.\nIt went on by itself until supper.';
const TICKER = { kind: 'ticker', rule: 'ticker-list', text: 'Ferry is back Bridge is closed' };

describe('leftovers', () => {
  const kindOf = (line: string, lang = 'en') =>
    leftovers(`${STORY}\n${line}`, fakeRow({ body: STORY, lang }, {}).truth, [TICKER])[0]?.kind;

  it('names a line by what Stet found on the page', () => {
    expect(kindOf('Bridge is closed')).toBe('ticker');
  });

  it.each([
    ['Share this article', 'share', 'en'],
    ['Sign up to our newsletter and never miss a story', 'newsletter', 'en'],
    ['Das könnte Sie auch interessieren: Die Fähre ist zurück', 'related', 'de'],
    ['Anzeige', 'advert', 'de'],
    ['A box about something else', 'other', 'en'],
  ])('names “%s” by what it says: %s', (line, kind, lang) => {
    expect(kindOf(line, lang)).toBe(kind);
  });

  it('takes no line of the story for clutter', () => {
    expect(kindOf('It went on by itself')).toBeUndefined();
  });
});

describe('leakFigures', () => {
  const row = (text: string) => fakeRow({ body: STORY }, { text });
  const clean = row(STORY);

  it('counts pages with a leak among those that carry the kind', () => {
    const columns = new Map([
      ['a', [clean, clean, clean]],
      ['b', [row(`${STORY}\nBridge is closed`), clean, row(`${STORY}\nShare this article`)]],
    ]);
    const figures = leakFigures(columns, [[TICKER], [TICKER], []]);
    expect(figures.get('a')).toEqual({
      'leaks: share (on 1 pages)': 0,
      'leaks: ticker (on 2 pages)': 0,
    });
    expect(figures.get('b')).toEqual({
      'leaks: share (on 1 pages)': 1,
      'leaks: ticker (on 2 pages)': 0.5,
    });
  });

  it('does not hold it against anyone that a removed block belongs to the story', () => {
    const wrong = { ...TICKER, text: 'It went on by itself until supper.' };
    expect(leakFigures(new Map([['a', [clean]]]), [[wrong]]).get('a')).toEqual({});
  });
});
