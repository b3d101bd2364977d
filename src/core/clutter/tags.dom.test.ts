import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const TOPICS = '<a href="/t/1">Harbour</a> <a href="/t/2">Storms</a>';

describe('topics', () => {
  test('a label and its topics go, and are counted', () => {
    const { taken, counts } = cleaned(`${STORY}<p>Tags: ${TOPICS}</p>${PROSE}`);
    expect(taken).toEqual(['tags-label: Tags: Harbour Storms']);
    expect(counts).toEqual([2]);
  });

  test.each([
    ['de', 'Schlagwörter'],
    ['ja', '関連キーワード'],
    ['fa', 'برچسب‌ها'],
    ['ta', 'குறிச்சொற்கள்'],
  ])('under a label in %s: %s', (lang, label) => {
    const { left } = cleaned(`${PROSE}<div><h4>${label}</h4><p>${TOPICS}</p></div>${STORY}`, {
      lang,
    });
    expect(left).not.toContain('Harbour');
    expect(left).not.toContain(label);
  });

  test('a list that its makers named so goes', () => {
    const list = `<div class="post-tags tags">${TOPICS}</div>`;
    expect(cleaned(PROSE + list + STORY).taken).toEqual(['tags-container: Harbour Storms']);
  });

  test('a line with a topic’s word and no links stays', () => {
    expect(cleaned(`${PROSE}<p>Topics: boats, storms.</p>${STORY}`).taken).toEqual([]);
  });
});
