import { colourOf } from '../highlights/annotate';
import type { AnnotationId, Colour } from '../highlights/annotation';
import type { ShelvedHighlight, ShelvedStory, StoryFacts } from './shelf';
import { termsOf } from './terms';

/** What to look for. What is absent is not asked about; all that is there must hold. */
export interface Criteria {
  /** What the reader has typed. */
  readonly query: string;
  /** Host name. */
  readonly site?: string | undefined;
  readonly tag?: string | undefined;
  readonly colour?: Colour | undefined;
  /** Made on this day or later, `YYYY-MM-DD` in local time. */
  readonly from?: string | undefined;
  /** Made on this day or earlier. */
  readonly to?: string | undefined;
  /** Only these highlights. */
  readonly among?: ReadonlySet<AnnotationId> | undefined;
}

/** A story followed by what was found in it, as they are listed. */
export type Found<S extends StoryFacts> = ShelvedStory<S> | ShelvedHighlight<S>;

export function isHighlight<S extends StoryFacts>(found: Found<S>): found is ShelvedHighlight<S> {
  return 'annotation' in found;
}

/**
 * Finds stories and highlights. Each term stands in the highlight (quote, note, tags) or in its story
 * (title, site). A story without a highlight that was found is listed only where nothing but the
 * story was asked about.
 * @param stories in the order in which they are to be listed.
 */
export function find<S extends StoryFacts>(
  stories: Iterable<ShelvedStory<S>>,
  criteria: Criteria,
): Found<S>[] {
  const terms = termsOf(criteria.query);
  const holds = conditionOf<S>(criteria);
  const found: Found<S>[] = [];
  for (const story of stories) {
    if (criteria.site !== undefined && story.facts.host !== criteria.site) continue;
    const missing = terms.filter((term) => !story.text.includes(term));
    const before = found.push(story);
    for (const highlight of story.highlights) {
      if (hasAll(highlight.text, missing) && (!holds || holds(highlight))) found.push(highlight);
    }
    const isFoundItself = missing.length === 0 && !holds;
    if (found.length === before && !isFoundItself) found.pop();
  }
  return found;
}

function hasAll(text: string, terms: readonly string[]): boolean {
  for (const term of terms) if (!text.includes(term)) return false;
  return true;
}

/** What is asked about highlights besides words; nothing if nothing is. */
function conditionOf<S extends StoryFacts>(
  criteria: Criteria,
): ((highlight: ShelvedHighlight<S>) => boolean) | undefined {
  const { tag, colour, from, to, among } = criteria;
  if ([tag, colour, from, to, among].every((part) => part === undefined)) return undefined;
  const start = from === undefined ? -Infinity : startOfDay(from);
  const end = to === undefined ? Infinity : startOfDay(to, 1);
  return ({ annotation, tags, created }) =>
    created >= start &&
    created < end &&
    (tag === undefined || tags.includes(tag)) &&
    (colour === undefined || colourOf(annotation) === colour) &&
    (among === undefined || among.has(annotation.id));
}

/** @param later days to go on. */
function startOfDay(day: string, later = 0): number {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}
