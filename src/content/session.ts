import { signal } from '@preact/signals';
import type { ArticleId, CanonicalUrl } from '../core/article/article';
import type { Annotation, AnnotationId } from '../core/highlights/annotation';

/** The story of the page, as the page's address names it now. */
export interface PageStory {
  readonly source: CanonicalUrl;
  readonly articleId: ArticleId;
}

/** A highlight and the words that it stands on; without a range it is an orphan on this page. */
export interface Placed {
  readonly annotation: Annotation;
  readonly range?: Range;
  /** The words as they were when the range was found. */
  readonly text?: string;
}

/** The highlight whose card is open. */
export interface OpenCard {
  readonly id: AnnotationId;
  /** How the reader came to it: a glance ends by itself, and from the keys the focus goes into it. */
  readonly by: 'glance' | 'click' | 'keys';
}

export interface PageToast {
  readonly message: string;
  readonly undo?: () => void;
}

export const story = signal<PageStory | undefined>(undefined);
export const annotations = signal<readonly Annotation[]>([]);
/** In the order of the page; orphans last. */
export const placed = signal<readonly Placed[]>([]);
export const card = signal<OpenCard | undefined>(undefined);
/** The tags of the library, the most used first. */
export const knownTags = signal<readonly string[]>([]);
/** The highlight whose note is being written. */
export const noted = signal<AnnotationId | undefined>(undefined);
export const toast = signal<PageToast | undefined>(undefined);
