import { expect, test } from 'vitest';
import { makeParagraphs } from './paragraphs';
import { finish } from '../work';

const LONG = 'A line that is far longer than any line of verse, since it goes on and on, '.repeat(
  3,
);

function paragraphsOf(body: string): string[] {
  const page = new DOMParser().parseFromString(body, 'text/html');
  finish(makeParagraphs(page.body));
  return [...page.querySelectorAll('p')].map((p) => p.textContent.replace(/\s+/g, ' ').trim());
}

test('two breaks end a paragraph', () => {
  expect(paragraphsOf('<div>One<br><br>Two <b>bold</b><br> <br>Three</div>')).toEqual([
    'One',
    'Two bold',
    'Three',
  ]);
});

test('one break ends a paragraph where lines are long, and not in verse', () => {
  expect(paragraphsOf(`<div>${LONG}<br>${LONG}</div><hr>`)).toHaveLength(2);
  expect(paragraphsOf('<div>Roses are red<br>Violets are blue</div><hr>')).toEqual([]);
});

test('words beside blocks get a paragraph of their own', () => {
  expect(paragraphsOf('<div>Loose words<div><p>Block</p></div>more</div>')).toEqual([
    'Loose words',
    'Block',
    'more',
  ]);
});

test('a table that only places things is taken apart, a table of data is not', () => {
  const layout = `<table><tr><td>${LONG}<br><br>${LONG}</td></tr></table>`;
  expect(paragraphsOf(layout)).toHaveLength(2);
  const page = new DOMParser().parseFromString(
    '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2019</td><td>41</td></tr></table>',
    'text/html',
  );
  finish(makeParagraphs(page.body));
  expect(page.querySelectorAll('td')).toHaveLength(2);
});
