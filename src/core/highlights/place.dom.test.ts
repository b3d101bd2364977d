import { expect, test } from 'vitest';
import type { CanonicalUrl } from '../article/article';
import { annotate, withNote } from './annotate';
import { describe } from './describe';
import { placeAnnotations } from './place';

test('highlights whose words are known are not looked for again, others are', () => {
  document.body.innerHTML = '<p>They come at dawn and leave before the birds wake.</p>';
  const mark = (start: number, end: number) => {
    const range = document.createRange();
    const words = document.querySelector('p')?.firstChild ?? document.body;
    range.setStart(words, start);
    range.setEnd(words, end);
    const selectors = describe(range, document.body);
    if (!selectors) throw new Error('nothing there');
    return annotate('https://news.example/moths' as CanonicalUrl, selectors);
  };
  const [dawn, birds] = [mark(10, 17), mark(39, 44)];
  const before = placeAnnotations(document.body, [dawn]);
  const after = placeAnnotations(document.body, [birds, withNote(dawn, 'Why?')], before);
  expect(after.map(({ range }) => range?.toString())).toEqual(['at dawn', 'birds']);
  expect(after[0]?.range).toBe(before[0]?.range);
  expect(after[0]?.annotation.body).toHaveLength(1);
});
