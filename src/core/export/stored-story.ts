import { toFragment } from '../article/sanitize';
import type { Annotation } from '../highlights/annotation';
import { resolve } from '../highlights/resolve';
import type { Snapshot, StoredStory } from '../highlights/story';
import type { ExportedStory, OpenedStory, PlacedAnnotation } from './format';

/**
 * A story out of the store, for export. Its saved copy is opened only by formats that show it.
 * @param isOrphan whether a highlight is known to have no place in the saved copy.
 */
export function storedStory(
  { record, annotations }: Pick<StoredStory, 'record' | 'annotations'>,
  snapshot: Snapshot | undefined,
  isOrphan: (annotation: Annotation) => boolean,
): ExportedStory {
  const inOrder = [...annotations].sort(
    (a, b) => Number(isOrphan(a)) - Number(isOrphan(b)) || startOf(a) - startOf(b),
  );
  let opened: OpenedStory | undefined;
  return {
    ...record,
    annotations: inOrder,
    isOrphan,
    ...(snapshot ? { snapshot, open: () => (opened ??= open(snapshot, inOrder)) } : {}),
  };
}

function startOf({ target }: Annotation): number {
  return target.selector[1].start;
}

/* In a document of its own, so that no picture is asked for. */
function open({ html }: Snapshot, annotations: readonly Annotation[]): OpenedStory {
  const fragment = toFragment(html);
  const story = fragment.ownerDocument.createElement('div');
  story.append(fragment);
  const placed = annotations.map((annotation): PlacedAnnotation => {
    const found = resolve(annotation.target.selector, story);
    return found.ok ? { annotation, range: found.range } : { annotation };
  });
  return { story, placed };
}
