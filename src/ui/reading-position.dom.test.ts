import { afterEach, beforeEach, expect, test } from 'vitest';
import { ORDER_ATTRIBUTE } from '../core/article/sanitize';
import { holdPosition, readPosition } from './reading-position';

const WORDS = Array.from({ length: 400 }, (_, index) => `word${index}`);

let story: HTMLElement;
beforeEach(() => {
  story = document.createElement('div');
  for (const order of [3, 5]) {
    const block = document.createElement('p');
    block.setAttribute(ORDER_ATTRIBUTE, String(order));
    block.append(WORDS.slice(0, 200).join(' '), ' ', emphasised(WORDS.slice(200).join(' ')));
    story.append(block);
  }
  story.style.cssText = 'width: 600px; font: 16px/1.5 serif; padding-block: 300px 3000px';
  document.body.append(story);
});
afterEach(() => {
  story.remove();
  scrollTo({ top: 0, behavior: 'instant' });
});

function emphasised(text: string): Element {
  const element = document.createElement('em');
  element.append(text);
  return element;
}

/** Where the middle of a word of the second block is, from the top of the window, in CSS pixels. */
function placeOf(word: string): number {
  const texts = [...(story.lastElementChild?.childNodes ?? [])].map(
    (node) => node.firstChild ?? node,
  );
  const text = texts.find((node) => node.textContent?.includes(`${word} `)) as Text;
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(`${word} `));
  range.setEnd(text, range.startOffset + word.length);
  const { top, bottom } = range.getBoundingClientRect();
  return (top + bottom) / 2;
}

test.each(['word120', 'word310'])('is at the words, in a window of any width: %s', (word) => {
  scrollTo({ top: scrollY + placeOf(word) - 5, behavior: 'instant' });
  const position = readPosition(story);
  expect(position.order).toBe(5);
  story.style.width = '280px';
  story.style.fontSize = '22px';
  scrollTo({ top: 0, behavior: 'instant' });
  holdPosition(story, position, () => undefined).stop();
  /* The line in which it stood at the top is at most five in the narrow window. */
  expect(placeOf(word)).toBeGreaterThan(0);
  expect(placeOf(word)).toBeLessThan(5 * 33);
});

test('is as many pixels down as it was, above the story', () => {
  scrollTo({ top: 40, behavior: 'instant' });
  const position = readPosition(story);
  expect(position).toEqual({ offset: -40 });
  scrollTo({ top: 0, behavior: 'instant' });
  holdPosition(story, position, () => undefined).stop();
  expect(scrollY).toBe(40);
});
