/**
 * What clutter says, in one language. All in lower case as people write it, NFC, without the
 * punctuation at the end. General wording that many outlets use; never an outlet's name.
 *
 * A *label* is compared with the whole text of a short block; a *phrase* is looked for inside it.
 * `*` stands for a word or two: "support * journalism".
 */
export interface Phrases {
  /** BCP 47 primary tag, e.g. `de`. */
  readonly lang: string;
  /** Labels of share, follow, copy and print buttons: "share this article". */
  readonly shareLabels: readonly string[];
  /** Labels of headline strips: "breaking news". */
  readonly tickerLabels: readonly string[];
  /** What headings of appeals say or start with: "support our journalism". */
  readonly appealHeadings: readonly string[];
  /** Asks of the outlet to its reader, which a story itself hardly says: "your contribution supports". */
  readonly appealPhrases: readonly string[];
  /** Labels above or before links to other stories: "read also". */
  readonly relatedLabels: readonly string[];
  /** Invitations to a newsletter: "sign up to our newsletter". */
  readonly newsletterPhrases: readonly string[];
  /** Labels of advertisements: "sponsored". */
  readonly advertLabels: readonly string[];
  /** Words that mark a byline or date line: "by", "updated", "min read". */
  readonly bylineWords: readonly string[];
  /** Words that start a caption or credit: "photo". */
  readonly captionLabels: readonly string[];
}
