import type { ArticleMetadata } from '../article/article';
import type { Annotation } from '../highlights/annotation';
import type { Restored, Snapshot } from '../highlights/story';

/** A story with the reader's highlights, as far as it is known. */
export interface ExportedStory {
  readonly metadata: ArticleMetadata;
  /** What the reader has put back into the story. */
  readonly restored: readonly Restored[];
  /** All highlights, those with a place first and in the order of the story. */
  readonly annotations: readonly Annotation[];
  /** Whether a highlight is known to have no place in the story any more. */
  readonly isOrphan: (annotation: Annotation) => boolean;
  /** The story as it was saved with its highlights. */
  readonly snapshot?: Snapshot;
  /**
   * The story as elements, with the highlights' places in it; absent when there is no copy of it.
   * It takes time: only formats that show the story ask for it.
   */
  readonly open?: () => OpenedStory;
}

export interface OpenedStory {
  /** The story as the reader sees it, with what was put back. */
  readonly story: Element;
  readonly placed: readonly PlacedAnnotation[];
}

/** `range` lies in the story; it is absent for a highlight that has no place there (an orphan). */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly range?: Range;
}

/** What is the same for all stories of a file. */
export interface ExportContext {
  /** When the export is made, ISO 8601. */
  readonly exportedAt: string;
  /** How many stories the file will hold. */
  readonly total: number;
  /** What stands above the orphans, in the reader's language. */
  readonly orphansTitle: string;
}

/** What the files are for: to be read, to go on in other programs, or to cite the story. */
export type ExportKind = 'reading' | 'data' | 'reference';

export interface ExportFormat {
  readonly id: string;
  /** Formats of a kind are offered together. */
  readonly kind: ExportKind;
  /** Key of the visible name in `_locales`. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** Yields the file piece by piece. Asks for a story only when those before it are written. */
  render(
    stories: AsyncIterable<ExportedStory>,
    context: ExportContext,
  ): AsyncGenerator<string | Blob, void>;
}
