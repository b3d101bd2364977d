import { expect, test } from 'vitest';
import { headingOver, outlineOf, type OutlineEntry } from './outline';

function storyOf(html: string): HTMLElement {
  const story = document.createElement('div');
  story.append(document.createRange().createContextualFragment(html));
  return story;
}

/** "A(B C)" for A with B and C below it. */
const drawn = (entries: readonly OutlineEntry[]): string =>
  entries
    .map(({ heading, children }) =>
      children.length > 0 ? `${heading.textContent}(${drawn(children)})` : heading.textContent,
    )
    .join(' ');

test.each([
  ['<h2>A</h2><h3>B</h3><h3>C</h3><h2>D</h2>', 'A(B C) D'],
  ['<h2>A</h2><h5>B</h5><h4>C</h4>', 'A(B C)'],
  ['<h4>A</h4><h2>B</h2><h3>C</h3>', 'A B(C)'],
  ['<h2>A</h2><h2> </h2><section><h2>B</h2></section>', 'A B'],
  ['<p>No heading</p>', ''],
])('%s', (html, expected) => {
  expect(drawn(outlineOf(storyOf(html)))).toBe(expected);
});

test('words stand under the last heading before them', () => {
  const story = storyOf('<p>Before</p><h2>One</h2><p>Under one</p><h3>Two</h3><p>Under two</p>');
  const over = (selector: string) =>
    headingOver(story, story.querySelector(selector)?.firstChild as Text)?.textContent;
  expect(over('p')).toBeUndefined();
  expect(over('h2')).toBe('One');
  expect(over('h2 + p')).toBe('One');
  expect(over('h3 + p')).toBe('Two');
});
