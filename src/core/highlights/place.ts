import type { Annotation, Resolution } from './annotation';
import { resolve } from './resolve';

/** Why a highlight has no place, and where it could be. */
export type Refusal = Extract<Resolution, { readonly ok: false }>;

/** A highlight and the words that it stands on, or why it has no place (an orphan). */
export type PlacedAnnotation =
  | { readonly annotation: Annotation; readonly range: Range }
  | { readonly annotation: Annotation; readonly refusal: Refusal; readonly range?: never };

/**
 * Looks up the highlights of a story: those with a place first and in its order, then the orphans.
 * @param before where they were, if the story has not changed: only what is new is looked for.
 */
export function placeAnnotations(
  story: Element,
  annotations: readonly Annotation[],
  before: readonly PlacedAnnotation[] = [],
): PlacedAnnotation[] {
  const known = new Map(before.map((placed) => [placed.annotation.target.selector, placed]));
  const placed = annotations.map((annotation): PlacedAnnotation => {
    const old = known.get(annotation.target.selector);
    if (old) return { ...old, annotation };
    const resolution = resolve(annotation.target.selector, story);
    return resolution.ok
      ? { annotation, range: resolution.range }
      : { annotation, refusal: resolution };
  });
  return placed.sort(inStoryOrder);
}

function inStoryOrder({ range: a }: PlacedAnnotation, { range: b }: PlacedAnnotation): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.compareBoundaryPoints(Range.START_TO_START, b);
}
