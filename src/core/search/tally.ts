import type { ShelvedStory } from './shelf';

/** What can be chosen from, each with the number of highlights that have it, in alphabetical order. */
export interface Tally {
  readonly sites: readonly Counted[];
  readonly tags: readonly Counted[];
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** @param lang BCP 47 tag of the language by which names are sorted. */
export function tally(stories: Iterable<ShelvedStory>, lang: string): Tally {
  const sites = new Map<string, number>();
  const tags = new Map<string, number>();
  for (const { facts, highlights } of stories) {
    add(sites, facts.host, highlights.length);
    for (const highlight of highlights) for (const tag of highlight.tags) add(tags, tag, 1);
  }
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sorted = (counts: ReadonlyMap<string, number>): Counted[] =>
    [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => compare(a.name, b.name));
  return { sites: sorted(sites), tags: sorted(tags) };
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
