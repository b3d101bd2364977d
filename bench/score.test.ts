import { describe, expect, it } from 'vitest';
import { missingLines, score, shareOf, words } from './score';

describe('words', () => {
  it('folds case and forms, and leaves punctuation out', () => {
    expect(words('The “ＡＢＣ” isn’t 3.5 km away')).toEqual('the abc isn t 3 5 km away'.split(' '));
  });

  it('takes a character for a word where no space parts words', () => {
    expect(words('蛾が戻る 2026年')).toEqual(['蛾', 'が', '戻', 'る', '2026', '年']);
  });

  it('keeps vowel signs with their letters', () => {
    expect(words('शहर की बत्तियाँ')).toEqual(['शहर', 'की', 'बत्तियाँ']);
  });
});

describe('score', () => {
  it('is 1 for the same words in any order', () => {
    expect(score('b a', 'a b')).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('counts a word as often as it is in both', () => {
    const { precision, recall, f1 } = score('a a b x', 'a b c');
    expect([precision, recall]).toEqual([0.5, 2 / 3]);
    expect(f1).toBeCloseTo(4 / 7);
  });

  it('is 0 for no text, and for a text where there should be none', () => {
    expect(score('', 'a b').f1).toBe(0);
    expect(score('a', '').f1).toBe(0);
    expect(score('', '').f1).toBe(1);
  });
});

describe('shareOf', () => {
  it('finds snippets as whole words, whatever stands between them', () => {
    expect(shareOf(['the lamps', 'dark enough', 'amp'], 'The\nlamps: dark,\n enough.')).toBe(2 / 3);
  });

  it('knows nothing of no snippets', () => {
    expect(shareOf([], 'a')).toBeUndefined();
  });
});

describe('missingLines', () => {
  const story = 'The wheel began to turn and stopped.\nIt went on by itself until supper.';

  it('names the lines that are not in the other text', () => {
    expect(missingLines(`${story}\nRead our other stories`, story)).toEqual([
      'Read our other stories',
    ]);
  });

  it('does not care where the other text breaks its lines', () => {
    expect(missingLines(story.replace('\n', ' '), story)).toEqual([]);
    expect(missingLines(story, story.replace('\n', ' '))).toEqual([]);
  });

  it('calls a line missing of which less than half is there', () => {
    const line = 'The wheel began to turn, says a page about another mill in another town.';
    expect(missingLines(line, story)).toEqual([line]);
  });

  it('looks for a label as a whole', () => {
    expect(missingLines('Share\nwheel\n…', story)).toEqual(['Share']);
  });
});
