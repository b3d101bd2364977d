import { noteOf, tagsOf, withNote, withTags } from './annotate';
import type { Annotation } from './annotation';
import { randomUuid } from './uuid';

/** What a reader writes about a highlight. */
export interface Remarks {
  /** Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
}

/**
 * Stores a highlight with another note or other tags.
 * @param sitting names what is written in one go.
 * @returns the number of the step that takes it back; `undefined` when nothing was stored.
 */
type Store = (
  deed: 'note' | 'tags',
  annotation: Annotation,
  sitting: string,
) => Promise<number | undefined>;

/**
 * A reader writes note and tags of a highlight. All that is written is stored at once, as a popup or
 * a page may be closed with any key, and is one step to undo unless others wrote in between.
 */
export class Sitting {
  readonly #id = randomUuid();
  readonly #store: Store;
  readonly #steps = new Set<number>();
  #pending: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Stores what is new; empty remarks take a note or tags away.
   * @param annotation the highlight as it is now. @returns the highlight as it is then.
   */
  save(annotation: Annotation, { note, tags }: Remarks): Annotation {
    const isNoteNew = note.trim() !== noteOf(annotation);
    const noted = isNoteNew ? withNote(annotation, note) : annotation;
    if (isNoteNew) this.#write('note', noted);
    const tagged = withTags(noted, tags);
    if (tagsOf(tagged).join('\n') === tagsOf(noted).join('\n')) return noted;
    this.#write('tags', tagged);
    return tagged;
  }

  /** The numbers of the steps that take back what was stored, the last one first; most often one. */
  async steps(): Promise<readonly number[]> {
    await this.#pending;
    return [...this.#steps].reverse();
  }

  #write(deed: 'note' | 'tags', annotation: Annotation): void {
    const before = this.#pending;
    const written = this.#store(deed, annotation, this.#id);
    this.#pending = Promise.all([written, before]).then(([step]) => {
      if (step !== undefined) this.#steps.add(step);
    });
  }
}
