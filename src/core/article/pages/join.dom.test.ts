import { expect, test } from 'vitest';
import { extract } from '../extract';
import { restore } from '../restore';
import { toFragment } from '../sanitize';
import { finish } from '../work';
import { joinPages } from './join';

const prose = (start: string): string =>
  `<p>${start} ${'The ferry crosses the lake again after two winters, and the piers are full. '.repeat(3)}</p>`;
const SHARE =
  '<div class="share"><a href="https://www.facebook.com/sharer">Share</a> <a href="https://x.com/intent/tweet">Tweet</a></div>';

function pageOf(number: number, words: string) {
  const html = `<html lang="en"><body><article><h1>Ferry to sail again</h1>
    <p>What the village says about the boat that it had been waiting for.</p>
    <figure><img src="https://lakeland.example/boat.jpg" width="800" height="500" alt="The boat"></figure>
    ${prose(`${words} one.`)}${SHARE}${prose(`${words} two.`)}${prose(`${words} three.`)}</article></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const url = `https://lakeland.example/ferry?page=${number}`;
  const extraction = finish(extract(document, { url, force: true }));
  if (!extraction.ok) throw new Error(extraction.failure.reason);
  return extraction.article;
}

test('pages become one story, in their order, without what each of them repeats', () => {
  const [first, second, third] = [pageOf(1, 'First'), pageOf(2, 'Second'), pageOf(3, 'Third')];
  const joined = joinPages(document, [first, second, third]);
  const element = document.createElement('div');
  element.append(toFragment(joined.html));
  const text = element.textContent;
  const places = ['First one', 'First three', 'Second one', 'Second three', 'Third two'].map(
    (words) => text.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(text.split('What the village says')).toHaveLength(2);
  expect(element.querySelectorAll('img').length).toBeLessThanOrEqual(1);
  expect(joined.metadata.wordCount).toBeGreaterThan(first.metadata.wordCount * 2.5);
  expect(joined.metadata.canonicalUrl).toBe(first.metadata.canonicalUrl);
});

test('what was removed from a later page is put back into that page', () => {
  const joined = joinPages(document, [pageOf(1, 'First'), pageOf(2, 'Second')]);
  const element = document.createElement('div');
  element.append(toFragment(joined.html));
  const [, removal] = joined.removals.filter(({ kind }) => kind === 'share');
  if (!removal) throw new Error('two share rows expected');
  const block = restore(element, removal);
  expect(block.previousElementSibling?.textContent).toContain('Second one.');
  expect(block.nextElementSibling?.textContent).toContain('Second two.');
});
