import type { Deed, StoryChange } from '../core/highlights/story';
import { writeDeed } from '../storage/deeds';
import { redo as redoDeed, undo as undoDeed } from '../storage/undo';
import { steppedText, type Direction } from '../ui/history-text';
import { notStoredText } from '../ui/storage-text';
import { toast } from './session';

/**
 * Writes changes as one step that can be undone; a failure is told.
 * @returns what takes the step back, or nothing where it failed.
 */
export async function write(
  deed: Deed,
  changes: readonly StoryChange[],
): Promise<(() => void) | undefined> {
  const written = await writeDeed(deed, changes);
  if (written.ok) return () => void step('undo', written.value);
  tellFailure(written.failure.reason);
  return undefined;
}

export function tellFailure(reason: 'quota' | 'unavailable' | 'newer-version'): void {
  toast.value = { message: notStoredText(reason) };
}

/** Takes back the last deed, or the one with this number, or does it again; says which it was. */
export async function step(direction: Direction, number?: number): Promise<void> {
  const stepped = await (direction === 'undo' ? undoDeed(number) : redoDeed());
  const result = stepped.ok
    ? stepped.value
    : { ok: false as const, reason: stepped.failure.reason };
  toast.value = { message: steppedText(direction, result) };
}
