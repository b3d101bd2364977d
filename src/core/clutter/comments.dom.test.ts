import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

describe('comments', () => {
  test('the readers’ part behind the story goes', () => {
    const part = '<section id="comments"><p>Anna: I saw the boats too.</p></section>';
    expect(cleaned(STORY + part).taken).toEqual(['comments-container: Anna: I saw the boats too.']);
  });

  test.each([
    ['en', '24 comments'],
    ['en', 'Leave a reply'],
    ['de', 'Kommentare (12)'],
    ['fr', 'Laisser un commentaire'],
    ['hi', 'टिप्पणी करें'],
    ['ja', 'コメントを書く'],
    ['ar', 'أضف تعليقك'],
    ['ur', 'اپنی رائے دیں'],
  ])('a label in %s: %s', (lang, label) => {
    expect(cleaned(`${STORY}<div>${label}</div>`, { lang }).taken).toEqual([
      `comments-label: ${label}`,
    ]);
  });

  test('a story about comments stays', () => {
    const told =
      '<h2 id="comments">Comments</h2><p>The paper closed its comments for a week, and nobody wrote a letter to complain about it in the end.</p>';
    expect(cleaned(PROSE + told + STORY).taken).toEqual([]);
  });

  test('an article within a part named so stays', () => {
    expect(cleaned(`<div class="comments">${STORY}</div>`).taken).toEqual([]);
  });
});
