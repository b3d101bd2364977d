import * as v from 'valibot';
import { ArticleIdSchema, type ArticleId, type CanonicalUrl } from '../core/article/article';

/** The name of a story in storage keys. */
export async function articleIdOf(url: CanonicalUrl): Promise<ArticleId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  const bytes = [...new Uint8Array(digest)];
  return v.parse(ArticleIdSchema, bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
