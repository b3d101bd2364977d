import { signal, type Signal } from '@preact/signals';
import type { Article } from '../core/article/article';
import { createStory } from '../ui/story-element';

/** A story on the screen, and what the reader has done with it. */
export interface OpenStory {
  readonly article: Article;
  readonly element: HTMLElement;
  /** Ids of the removals that were put back. */
  readonly restored: Signal<ReadonlySet<string>>;
}

export async function openStory(article: Article): Promise<OpenStory> {
  return { article, element: createStory(article), restored: signal(new Set()) };
}
