import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Article } from '../core/article/article';
import type { ReadingPosition } from '../core/article/reading-position';
import { restore } from '../core/article/restore';
import { colourOf } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import { paint } from '../core/highlights/paint';
import { placeAnnotations, type PlacedAnnotation } from '../core/highlights/place';
import type { ArticleId } from '../core/article/article';
import { tone } from './appearance';
import { createStory, prepareStory } from '../ui/story-element';

/** A story on the screen, and what the reader has done with it. */
export interface OpenStory {
  readonly id: ArticleId;
  readonly article: Article;
  readonly element: HTMLElement;
  /** Where the reader left it. */
  readonly position: ReadingPosition;
  /** Ids of the removals that were put back. */
  readonly restored: Signal<ReadonlySet<string>>;
  readonly annotations: Signal<readonly Annotation[]>;
  /** All annotations, those with a place first and in the order of the story. */
  readonly placed: ReadonlySignal<readonly PlacedAnnotation[]>;
  /** The words that the reader is at: just jumped to, or clicked. */
  readonly active: Signal<Range | undefined>;
}

/** What was kept from earlier readings. */
export interface Kept {
  readonly position: ReadingPosition;
  readonly restored: ReadonlySet<string>;
  readonly annotations: readonly Annotation[];
}

/** Builds the story as the reader left it and keeps its highlights painted. */
export function openStory(id: ArticleId, article: Article, kept: Kept): OpenStory {
  const element = createStory(article);
  for (const removal of article.removals) {
    if (kept.restored.has(removal.id)) prepareStory(restore(element, removal));
  }
  const restored = signal(kept.restored);
  const annotations = signal(kept.annotations);
  const active = signal<Range | undefined>(undefined);
  /* The same element, with other words in it whenever a block is put back or taken out. */
  const words = computed(() => ({ element, restored: restored.value }));
  let last = { words: words.peek(), placed: placeAnnotations(element, kept.annotations) };
  const placed = computed(() => {
    const before = last.words === words.value ? last.placed : [];
    last = { words: words.value, placed: placeAnnotations(element, annotations.value, before) };
    return last.placed;
  });
  effect(() => {
    const all = placed.value.flatMap(({ annotation, range }) =>
      range ? { range, colour: colourOf(annotation), tone: tone.value } : [],
    );
    paint(window, { all, active: active.value ? [active.value] : [], activeTone: tone.value });
  });
  const { position } = kept;
  return { id, article, element, position, restored, annotations, placed, active };
}
