import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

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

  test('entries of a live report keep their times', () => {
    const entry = (time: string) =>
      `<div><time>${time}</time><h3>Under way</h3><p>One long blast.</p></div>`;
    const entries = ['18:40', '18:22', '17:55', '17:31'].map(entry).join('');
    expect(cleaned(PROSE + entries + STORY).taken).toEqual([]);
  });

  test('cells, code, a sentence with a note, and the last line stay, whatever year they name', () => {
    const table = '<table><tr><td>1998</td><td>£2, £7.50</td></tr></table>';
    const code = '<pre>2 * sin(t / 12.42)</pre>';
    const note = '<p>She has kept a log of every crossing since 3 May 1991.<sup>2</sup></p>';
    const last = '<p>Ruth Vane, captain, born 3 May 1951; died 12 February 2026</p>';
    expect(cleaned(PROSE + table + code + note + PROSE).taken).toEqual([]);
    expect(cleaned(PROSE + last).taken).toEqual([]);
  });
});
