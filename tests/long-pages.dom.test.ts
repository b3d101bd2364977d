import { expect, test } from 'vitest';
import { extract } from '../src/core/article/extract';
import { finish, pace } from '../src/core/article/work';
import { longPage, LONG_PAGES } from './long-pages';

const ADDRESS = 'https://news.example/2026/11/the-ferry-sails-again';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const textsOf = (page: Document): string[] =>
  [...page.querySelectorAll('p')]
    .filter((paragraph) => !paragraph.closest('[style], form'))
    .map((paragraph) => paragraph.textContent.trim());

test.each(LONG_PAGES)('%s: the story is there, and the page is as it was', async (name) => {
  const page = parse(longPage(name, 0.03));
  const before = page.documentElement.outerHTML;
  const extraction = await pace(extract(page, { url: ADDRESS, force: true }));
  if (!extraction?.ok) throw new Error(JSON.stringify(extraction));
  expect(page.documentElement.outerHTML === before).toBe(true);
  const story = new Set(textsOf(parse(extraction.article.html)));
  expect(textsOf(page).filter((text) => !story.has(text))).toHaveLength(0);
});

test('of a long page the same comes out, cleaned at one go or with rests', async () => {
  const html = longPage('200,000 elements', 0.06);
  let rests = 0;
  const work = extract(parse(html), { url: ADDRESS, force: true });
  const paced = await pace(work, { onProgress: () => (rests += 1) });
  const atOnce = finish(extract(parse(html), { url: ADDRESS, force: true }));
  expect(rests).toBeGreaterThan(0);
  expect(JSON.stringify(paced) === JSON.stringify(atOnce)).toBe(true);
});
