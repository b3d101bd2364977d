import type { Deed } from '../core/highlights/story';
import { courseOf, WRITING, type LongWork } from './course';
import { loadHistory, type Entry } from './history';
import { isUntouched, moveParts, type Direction } from './move-parts';
import type { Outcome } from './schema';
import { transact, type Transaction } from './transaction';

/**
 * What came of undoing or redoing: `changed` when a highlight was changed since, by another deed;
 * `cancelled` when it was called off, with all as it was.
 */
export type Undone =
  | { readonly ok: true; readonly deed: Deed; readonly count: number }
  | { readonly ok: false; readonly reason: 'nothing' | 'changed' | 'cancelled' };

interface UndoOptions extends LongWork {
  /** Number of the deed; else it is the last one. */
  readonly step?: number | undefined;
}

/** Takes back a deed, all of it or nothing. */
export function undo(options: UndoOptions = {}): Promise<Outcome<Undone>> {
  return move(['undo', 'redo'], options);
}

/** Does again what was undone last, all of it or nothing. */
export function redo(options: LongWork = {}): Promise<Outcome<Undone>> {
  return move(['redo', 'undo'], options);
}

function move(direction: Direction, options: UndoOptions): Promise<Outcome<Undone>> {
  const { step, signal } = options;
  return transact(async (records): Promise<Outcome<Undone>> => {
    const loaded = await loadHistory(records);
    if (!loaded.ok) return loaded;
    const entries = loaded.value[direction[0]];
    const entry = step === undefined ? entries.at(-1) : entries.find((one) => one.step === step);
    if (!entry) return { ok: true, value: { ok: false, reason: 'nothing' } };
    try {
      const moved = await moveEntry(records, direction, entry, options);
      if (!moved.ok) await giveUp(records, direction, entry);
      return moved;
    } catch (error) {
      if (!signal?.aborted) throw error;
      const back = await giveUp(records, direction, entry);
      return back.ok ? { ok: true, value: { ok: false, reason: 'cancelled' } } : back;
    }
  });
}

/** Looks whether a deed can be moved, and then moves it. */
async function moveEntry(
  records: Transaction,
  direction: Direction,
  entry: Entry,
  options: LongWork,
): Promise<Outcome<Undone>> {
  const { deed, count } = entry;
  const advance = courseOf((2 + WRITING) * count, options);
  const untouched = await isUntouched(records, entry, advance);
  if (!untouched.ok) return untouched;
  if (!untouched.value) return { ok: true, value: { ok: false, reason: 'changed' } };
  const moved = await moveParts(records, direction, entry, advance);
  return moved.ok ? { ok: true, value: { ok: true, deed, count } } : moved;
}

/** Puts everything back as it was before a move that did not come to its end. */
async function giveUp(
  records: Transaction,
  direction: Direction,
  { step }: Entry,
): Promise<Outcome<undefined>> {
  records.abandon();
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const back: Direction = direction[0] === 'undo' ? ['redo', 'undo'] : ['undo', 'redo'];
  const moved = history.value[back[0]].find((entry) => entry.step === step);
  return moved ? moveParts(records, back, moved) : { ok: true, value: undefined };
}
