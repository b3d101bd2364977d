import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('questions to the reader', () => {
  test('a question about the article goes, with its buttons', () => {
    const box =
      '<div><p>Was this article helpful?</p><div><button>Yes</button><button>No</button></div></div>';
    expect(cleaned(STORY + box).taken).toEqual(['feedback-line: Was this article helpful? Yes No']);
  });

  test('a poll with buttons goes', () => {
    const poll =
      '<div class="poll"><p>Should the ferry sail?</p><label><input type="radio">Yes</label></div>';
    expect(cleaned(PROSE + poll + STORY).left).not.toContain('Should the ferry sail');
  });

  test.each([
    ['de', 'War dieser Artikel hilfreich?'],
    ['es', '¿Te ha gustado este artículo?'],
    ['ko', '이 기사가 도움이 되셨나요?'],
    ['th', 'บทความนี้มีประโยชน์หรือไม่'],
  ])('at the end, in %s: %s', (lang, line) => {
    expect(cleaned(`${STORY}<p>${line}</p>`, { lang }).taken).toEqual([`feedback-line: ${line}`]);
  });

  test('the result of a poll stays', () => {
    const told =
      '<div class="poll"><p>In the poll, 54 per cent said that the ferry should sail.</p></div>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });

  test('a recipe’s rating in words stays', () => {
    const told = '<div class="rating">Four of five stars</div>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });
});
