import { extract } from '../src/core/article/extract';
import type { Extraction } from '../src/core/article/article';
import { longPage } from '../tests/long-pages';

export { LONG_PAGES } from '../tests/long-pages';

/** How long a page takes, in ms: all work, and the longest stretch without a rest. */
export interface Duration {
  readonly total: number;
  readonly longest: number;
  readonly outcome: string;
}

/** Cleans a long page. Called in the page, by its name. */
export function cleanLongPage(name: string): Duration {
  const page = new DOMParser().parseFromString(longPage(name), 'text/html');
  const work = extract(page, { url: 'https://news.example/2026/11/the-ferry-sails', force: true });
  const start = performance.now();
  let longest = 0;
  for (;;) {
    const before = performance.now();
    const step = work.next();
    longest = Math.max(longest, performance.now() - before);
    if (step.done) {
      return { total: performance.now() - start, longest, outcome: outcomeOf(step.value) };
    }
  }
}

function outcomeOf(extraction: Extraction): string {
  if (!extraction.ok) return extraction.failure.reason;
  const { html, removals } = extraction.article;
  return `${Math.round(html.length / 1000)} kB, ${removals.length} removals`;
}
