import type { ArticleId } from '../core/article/article';
import { sanitize, toFragment } from '../core/article/sanitize';
import type { Annotation, AnnotationId } from '../core/highlights/annotation';
import { placeAnnotations } from '../core/highlights/place';
import type { OpenedStory } from '../core/export/format';

/** Address of the clean view with a story's saved copy, at one of its highlights. */
export function savedCopyOf(id: ArticleId, at?: AnnotationId): string {
  return `../popup/index.html?saved=${id}${at ? `#${at}` : ''}`;
}

/** A saved copy, not on the screen, with the places of its highlights. */
export function openCopy(html: string, annotations: readonly Annotation[]): OpenedStory {
  const story = document.createElement('div');
  story.append(toFragment(sanitize(html)));
  return { story, placed: placeAnnotations(story, annotations) };
}
