import { toFragment } from '../article/sanitize';
import type { Annotation } from '../highlights/annotation';
import { placeAnnotations } from '../highlights/place';
import type { Snapshot, StoredStory } from '../highlights/story';
import type { ExportedStory, OpenedStory } from './format';

/** A story out of the store, for export. Its saved copy is opened when it is first asked for. */
export function storedStory(
  { record, annotations }: Pick<StoredStory, 'record' | 'annotations'>,
  snapshot: Snapshot | undefined,
): ExportedStory {
  const inOrder = [...annotations].sort((a, b) => startOf(a) - startOf(b));
  if (!snapshot) return { ...record, annotations: inOrder, isOrphan: () => false };
  let opened: OpenedStory | undefined;
  let orphans: ReadonlySet<Annotation> | undefined;
  const open = (): OpenedStory => (opened ??= openSnapshot(snapshot, inOrder));
  return {
    ...record,
    annotations: inOrder,
    isOrphan: (annotation) => (orphans ??= orphansOf(open())).has(annotation),
    ...{ snapshot, open },
  };
}

/**
 * A saved copy with the places of highlights in it, in a document that is not shown: no picture is
 * asked for.
 */
export function openSnapshot(
  { html }: Pick<Snapshot, 'html'>,
  annotations: readonly Annotation[],
): OpenedStory {
  const fragment = toFragment(html);
  const story = fragment.ownerDocument.createElement('div');
  story.append(fragment);
  return { story, placed: placeAnnotations(story, annotations) };
}

function orphansOf({ placed }: OpenedStory): ReadonlySet<Annotation> {
  return new Set(placed.flatMap(({ annotation, range }) => (range ? [] : [annotation])));
}

function startOf({ target }: Annotation): number {
  return target.selector[1].start;
}
