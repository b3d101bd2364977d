import { expect, test } from 'vitest';
import { explain } from './explain';

const URL_OF_PAGE = 'https://lantern.example/news/2026/ferry-to-sail-again';
const PROSE =
  'of the story tells how the harbour master counted the boats twice that evening, because the first count had come out one short.';
const STORY = Array.from({ length: 6 }, (_, i) => `<p>Part ${i + 1} ${PROSE}</p>`).join('');

const parse = (body: string): Document =>
  new DOMParser().parseFromString(`<html lang="en"><body>${body}</body></html>`, 'text/html');

test('every line has its decision, how likely it is, and what weighed most', () => {
  const share = '<p><a href="https://www.facebook.com/sharer?u=x">Share on Facebook</a></p>';
  const footer = '<footer><p>© 2026 The Lantern. All rights reserved.</p></footer>';
  const page = parse(`<article><h1>Ferry to sail</h1>${STORY}${share}</article>${footer}`);
  const { isArticle, expectedF1, blocks, extraction } = explain(page, { url: URL_OF_PAGE });
  expect(extraction.ok).toBe(true);
  expect(isArticle).toBe(true);
  expect(expectedF1?.judge).toBeGreaterThan(0.9);
  const story = blocks.filter(({ text }) => text.startsWith('Part '));
  expect(story).toHaveLength(6);
  for (const { decision, likely, because } of story) {
    expect(decision).toBe('kept');
    expect(likely).toBeGreaterThan(0.5);
    expect(because).toHaveLength(3);
    for (const { effect } of because) expect(effect).not.toBe(0);
  }
  const of = (text: string) => blocks.find((block) => block.text.includes(text));
  expect(of('Share on Facebook')).toMatchObject({
    decision: 'removed',
    wordCount: 3,
    removal: { kind: 'share', rule: 'share-items' },
  });
  expect(of('All rights reserved')?.decision).not.toBe('kept');
  expect(blocks.map(({ order }) => order)).toEqual(
    blocks.map(({ order }) => order).toSorted((a, b) => a - b),
  );
});

test('the headline above the story is named as such', () => {
  const page = parse(`<article><h1>Ferry to sail</h1>${STORY}</article>`);
  page.title = 'Ferry to sail';
  const { blocks } = explain(page, { url: URL_OF_PAGE });
  expect(blocks[0]).toMatchObject({ text: 'Ferry to sail', decision: 'outside', isHeadline: true });
});

test('a page that is no article is explained too', () => {
  const links = Array.from({ length: 30 }, (_, i) => `<li><a href="/${i}">Teaser ${i}</a></li>`);
  const page = parse(`<h1>News</h1><ul>${links.join('')}</ul><p>${PROSE}</p>`);
  const { isArticle, reasons, blocks } = explain(page, { url: 'https://lantern.example/' });
  expect(isArticle).toBe(false);
  expect(reasons[0]?.words).toBe('the front page of a site');
  expect(blocks.length).toBeGreaterThan(30);
});

test('a page without a story says why', () => {
  const { extraction, blocks } = explain(parse(''), { url: URL_OF_PAGE });
  expect(extraction).toMatchObject({ ok: false });
  expect(blocks).toEqual([]);
});
