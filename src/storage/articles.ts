import type { ArticleId, ArticleMetadata, Removal } from '../core/article/article';
import type { ArticleRecord, Restored } from '../core/highlights/story';
import { readRecord, updateRecord } from './records';
import type { Outcome } from './schema';
import { ARTICLE, articleKeyOf } from './story-form';

/** `undefined` for a story of which nothing is kept. */
export function readArticle(id: ArticleId): Promise<Outcome<ArticleRecord | undefined>> {
  return readRecord(articleKeyOf(id), ARTICLE);
}

/** Remembers that a removal was put back into the story, or that it was taken out again. */
export function saveRestored(
  id: ArticleId,
  metadata: ArticleMetadata,
  removal: Pick<Removal, 'kind' | 'text'>,
  isRestored: boolean,
): Promise<Outcome<ArticleRecord | undefined>> {
  return updateRecord(articleKeyOf(id), ARTICLE, (record) => {
    const others = (record?.restored ?? []).filter((restored) => !isSame(restored, removal));
    const { kind, text } = removal;
    return { metadata, restored: isRestored ? [...others, { kind, text }] : others };
  });
}

/** Whether the reader has put this removal back into the story before. */
export function wasRestored(
  record: ArticleRecord | undefined,
  removal: Pick<Removal, 'kind' | 'text'>,
): boolean {
  return record?.restored.some((restored) => isSame(restored, removal)) ?? false;
}

function isSame(restored: Restored, removal: Restored): boolean {
  return restored.kind === removal.kind && restored.text === removal.text;
}
