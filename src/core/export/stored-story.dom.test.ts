import { expect, test } from 'vitest';
import { annotate } from '../highlights/annotate';
import { storedStory } from './stored-story';
import { METADATA } from './test-story';

const record = { metadata: METADATA, restored: [] };
const highlight = (exact: string, start: number) =>
  annotate(METADATA.canonicalUrl, [
    { type: 'TextQuoteSelector', exact, prefix: 'They counted ', suffix: '. Then she laughed.' },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ]);
const moths = highlight('two hundred moths on the sheet', 13);
const they = highlight('They', 0);
const gone = highlight('words that nobody wrote any more', 5);
const html =
  '<p>They counted two hundred moths on the sheet. Then she laughed.</p><img src="https://a.example/m.jpg">';

test('its highlights come in the order of the story', () => {
  const story = storedStory({ record, annotations: [gone, moths, they] }, undefined);
  expect(story.annotations).toEqual([they, gone, moths]);
  expect(story.annotations.map(story.isOrphan)).toEqual([false, false, false]);
  expect(story.open).toBeUndefined();
});

test('the saved copy is opened with the places of the highlights, and loads nothing', () => {
  const snapshot = { html, saved: '2026-05-02T11:00:00.000Z' };
  const story = storedStory({ record, annotations: [moths, gone] }, snapshot);
  const opened = story.open?.();
  expect(opened?.placed.map(({ range }) => range?.toString())).toEqual([
    'two hundred moths on the sheet',
    undefined,
  ]);
  expect([moths, gone].map(story.isOrphan)).toEqual([false, true]);
  expect(opened?.story.ownerDocument.defaultView).toBeNull();
  expect(story.open?.()).toBe(opened);
});
