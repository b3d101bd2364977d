import * as v from 'valibot';
import { ArticleIdSchema, type Article, type ArticleId } from '../core/article/article';
import { sanitize } from '../core/article/sanitize';
import { readArticle } from '../storage/articles';
import { readSnapshot } from '../storage/snapshots';
import type { Cleaning } from '../story/clean';

/** The story whose saved copy the library has sent the reader to; nothing in the popup itself. */
export function wantedCopy(): ArticleId | undefined {
  const saved = new URLSearchParams(location.search).get('saved');
  const id = v.safeParse(ArticleIdSchema, saved);
  return id.success ? id.output : undefined;
}

/** The story as it was saved with its highlights. */
export async function readCopy(id: ArticleId): Promise<Cleaning> {
  const [record, snapshot] = await Promise.all([readArticle(id), readSnapshot(id)]);
  const metadata = record.ok ? record.value?.metadata : undefined;
  if (!snapshot.ok || !snapshot.value || !metadata) {
    const address = metadata?.url;
    return { ok: false, failure: { reason: 'no-copy', ...(address ? { address } : {}) } };
  }
  const article: Article = {
    metadata,
    html: sanitize(snapshot.value.html),
    removals: [],
    choice: { candidate: 'saved', reason: 'kept with its highlights' },
  };
  return { ok: true, article };
}
