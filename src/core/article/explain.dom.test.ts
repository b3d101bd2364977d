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
  const { detection, blocks, extraction } = explain(page, { url: URL_OF_PAGE });
  expect(extraction.ok).toBe(true);
  expect(detection.isArticle).toBe(true);
  const story = blocks.filter(({ text }) => text.startsWith('Part '));
  expect(story).toHaveLength(6);
  for (const { decision, likely, isPlain, because } of story) {
    expect(decision).toBe('kept');
    expect(likely).toBeGreaterThan(0.5);
    expect(isPlain).toBe(true);
    expect(because).toHaveLength(3);
    for (const fact of because) expect(fact).toMatch(/^.+: .+ \([+−]\d+\.\d\)$/u);
  }
  const of = (text: string) => blocks.find((block) => block.text.includes(text));
  expect(of('Share on Facebook')).toMatchObject({ decision: 'removed', by: 'share-items' });
  expect(of('All rights reserved')?.decision).not.toBe('kept');
  expect(blocks.map(({ order }) => order)).toEqual(
    blocks.map(({ order }) => order).toSorted((a, b) => a - b),
  );
});

test('a page without a story says why', () => {
  const { extraction, blocks } = explain(parse(''), { url: URL_OF_PAGE });
  expect(extraction).toMatchObject({ ok: false });
  expect(blocks).toEqual([]);
});
