import type { Deed } from '../core/highlights/story';
import { loadHistory, partKeyOf, writeHistory, type Entry } from './history';
import type { Outcome } from './schema';
import { isAsLeft, STEP, takeBack } from './step';
import { transact, type Transaction } from './transaction';

/** What came of undoing or redoing: `changed` when a highlight was changed since, by another deed. */
export type Undone =
  | { readonly ok: true; readonly deed: Deed; readonly count: number }
  | { readonly ok: false; readonly reason: 'nothing' | 'changed' };

type Direction = readonly ['undo', 'redo'] | readonly ['redo', 'undo'];

/** Takes back a deed: the one with this number, else the last one. */
export function undo(step?: number): Promise<Outcome<Undone>> {
  return move(['undo', 'redo'], step);
}

/** Does again what was undone last. */
export function redo(): Promise<Outcome<Undone>> {
  return move(['redo', 'undo']);
}

function move(direction: Direction, step?: number): Promise<Outcome<Undone>> {
  return transact(async (records): Promise<Outcome<Undone>> => {
    const loaded = await loadHistory(records);
    if (!loaded.ok) return loaded;
    const entries = loaded.value[direction[0]];
    const entry = step === undefined ? entries.at(-1) : entries.find((one) => one.step === step);
    if (!entry) return { ok: true, value: { ok: false, reason: 'nothing' } };
    const untouched = await isUntouched(records, entry);
    if (!untouched.ok) return untouched;
    if (!untouched.value) return { ok: true, value: { ok: false, reason: 'changed' } };
    for (const part of entry.parts.toReversed()) {
      const moved = await movePart(records, direction, entry, part);
      if (!moved.ok) return moved;
      /* The stroke of one part; the last one is written at the end anyway. */
      const written = await records.commit();
      if (!written.ok) return written;
    }
    return { ok: true, value: { ok: true, deed: entry.deed, count: entry.count } };
  });
}

/** Whether all parts can be taken back, so that none is touched when one cannot. */
async function isUntouched(records: Transaction, entry: Entry): Promise<Outcome<boolean>> {
  for (const part of entry.parts) {
    const key = partKeyOf(entry, part);
    const loaded = await records.load([key]);
    if (!loaded.ok) return loaded;
    const step = records.read(key, STEP);
    const asLeft = step ? await isAsLeft(records, step) : undefined;
    if (!asLeft?.ok || !asLeft.value) return asLeft ?? { ok: true, value: false };
  }
  return { ok: true, value: true };
}

/** Takes one part of a deed back and moves it to the other side of the history. */
async function movePart(
  records: Transaction,
  [from, to]: Direction,
  entry: Entry,
  part: number,
): Promise<Outcome<undefined>> {
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const key = partKeyOf(entry, part);
  const loaded = await records.load([key]);
  if (!loaded.ok) return loaded;
  const step = records.read(key, STEP);
  if (!step) return loaded;
  const inverse = await takeBack(records, step);
  if (!inverse.ok) return inverse;
  records.put(key, STEP, inverse.value);
  writeHistory(records, {
    ...history.value,
    [from]: history.value[from].flatMap((one) =>
      one.step === entry.step ? without(one, part) : one,
    ),
    [to]: withPart(history.value[to], entry, part),
  });
  return { ok: true, value: undefined };
}

function without(entry: Entry, part: number): readonly Entry[] {
  const parts = entry.parts.filter((one) => one !== part);
  return parts.length > 0 ? [{ ...entry, parts }] : [];
}

function withPart(entries: readonly Entry[], entry: Entry, part: number): Entry[] {
  const present = entries.find(({ step }) => step === entry.step);
  const parts = [...(present?.parts ?? []), part];
  return [...entries.filter((one) => one !== present), { ...entry, parts }];
}
