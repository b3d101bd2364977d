import * as v from 'valibot';
import { session, type Stored } from '../platform/storage';
import type { ArticleId } from '../core/article/article';
import { ReadingPositionSchema, type ReadingPosition } from '../core/article/reading-position';

function keyOf(id: ArticleId): string {
  return `position:${id}`;
}

/** `undefined` when the story was not read since the browser was started. */
export async function readPosition(id: ArticleId): Promise<Stored<ReadingPosition | undefined>> {
  const key = keyOf(id);
  const found = await session.get([key]);
  if (!found.ok) return found;
  const result = v.safeParse(ReadingPositionSchema, found.value[key]);
  return { ok: true, value: result.success ? result.output : undefined };
}

/**
 * Kept in memory only, so that no record of what was read stays on the disk. A position that can't
 * be kept is no failure worth a word to the reader.
 */
export function savePosition(id: ArticleId, position: ReadingPosition): Promise<Stored<undefined>> {
  return session.set({ [keyOf(id)]: position });
}
