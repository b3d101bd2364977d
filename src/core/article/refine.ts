import { unwrap } from './children';
import { declutter } from '../clutter/declutter';
import type { Scene } from '../clutter/kind';
import { bareLabel } from '../clutter/phrase-book';
import type { Removal } from './article';
import { resolveAddresses } from './addresses';
import { dropEmpty } from './empties';
import { shapeLines } from './lines';
import { PROSE_LENGTH, survey } from './survey';
import { removeAll } from './remove-all';
import { weigh } from './weight';
import { each, type Work } from './work';

const LEFTOVERS = 'button, input, select, textarea, form, nav, dialog, [role="navigation"]';
const HEADING = 'h1, h2';
const LINES = 'h1, h2, h3, p';

/**
 * Cleans the chosen story itself: the same clutter rules again, the headline that the view shows
 * anyway, what cannot be shown. Changes `root`.
 * @param title the headline.
 * @returns what the rules took out, in page order.
 */
export function* refine(
  root: Element,
  title: string,
  scene: Omit<Scene, 'survey' | 'scope'>,
): Work<Removal[]> {
  const story = yield* survey(root);
  const { removals } = yield* declutter({ ...scene, scope: 'story', survey: story });
  const leftovers: Element[] = [];
  yield* each(root.querySelectorAll(LEFTOVERS), (part) => {
    if (isWrapper(part)) unwrap(part);
    else leftovers.push(part);
  });
  removeAll(leftovers);
  yield* dropHeadline(root, title);
  yield* resolveAddresses(root, root.baseURI.startsWith('http') ? root.baseURI : scene.url);
  yield* dropEmpty(root);
  yield* shapeLines(root);
  return removals;
}

/** Some pages stand in one form as a whole. */
function isWrapper(part: Element): boolean {
  return [...part.querySelectorAll('p')].some((line) => weigh(line.textContent) >= PROSE_LENGTH);
}

/** The view shows the headline above the story; a second one in the story is none. */
function* dropHeadline(root: Element, title: string): Work<void> {
  const wanted = bareLabel(title);
  const letters = lettersOf(wanted);
  for (const line of root.querySelectorAll(LINES)) {
    const own = bareLabel(line.textContent);
    yield;
    if (own === '' || line.closest('figure')) continue;
    if (lettersOf(own) === letters || (line.matches(HEADING) && isPartOf(own, wanted))) {
      line.remove();
      return;
    }
    if (weigh(own) >= PROSE_LENGTH * 3) return;
  }
}

/** Parts of a headline are joined by a colon here, and by a break there. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const isPartOf = (one: string, other: string): boolean =>
  other.startsWith(one) || one.startsWith(other);
