import { declutter } from '../clutter/declutter';
import type { Scene } from '../clutter/kind';
import { phraseBook } from '../clutter/phrase-book';
import type { Removal } from './article';
import { copyPage } from './copy';
import type { Layout } from './measure';
import type { PageMetadata } from './metadata';
import { normalise } from './normalise';
import { numberElements, survey, type Survey } from './survey';

/** A copy of the page without its clutter, ready for the choice of the story. */
export interface PreparedPage {
  readonly copy: Document;
  readonly survey: Survey;
  readonly removals: readonly Removal[];
  /** What rules may look at besides the survey. */
  readonly scene: Omit<Scene, 'scope' | 'survey' | 'unrelated'>;
}

const NONE: ReadonlySet<number> = new Set();

/** Copies, normalises, surveys and declutters a page, which stays as it is. */
export function preparePage(
  document: Document,
  url: string,
  { lang, authors }: Pick<PageMetadata, 'lang' | 'authors'>,
  layout?: Layout,
): PreparedPage {
  const copy = copyPage(document, url, layout);
  normalise(copy.document);
  numberElements(copy.document);
  const scene = { phrases: phraseBook(lang), url, authors };
  const page = survey(copy.document.body, copy);
  const cleaned = declutter({ ...scene, scope: 'page', survey: page, unrelated: NONE });
  return { copy: copy.document, scene, ...cleaned };
}
