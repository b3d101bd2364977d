import type { ArticleMetadata } from '../article/article';
import type { Annotation } from '../highlights/annotation';
import type { Restored, Snapshot } from '../highlights/story';

/** A story of a file, with its highlights in the file's order. */
export interface ImportedStory {
  readonly metadata: ArticleMetadata;
  readonly restored: readonly Restored[];
  readonly annotations: readonly Annotation[];
  /** Its HTML is sanitized. */
  readonly snapshot?: Snapshot;
}

/** Why something could not be used, each reason with the key of its words in `_locales`. */
export const REASONS = {
  noQuote: 'import_problem_no_quote',
  noAddress: 'import_problem_no_address',
  reply: 'import_problem_reply',
  damaged: 'import_problem_damaged',
  openQuote: 'import_problem_open_quote',
  rowShape: 'import_problem_row_shape',
  unknownTime: 'import_problem_unknown_time',
  unknownColour: 'import_problem_unknown_colour',
  storyAlone: 'import_problem_story_alone',
  brokenFile: 'import_problem_broken_file',
  unknownFile: 'import_problem_unknown_file',
  noHighlights: 'import_problem_no_highlights',
} as const;
export type Reason = keyof typeof REASONS;

/** Part of a file that could not be used, or only in part. */
export interface Problem {
  readonly reason: Reason;
  /** Which entry of the file it is, from 1; 0 is the file itself. */
  readonly entry: number;
  /** Its beginning, so that a reader can find it. */
  readonly excerpt: string;
}

export interface ImportResult {
  readonly stories: readonly ImportedStory[];
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** @param share of the file that is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface ImportFormat {
  readonly id: string;
  /** Key of the visible name in `_locales`. */
  readonly label: string;
  /** Whether it holds all that Stet stores, so that it can take the place of what is there. */
  readonly isBackup: boolean;
  /**
   * Whether a file is likely to be of this format.
   * @param name of the file.
   * @param head the beginning of its text.
   */
  accepts(name: string, head: string): boolean;
  /** Reads a file, whatever its bytes are: what cannot be used is told among the problems. */
  parse(file: Blob, options?: ImportOptions): Promise<ImportResult>;
}
