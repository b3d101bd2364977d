import type { Block, Survey } from '../article/survey';
import type { SiteRule } from '../sites/site';
import type { PhraseBook } from './phrase-book';

/** Page-order numbers of all that is in what a rule has found, by the rule's id. */
export type Foreseen = ReadonlyMap<string, ReadonlySet<number>>;

/** All that a rule may look at. */
export interface Scene {
  /** What is surveyed: the whole page, or the story that was found in it. */
  readonly scope: 'page' | 'story';
  readonly survey: Survey;
  readonly phrases: PhraseBook;
  /** The page's address. */
  readonly url: string;
  /** Names of the story's authors, as the view shows them above the story. */
  readonly authors: readonly string[];
  /** Page-order numbers of what the judge of lines takes for no part of the story. */
  readonly unrelated: ReadonlySet<number>;
  /** What late rules have found on the page, before the story was chosen. */
  readonly foreseen: Foreseen;
  /** Boxes that are peculiar to this site. */
  readonly strip: readonly SiteRule[];
}

/** One way to recognise a kind of clutter. */
export interface ClutterRule {
  readonly id: string;
  /** Why a block that it finds is not the story, in words that a reader understands. */
  readonly reason: string;
  /** Its blocks were weighed already, one by one, so how much prose they hold does not matter. */
  readonly isJudged?: true;
  /**
   * What it finds on the page is taken out of the story alone, once that is chosen: the judge of
   * lines, which learned from pages that have it, goes by what stands around a line.
   */
  readonly isLate?: true;
  /** The blocks that are clutter. Reads facts, changes nothing. */
  find(scene: Scene): Iterable<Block>;
}

/** What publishers put between the reader and the story, one kind a file. */
export interface ClutterKind {
  readonly id: string;
  readonly rules: readonly ClutterRule[];
  /** Clutter only inside the story; elsewhere on a page, such as in its menu, nobody minds it. */
  readonly onlyInStory?: true;
  /** How many of it a reader would count in a found block; one where absent. */
  count?(block: Block): number;
}

/** A block that a rule found. */
export interface Finding {
  readonly block: Block;
  readonly kind: ClutterKind;
  readonly rule: ClutterRule;
}
