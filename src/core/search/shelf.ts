import type { ArticleId } from '../article/article';
import { noteOf, tagsOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { foldForSearch } from './fold';

/** What a story is searched by. */
export interface StoryFacts {
  readonly id: ArticleId;
  readonly title: string;
  readonly siteName: string;
  /** Host name of its address. */
  readonly host: string;
}

/** A story made ready to be searched. */
export interface ShelvedStory<S extends StoryFacts = StoryFacts> {
  readonly facts: S;
  /** Title and site, folded. */
  readonly text: string;
  /** Newest first. */
  readonly highlights: readonly ShelvedHighlight<S>[];
}

/** A highlight made ready to be searched. */
export interface ShelvedHighlight<S extends StoryFacts = StoryFacts> {
  readonly annotation: Annotation;
  readonly story: ShelvedStory<S>;
  readonly tags: readonly string[];
  /** Quote, note and tags, folded. */
  readonly text: string;
  /** When it was made, in ms since 1970. */
  readonly created: number;
}

/** Between two texts; no query holds it, so that no term runs from one into the other. */
const BETWEEN = '\n';

/** Makes a story and its highlights ready to be searched. */
export function shelve<S extends StoryFacts>(
  facts: S,
  annotations: readonly Annotation[],
): ShelvedStory<S> {
  const highlights: ShelvedHighlight<S>[] = [];
  const text = foldAll([facts.title, facts.siteName, facts.host]);
  const story: ShelvedStory<S> = { facts, text, highlights };
  for (const annotation of annotations) {
    const tags = tagsOf(annotation);
    const quote = annotation.target.selector[0].exact;
    highlights.push({
      annotation,
      story,
      tags,
      text: foldAll([quote, noteOf(annotation), ...tags]),
      created: Date.parse(annotation.created),
    });
  }
  highlights.sort((a, b) => b.created - a.created);
  return story;
}

function foldAll(texts: readonly string[]): string {
  return texts.map(foldForSearch).join(BETWEEN);
}
