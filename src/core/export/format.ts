import type { Article } from '../article/article';
import type { Annotation } from '../highlights/annotation';

/** A story with the reader's highlights, in the order in which they stand in the story. */
export interface ExportInput {
  readonly article: Article;
  /** The story as the reader sees it, with what was put back. */
  readonly story: Element;
  readonly annotations: readonly ExportedAnnotation[];
  /** What stands above the orphans, in the reader's language. */
  readonly orphansTitle: string;
  /** When the export is made, ISO 8601. */
  readonly exportedAt: string;
}

/** `range` lies in `story`; it is absent for a highlight that has no place there (an orphan). */
export interface ExportedAnnotation {
  readonly annotation: Annotation;
  readonly range?: Range;
}

export interface ExportFormat {
  readonly id: string;
  /** Key of the visible name in `_locales`. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  /** Returns the whole file. Changes nothing in `input`. */
  render(input: ExportInput): string;
}
