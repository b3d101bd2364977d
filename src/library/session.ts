import { computed, signal } from '@preact/signals';
import type { AnnotationId } from '../core/highlights/annotation';
import { find, isHighlight, type Criteria, type Found } from '../core/search/find';
import type { ShelvedHighlight } from '../core/search/shelf';
import type { ToastContent } from '../ui/Toast';
import { stock, type StockedStory } from './stock';
import { working } from '../ui/working';

export type FoundRow = Found<StockedStory>;
export type FoundHighlight = ShelvedHighlight<StockedStory>;

/** What the reader looks for; `orphaned` asks for highlights that have no place in their saved copy. */
export interface Wanted extends Omit<Criteria, 'among'> {
  readonly orphaned?: true | undefined;
}

export const wanted = signal<Wanted>({ query: '' });
/** Highlights that are known to have no place in their saved copy; see `orphans.ts`. */
export const orphans = signal<ReadonlySet<AnnotationId>>(new Set());
export const found = computed<readonly FoundRow[]>(() => {
  const { orphaned, ...criteria } = wanted.value;
  return find(stock.value, orphaned ? { ...criteria, among: orphans.value } : criteria);
});
export const foundHighlights = computed(() => found.value.filter(isHighlight));

export const selected = signal<ReadonlySet<AnnotationId>>(new Set());
/** Those of the selected highlights that are still there. */
export const selectedHighlights = computed<readonly FoundHighlight[]>(() => {
  const ids = selected.value;
  if (ids.size === 0) return [];
  return stock.value.flatMap(({ highlights }) =>
    highlights.filter(({ annotation }) => ids.has(annotation.id)),
  );
});

/** The highlight that is being edited. */
export const edited = signal<FoundHighlight | undefined>(undefined);
/** Whether what is stored goes on changing: a long deed is under way, or a note is being written. */
export const isChanging = computed(() => Boolean(working.value ?? edited.value));
/** Id of the open panel of the bar; an address may ask for one, after its `#`. */
export const openPanel = signal<string | undefined>(location.hash.slice(1) || undefined);
/** The last deed that can be taken back, or the last failure. */
export const toast = signal<ToastContent | undefined>(undefined);
/** What screen readers are told. */
export const announcement = signal('');
