import type { ArticleId } from '../core/article/article';
import type { AnnotationId } from '../core/highlights/annotation';

/** Address of the clean view with a story's saved copy, at one of its highlights. */
export function savedCopyOf(id: ArticleId, at?: AnnotationId): string {
  return `../popup/index.html?saved=${id}${at ? `#${at}` : ''}`;
}
