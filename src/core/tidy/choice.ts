import type { SiteChoice } from '../sites/choice';
import { found, outermostFindings, type TidyFinding } from './finding';
import type { StoryShield } from './shield';

/** What the reader wants hidden and shown on a site. */
export type TidyChoice = Pick<SiteChoice, 'hide' | 'show'>;

const RULE_ID = /^[a-z]+(-[a-z]+)+$/;

/** The elements that fit a selector; none where it is no selector. */
export function selectAll(root: ParentNode, selector: string): readonly Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function findChosen(document: Document, hide: readonly string[]): TidyFinding[] {
  return hide.flatMap((selector) =>
    selectAll(document, selector).map((element) => ({ ...found(element, 'chosen'), selector })),
  );
}

/**
 * What is to be done on the page in the end: the rules' findings and the reader's, but for what the
 * reader wants to see and what holds any part of the story.
 */
export function settle(
  document: Document,
  findings: readonly TidyFinding[],
  { hide, show }: TidyChoice,
  shield: StoryShield,
): TidyFinding[] {
  const shownRules = new Set(show.filter((one) => RULE_ID.test(one)));
  const selectors = show.filter((one) => !shownRules.has(one));
  const shown = new Set(selectors.flatMap((selector) => selectAll(document, selector)));
  const wanted = [...findChosen(document, hide), ...findings].filter(
    ({ element, rule, mark }) =>
      !shownRules.has(rule) &&
      !shown.has(element) &&
      !element.matches('html, body') &&
      (mark !== 'hidden' || !shield.holds(element)),
  );
  return outermostFindings(wanted);
}
