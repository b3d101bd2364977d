import type { Annotation } from '../highlights/annotation';
import type { ExportedStory, OpenedStory } from './format';

/**
 * The highlights that are not shown in the story: those that have lost their place in it, and, where
 * there is no copy of the story, all others.
 */
export function withoutPlace(
  { annotations, isOrphan }: ExportedStory,
  opened: OpenedStory | undefined,
): { readonly standing: readonly Annotation[]; readonly orphans: readonly Annotation[] } {
  if (opened) {
    const orphans = opened.placed.filter(({ range }) => !range);
    return { standing: [], orphans: orphans.map(({ annotation }) => annotation) };
  }
  return {
    standing: annotations.filter((annotation) => !isOrphan(annotation)),
    orphans: annotations.filter((annotation) => isOrphan(annotation)),
  };
}
