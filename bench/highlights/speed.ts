import { describe } from '../../src/core/highlights/describe';
import { resolve } from '../../src/core/highlights/resolve';
import type { Selectors } from '../../src/core/highlights/annotation';
import { Random } from './random';
import { replaceWords, wordsIn, wordsOfText } from './words';

/* Runs in the page. */

/** How long it takes to find all highlights of a long page, in ms. */
export interface Speed {
  readonly words: number;
  readonly highlights: number;
  readonly unchanged: number;
  readonly edited: number;
  /** How many were found after the edits. */
  readonly found: number;
}

export interface SpeedOptions {
  readonly paragraphs: readonly string[];
  readonly seed: string;
}

const HIGHLIGHTS = 1000;
const LEAST_LENGTH = 60;
/** Characters of a highlight. */
const SHORTEST = 20;
const LONGEST = 170;
const EDITED_WORDS = 4;
const ADDED = 100;

/**
 * Measures with paragraphs of real pages: unchanged, and after four words of every paragraph have
 * become others and paragraphs have come.
 */
export function measureSpeed(
  _html: string,
  _url: string,
  { paragraphs, seed }: SpeedOptions,
): Speed {
  const random = new Random(seed);
  const root = document.body;
  root.replaceChildren(...paragraphs.map(paragraph));
  const selectors = highlightsOn(root, random);
  root.append(paragraph('.'));
  const unchanged = timeToFind(selectors, root);
  const words = wordsOfText(paragraphs.join(' '));
  for (const { firstChild } of [...root.children]) {
    const text = firstChild as Text;
    const edited = random.some(wordsIn(text), EDITED_WORDS);
    replaceWords(edited.map((word) => [word, random.pick(words)]));
  }
  for (let i = 0; i < ADDED; i += 1) {
    random.pick([...root.children]).before(paragraph(random.pick(paragraphs)));
  }
  const edited = timeToFind(selectors, root);
  return {
    words: words.length,
    highlights: selectors.length,
    unchanged: unchanged.ms,
    edited: edited.ms,
    found: edited.found,
  };
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function highlightsOn(root: HTMLElement, random: Random): Selectors[] {
  const texts = [...root.children]
    .map(({ firstChild }) => firstChild as Text)
    .filter(({ length }) => length > LEAST_LENGTH);
  return Array.from({ length: HIGHLIGHTS }).flatMap(() => {
    const text = random.pick(texts);
    const start = random.between(0, text.length - SHORTEST);
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, Math.min(text.length, start + random.between(SHORTEST, LONGEST)));
    const selectors = describe(range, root);
    return selectors ? [selectors] : [];
  });
}

function timeToFind(selectors: readonly Selectors[], root: HTMLElement) {
  const start = performance.now();
  const found = selectors.filter((each) => resolve(each, root).ok).length;
  return { ms: performance.now() - start, found };
}
