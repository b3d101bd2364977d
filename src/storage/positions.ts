import * as v from 'valibot';
import { session } from '../platform/storage';
import type { ArticleId } from '../core/article/article';

const ReadingPositionSchema = v.object({
  /** Page-order number of the block at the top of the window; absent above the story. */
  order: v.exactOptional(v.number()),
  /** How far the block's top is from the top of the window, in CSS pixels. */
  offset: v.number(),
});
export type ReadingPosition = v.InferOutput<typeof ReadingPositionSchema>;

function keyOf(id: ArticleId): string {
  return `position:${id}`;
}

/** `undefined` when the story was not read since the browser was started. */
export async function readPosition(id: ArticleId): Promise<ReadingPosition | undefined> {
  const key = keyOf(id);
  const found = await session.get([key]);
  const result = v.safeParse(ReadingPositionSchema, found.ok ? found.value[key] : undefined);
  return result.success ? result.output : undefined;
}

/**
 * Kept in memory only, so that no record of what was read stays on the disk. A position that can't
 * be kept is no failure worth a word to the reader.
 */
export async function savePosition(id: ArticleId, position: ReadingPosition): Promise<void> {
  await session.set({ [keyOf(id)]: position });
}
