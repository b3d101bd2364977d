import { describe, expect, test } from 'vitest';
import { cleaned, STORY } from './cleaned';

describe('bylines', () => {
  test.each([
    ['Jan 28, 2026, at 06:37 pm', 'en'],
    ['Stand: 03.05.2024, 14:30 Uhr', 'de'],
    ['2025年1月13日', 'ja'],
    ['٣ مايو ٢٠٢٤', 'ar'],
  ])('a date above the story goes: %s', (line, lang) => {
    expect(cleaned(`<p>${line}</p>${STORY}`, { lang }).taken).toEqual([`byline-date: ${line}`]);
  });

  test('a line in parts may end with an abbreviation', () => {
    const line = 'Von Jonas Reiter | 12.01.2026, 09:14 Uhr | Lesedauer: 4 Min.';
    expect(cleaned(`<p>${line}</p>${STORY}`, { lang: 'de' }).taken).toHaveLength(1);
  });

  test('a line with the author’s name goes', () => {
    const { taken } = cleaned(`<div>By Joan Filby</div>${STORY}`, { authors: ['Joan Filby'] });
    expect(taken).toEqual(['byline-author: By Joan Filby']);
  });

  test('dates and names in the story, its headings and captions stay', () => {
    const body = `<h2>What happened in 2024</h2><figure><img src="/a.jpg"><figcaption>Joan Filby, May 3, 2024</figcaption></figure>${STORY}<p>May 3, 2024</p>`;
    expect(cleaned(body, { authors: ['Joan Filby'] }).taken).toEqual([]);
  });

  test('a first sentence with a date stays', () => {
    expect(cleaned(`<p>It began on May 3, 2024, at 6:30.</p>${STORY}`).taken).toEqual([]);
  });
});
