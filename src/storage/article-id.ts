import * as v from 'valibot';
import type { CanonicalUrl } from '../core/article/article';

export const ArticleIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand('ArticleId'));
/** Names a story in storage keys without telling its address: SHA-256 in hexadecimal. */
export type ArticleId = v.InferOutput<typeof ArticleIdSchema>;

export async function articleIdOf(url: CanonicalUrl): Promise<ArticleId> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  const bytes = [...new Uint8Array(digest)];
  return v.parse(ArticleIdSchema, bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
