import { afterEach, expect, test } from 'vitest';
import { readingPlace } from './reading-line';

const story = document.createElement('div');
afterEach(() => story.remove());

function show(paragraphs: number): void {
  story.replaceChildren(
    ...Array.from({ length: paragraphs }, (_, index) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Paragraph ${index} of a story that is longer than its window.`;
      paragraph.style.blockSize = '200px';
      return paragraph;
    }),
  );
  document.body.append(story);
}

test('goes from the first words to the last, with those in between in their order', () => {
  show(40);
  const way = document.documentElement.scrollHeight - innerHeight;
  const places = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    scrollTo({ top: way * part, behavior: 'instant' });
    return readingPlace(story);
  });
  const shares = places.map(({ share }) => share);
  expect(places[0]?.text?.data).toContain('Paragraph 0 ');
  expect(places[4]?.text?.data).toContain('Paragraph 39 ');
  expect(shares[0]).toBeLessThan(0.02);
  expect(shares[2]).toBeCloseTo(0.5, 1);
  expect(shares[4]).toBeGreaterThan(0.98);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

test('a story without words is read', () => {
  show(0);
  expect(readingPlace(story)).toEqual({ text: undefined, share: 1 });
});
