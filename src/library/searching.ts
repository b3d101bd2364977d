import { signal } from '@preact/signals';
import { wanted, type Wanted } from './session';

/** What stands in the search field; what was found may be a moment behind. */
export const typed = signal('');

let frame = 0;

/**
 * Searches for what the reader has typed, once it is on the screen: a slow search is skipped when
 * the next key comes before it.
 * @param filters takes the place of those that are set.
 */
export function search(query: string, filters?: Omit<Wanted, 'query'>): void {
  typed.value = query;
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    setTimeout(() => {
      if (typed.value !== query) return;
      wanted.value = { ...(filters ?? wanted.value), query };
      scrollTo({ top: 0 });
    });
  });
}
