import { expect, it } from 'vitest';
import { storyText, type StoryElement, type StoryNode } from './story-text';

const INLINE = new Set(['a', 'em', 'img']);

function el(name: string, ...children: StoryNode[]): StoryElement {
  return { name, inline: INLINE.has(name), alt: '', children };
}

it('shows headings, paragraphs and line breaks', () => {
  const story = el(
    'div',
    el('h2', 'A third ', el('em', 'gone')),
    el('p', '  One lamp\n in ', el('a', 'three'), '.', el('br'), ' Then dark. '),
    'Loose words.',
  );
  expect(storyText(story)).toBe(
    '## A third gone\n\nOne lamp in three.\nThen dark.\n\nLoose words.',
  );
});

it('keeps the items of a list and the rows of a table together', () => {
  const list = el(
    'ol',
    ' ',
    el('li', 'dim'),
    el('li', el('p', 'point'), el('ul', el('li', 'down'))),
  );
  const cells = (...texts: string[]) => el('tr', ...texts.map((text) => el('td', text)));
  const table = el('table', el('caption', 'Moths'), el('tbody', cells('2019', '1,204')));
  expect(storyText(el('div', list, table))).toBe(
    '1. dim\n2. point\n  - down\n\nMoths\n2019 | 1,204',
  );
});

it('marks every line of a quote and names pictures', () => {
  const quote = el('blockquote', el('p', 'The sky'), el('cite', 'Renn'));
  const picture = { ...el('img'), alt: 'A moth' };
  expect(storyText(el('div', quote, el('figure', picture)))).toBe('> The sky\n> Renn\n\n[A moth]');
});
