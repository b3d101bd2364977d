import { describe, expect, test } from 'vitest';
import { cleaned, PROSE, STORY } from './cleaned';

const NOTE =
  'Ida Marlow is a reporter at the Harbour Post. She has written about the sea and its people for eleven years.';

describe('notes about the author', () => {
  test('a box named after the author’s biography goes', () => {
    const box = `<div class="author-bio"><p>${NOTE}</p></div>`;
    expect(cleaned(STORY + box).taken).toEqual([`author-container: ${NOTE}`]);
  });

  test('a note under its label goes', () => {
    const { left } = cleaned(`${STORY}<div><h3>About the author</h3><p>${NOTE}</p></div>`);
    expect(left).not.toContain('Ida Marlow');
    expect(left).not.toContain('About the author');
  });

  test('a paragraph at the end that begins with the author’s name goes', () => {
    const { taken } = cleaned(`${STORY}<p>${NOTE}</p>`, { authors: ['Ida Marlow'] });
    expect(taken).toEqual([`author-line: ${NOTE}`]);
  });

  test.each([
    ['en', 'Ida Marlow', 'Ida Marlow covers the harbour.'],
    ['ar', 'ليلى منصور', 'ليلى منصور صحفية تكتب عن الموانئ.'],
    ['ja', '小田切真', '小田切真 地域報道部の記者。'],
  ])('%s: a short sentence at the end about %s goes', (lang, name, note) => {
    const { taken } = cleaned(`${STORY}<p>${note}</p>`, { lang, authors: [name] });
    expect(taken).toEqual([`author-line: ${note}`]);
  });

  test('what the author says in a talk stays', () => {
    const said =
      '<p>Ida Marlow: And the boat that was missing?</p><p>Joan Filby: It came back.</p>';
    expect(cleaned(STORY + said, { authors: ['Ida Marlow'] }).taken).toEqual([]);
  });

  test('a story about a writer stays', () => {
    const life = `<h2>About the author</h2>${PROSE}<p>${NOTE}</p>${STORY}`;
    expect(cleaned(life, { authors: ['Someone Else'] }).taken).toEqual([]);
  });

  test('a paragraph about a person of whom the story speaks stays', () => {
    const told = `<p>${NOTE}</p>${STORY}<p>${NOTE}</p>`;
    expect(cleaned(told, { authors: ['Ida Marlow'] }).taken).toEqual([]);
  });
});
