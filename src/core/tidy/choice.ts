import type { Work } from '../article/work';
import type { SiteChoice } from '../sites/choice';
import { found, outermostFindings, type TidyFinding } from './finding';
import type { StoryShield } from './shield';

/** What the reader wants hidden and shown on a site. */
export interface TidyChoice extends Pick<SiteChoice, 'hide' | 'show'> {
  /** Kinds of clutter that stay where they stand, on all sites. */
  readonly kept: readonly string[];
}

export const NO_TIDY_CHOICE: TidyChoice = { hide: [], show: [], kept: [] };

const RULE_ID = /^[a-z]+(-[a-z]+)+$/;

/** The elements that fit a selector; none where it is no selector. */
export function selectAll(root: ParentNode, selector: string): readonly Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function fits(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

function findChosen(document: Document, hide: readonly string[]): TidyFinding[] {
  return hide.flatMap((selector) =>
    selectAll(document, selector).map((element) => ({ ...found(element, 'chosen'), selector })),
  );
}

/** Whether the reader does not want to see what a rule found, or still wants it hidden. */
export function isWanted(
  { element, kind, rule, selector }: TidyFinding,
  choice: TidyChoice,
): boolean {
  if (selector !== undefined) return choice.hide.includes(selector);
  if (choice.kept.includes(kind)) return false;
  return !choice.show.some((one) => (RULE_ID.test(one) ? one === rule : fits(element, one)));
}

/**
 * What is to be done on the page in the end: the rules' findings and the reader's, but for what the
 * reader wants to see and what holds any part of the story.
 */
export function* settle(
  document: Document,
  findings: readonly TidyFinding[],
  choice: TidyChoice,
  shield: StoryShield,
): Work<TidyFinding[]> {
  const settled: TidyFinding[] = [];
  for (const finding of [...findChosen(document, choice.hide), ...findings]) {
    yield;
    const { element, mark } = finding;
    if (!isWanted(finding, choice) || element.matches('html, body')) continue;
    if (mark !== 'hidden' || !shield.holds(element)) settled.push(finding);
  }
  return outermostFindings(settled);
}
