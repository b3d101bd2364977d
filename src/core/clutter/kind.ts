import type { Block, Survey } from '../article/survey';
import type { SiteRule } from '../sites/site';
import type { PhraseBook } from './phrase-book';

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
