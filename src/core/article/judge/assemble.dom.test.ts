import { expect, test } from 'vitest';
import { assemble } from './assemble';
import { surveyPage } from '../survey';
import { finish } from '../work';

/** Puts the lines of class `k` together; what is unrelated is given as text. */
function assembled(body: string): { text: string; tags: string[]; unrelated: string[] } {
  const page = new DOMParser().parseFromString(body, 'text/html');
  const all = finish(surveyPage(page.body));
  const keep = new Set(all.blocks.filter(({ element }) => element.classList.contains('k')));
  const texts = new Map(all.blocks.map(({ order, text }) => [order, text]));
  const { root, unrelated } = assemble(all, keep);
  return {
    text: root.textContent.replace(/\s+/g, ' ').trim(),
    tags: [...root.children].map(({ localName }) => localName),
    unrelated: [...unrelated].map((order) => texts.get(order) ?? ''),
  };
}

const LONG = 'A long line of the story that stands here. '.repeat(4);

test('the part of the page with the story is taken, and what is in it besides is named', () => {
  const story = assembled(
    `<nav>Menu</nav><main><p class="k">${LONG}</p><div><b>Advert</b> words</div><p class="k">${LONG}</p></main><footer>End</footer>`,
  );
  expect(story.tags).toEqual(['main']);
  expect(story.unrelated).toEqual(['Advert words']);
  expect(story.text).not.toContain('Menu');
});

test('lines that stand far from the others come along, in their order', () => {
  const other = `<ul>${'<li>Another story of today with a long headline</li>'.repeat(60)}</ul>`;
  const story = assembled(
    `<header><p class="k">First of all.</p></header>${other}<div>${`<p class="k">${LONG}</p>`.repeat(3)}</div>${other}<ul><li class="k">Last of all.</li></ul>`,
  );
  expect(story.tags).toEqual(['p', 'div', 'p']);
  expect(story.text).toMatch(/^First of all\. ?A long.*Last of all\.$/);
  expect(story.unrelated).toEqual([]);
});

test('a story split over neighbouring parts stays whole', () => {
  const story = assembled(
    `<div id="page"><section><p class="k">${LONG}</p></section><aside>Ad</aside><section><p class="k">${LONG}</p></section></div>`,
  );
  expect(story.text.match(/long line/g)).toHaveLength(8);
  expect(story.unrelated).toEqual(['Ad']);
});

test('a caption goes with its picture', () => {
  const story = assembled(
    `<main><p class="k">${LONG}</p><figure><img src="a.jpg"><figcaption>The harbour</figcaption></figure><p class="k">${LONG}</p></main>`,
  );
  expect(story.text).toContain('The harbour');
  expect(story.unrelated).toEqual([]);
});
