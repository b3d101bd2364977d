/** What one extractor made of one page. */
export interface Output {
  readonly isArticle: boolean;
  readonly title: string;
  readonly byline: string;
  readonly authors: readonly string[];
  readonly publishedTime: string;
  readonly text: string;
  readonly html: string;
  readonly removals: readonly { kind: string; rule: string; text: string }[];
  /** Which candidate became the story. */
  readonly choice: string;
  /** How surely the page is an article, 0 to 1. */
  readonly score: number;
  /** How long detection alone took; it is in `ms` too. */
  readonly detectionMs: number;
  readonly ms: number;
}

/** What an extractor gives that found nothing. */
export const NOTHING: Output = {
  isArticle: false,
  title: '',
  byline: '',
  authors: [],
  publishedTime: '',
  text: '',
  html: '',
  removals: [],
  choice: '',
  score: 0,
  detectionMs: 0,
  ms: 0,
};
