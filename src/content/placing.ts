import type { Annotation } from '../core/highlights/annotation';
import { resolve } from '../core/highlights/resolve';
import type { Placed } from './session';

/** Elements that hold the story of a page, if the page has one such element only. */
const STORIES = ['[itemprop~="articleBody"]', 'article', 'main, [role="main"]'];

/**
 * Finds the words of each highlight on the page. Those that still stand where they were found before
 * are not looked for again.
 */
export function place(annotations: readonly Annotation[], before: readonly Placed[]): Placed[] {
  const known = new Map(before.map((placed) => [placed.annotation.id, placed]));
  const story = storyOf(document);
  return annotations
    .map((annotation): Placed => {
      const old = known.get(annotation.id);
      if (old && stands(old) && isSamePlace(old.annotation, annotation)) {
        return { ...old, annotation };
      }
      const found = resolve(annotation.target.selector, document.body, story ? { story } : {});
      return found.ok
        ? { annotation, range: found.range, text: found.range.toString() }
        : { annotation };
    })
    .sort(inPageOrder);
}

/** Whether something has to be looked for: an orphan may have come, or words may have gone. */
export function isUnsettled(placed: readonly Placed[]): boolean {
  return !placed.every(stands);
}

function stands({ range, text }: Placed): boolean {
  return range?.startContainer.isConnected === true && range.toString() === text;
}

function isSamePlace(a: Annotation, b: Annotation): boolean {
  return JSON.stringify(a.target.selector) === JSON.stringify(b.target.selector);
}

function storyOf(page: Document): Element | undefined {
  for (const selector of STORIES) {
    const [only, another] = page.querySelectorAll(selector);
    if (only && !another) return only;
  }
  return undefined;
}

function inPageOrder({ range: a }: Placed, { range: b }: Placed): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.compareBoundaryPoints(Range.START_TO_START, b);
}
