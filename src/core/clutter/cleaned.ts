import { makeParagraphs } from '../article/normalise/paragraphs';
import { ORDER_ATTRIBUTE } from '../article/sanitize';
import { surveyPage } from '../article/survey';
import { finish } from '../article/work';
import { declutter } from './declutter';
import type { Scene } from './kind';
import { phraseBook } from './phrase-book';

interface CleanOptions {
  readonly lang?: string;
  readonly authors?: readonly string[];
  /** Selector of what the judge takes for no part of the story. */
  readonly unrelated?: string;
  readonly scope?: Scene['scope'];
  readonly strip?: Scene['strip'];
}

/** For tests: what is taken out of a page with this body, as `rule: text`, and what is left. */
export function cleaned(
  body: string,
  { lang = 'en', authors = [], unrelated = '', scope = 'story', strip = [] }: CleanOptions = {},
): { taken: string[]; counts: number[]; left: string } {
  const page = new DOMParser().parseFromString(body, 'text/html');
  finish(makeParagraphs(page.body));
  const surveyed = finish(surveyPage(page.body));
  const found = unrelated ? [...page.querySelectorAll(unrelated)] : [];
  const cleaning = declutter({
    scope,
    survey: surveyed,
    phrases: phraseBook(lang),
    url: 'https://news.example/story',
    authors,
    strip,
    foreseen: new Map(),
    unrelated: new Set(found.map((element) => Number(element.getAttribute(ORDER_ATTRIBUTE)))),
  });
  const { removals } = finish(cleaning);
  return {
    taken: removals.map(({ rule, text }) => `${rule}: ${text}`),
    counts: removals.map(({ count }) => count),
    left: page.body.textContent.replace(/\s+/g, ' ').trim(),
  };
}

/** A paragraph of a story, long enough to be prose. */
export const PROSE =
  '<p>The harbour master counted the boats twice that evening, because the first count had come out one short, and he did not believe it.</p>';

/** A story of some paragraphs. */
export const STORY = PROSE.repeat(6);
