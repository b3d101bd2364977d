import { AT_ONCE, WRITING, type Advance } from './course';
import { countOf, loadHistory, partKeyOf, writeHistory, type Entry } from './history';
import type { Outcome } from './schema';
import { isAsLeft, STEP, takeBack } from './step';
import type { Transaction } from './transaction';

/* A deed is taken back, or done again, part by part: as it was written. */

/** From which side of the history a deed goes to which. */
export type Direction = readonly ['undo', 'redo'] | readonly ['redo', 'undo'];

/** Whether all parts can be moved, so that none is touched when one cannot. */
export async function isUntouched(
  records: Transaction,
  entry: Entry,
  advance = AT_ONCE,
): Promise<Outcome<boolean>> {
  for (const part of entry.parts) {
    const key = partKeyOf(entry, part);
    const loaded = await records.load([key]);
    if (!loaded.ok) return loaded;
    const step = records.read(key, STEP);
    const asLeft = step ? await isAsLeft(records, step, advance) : undefined;
    if (!asLeft?.ok || !asLeft.value) return asLeft ?? { ok: true, value: false };
  }
  return { ok: true, value: true };
}

/** Takes a deed back, the last part first, and moves it to the other side of the history. */
export async function moveParts(
  records: Transaction,
  direction: Direction,
  entry: Entry,
  advance = AT_ONCE,
): Promise<Outcome<undefined>> {
  const [last] = entry.parts;
  for (const part of entry.parts.toReversed()) {
    const moved = await movePart(records, direction, { entry, part }, advance);
    if (!moved.ok) return moved;
    const written = await records.commit();
    if (!written.ok) return written;
    /* What is done is not called off any more. */
    if (part !== last) await advance(WRITING * moved.value);
  }
  return { ok: true, value: undefined };
}

/** @returns how many highlights are in it. */
async function movePart(
  records: Transaction,
  [from, to]: Direction,
  { entry, part }: { readonly entry: Entry; readonly part: number },
  advance: Advance,
): Promise<Outcome<number>> {
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const key = partKeyOf(entry, part);
  const loaded = await records.load([key]);
  if (!loaded.ok) return loaded;
  const step = records.read(key, STEP);
  if (!step) return { ok: true, value: 0 };
  const inverse = await takeBack(records, step, advance);
  if (!inverse.ok) return inverse;
  records.put(key, STEP, inverse.value);
  writeHistory(records, {
    ...history.value,
    [from]: history.value[from].flatMap((one) =>
      one.step === entry.step ? without(one, part) : one,
    ),
    [to]: withPart(history.value[to], entry, part),
  });
  return { ok: true, value: countOf(step) };
}

function without(entry: Entry, part: number): readonly Entry[] {
  const parts = entry.parts.filter((one) => one !== part);
  return parts.length > 0 ? [{ ...entry, parts }] : [];
}

function withPart(entries: readonly Entry[], entry: Entry, part: number): readonly Entry[] {
  const isThere = entries.some(({ step }) => step === entry.step);
  if (!isThere) return [...entries, { ...entry, parts: [part] }];
  return entries.map((one) =>
    one.step === entry.step ? { ...one, parts: [...one.parts, part] } : one,
  );
}
