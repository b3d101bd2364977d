import { closeDeed, forgetUndone, loadHistory } from './history';
import { isUntouched, moveParts } from './move-parts';
import type { Outcome } from './schema';
import { transact, type Transaction } from './transaction';

/**
 * Makes whole what was cut off between two strokes, as a browser was killed or a page was closed: a
 * deed is taken back, and what was being undone is done again. For a page to ask before it shows
 * what is stored.
 */
export function mendHistory(): Promise<Outcome<undefined>> {
  return transact(async (records) => {
    const taken = await takeBackOpen(records);
    return taken.ok ? joinHalves(records) : taken;
  });
}

/** Takes back a deed of which strokes are missing, unless its highlights were changed since. */
export async function takeBackOpen(records: Transaction): Promise<Outcome<undefined>> {
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const open = history.value.undo.find(({ isOpen }) => isOpen);
  if (!open) return { ok: true, value: undefined };
  const untouched = await isUntouched(records, open);
  if (!untouched.ok) return untouched;
  if (!untouched.value) return closeDeed(records, open.step);
  const moved = await moveParts(records, ['undo', 'redo'], open);
  return moved.ok ? forgetUndone(records, open.step) : moved;
}

/** A deed that is on both sides of the history was being moved from one to the other. */
async function joinHalves(records: Transaction): Promise<Outcome<undefined>> {
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const { undo, redo } = history.value;
  const half = redo.find(({ step }) => undo.some((entry) => entry.step === step));
  if (!half) return { ok: true, value: undefined };
  const untouched = await isUntouched(records, half);
  if (!untouched.ok || !untouched.value) return { ok: true, value: undefined };
  return moveParts(records, ['redo', 'undo'], half);
}
