import * as v from 'valibot';
import { DeedSchema, type Deed } from '../core/highlights/story';
import { local } from '../platform/storage';
import { single } from './record-kind';
import { readRecord } from './records';
import type { Outcome } from './schema';
import { joinSteps, STEP, type Step } from './step';
import type { Transaction } from './transaction';
import { unheldKeys } from './unheld';

/** How many deeds can be undone. */
const LIMIT = 100;

const EntrySchema = v.object({
  /** Names the deed; never used again. */
  step: v.number(),
  /** Where what takes it back is stored. Slots are used again, so that nothing is left over. */
  slot: v.number(),
  /** What was written in several strokes is taken back in as many: their numbers. */
  parts: v.array(v.number()),
  deed: DeedSchema,
  /** How many highlights (or other things) it touched. */
  count: v.number(),
  /** Names what the reader writes in one go; all of it is one step. */
  sitting: v.exactOptional(v.string()),
  /** Strokes of it are still to come: who finds this later takes it back. */
  isOpen: v.exactOptional(v.literal(true)),
});
export type Entry = v.InferOutput<typeof EntrySchema>;

const HistorySchema = v.object({
  /** The last deed is at the end of `undo`, the last one undone at the end of `redo`. */
  undo: v.array(EntrySchema),
  redo: v.array(EntrySchema),
  /** Number of the next step. */
  next: v.number(),
  /** Keys that nothing refers to any more; they are removed before the next deed. */
  unheld: v.array(v.string()),
});
type History = v.InferOutput<typeof HistorySchema>;

export const HISTORY_KEY = 'history';
const HISTORY = single(HistorySchema);
const EMPTY: History = { undo: [], redo: [], next: 1, unheld: [] };

/** @param changed is called whenever a deed is done, undone or done again, by any window. @returns what ends it. */
export function watchHistory(changed: () => void): () => void {
  return local.watch((keys) => {
    if (keys.includes(HISTORY_KEY)) changed();
  });
}

/** What can be undone and redone next. */
export interface NextDeeds {
  readonly undo: Deed | null;
  readonly redo: Deed | null;
}

export async function readHistory(): Promise<Outcome<NextDeeds>> {
  const found = await readRecord(HISTORY_KEY, HISTORY);
  if (!found.ok) return found;
  const { undo, redo } = found.value ?? EMPTY;
  const value = { undo: undo.at(-1)?.deed ?? null, redo: redo.at(-1)?.deed ?? null };
  return { ok: true, value };
}

/**
 * Fetches the history and removes what is left over from deeds that it has forgotten; what deeds of
 * the present stroke leave over stays until that is written.
 */
export async function loadHistory(records: Transaction): Promise<Outcome<History>> {
  const loaded = await records.load([HISTORY_KEY]);
  if (!loaded.ok) return loaded;
  const history = historyIn(records);
  if (history.unheld.length === 0 || records.isWritten(HISTORY_KEY)) {
    return { ok: true, value: history };
  }
  const discarded = await records.discard(history.unheld);
  if (!discarded.ok) return discarded;
  const value = { ...history, unheld: [] };
  writeHistory(records, value);
  return { ok: true, value };
}

/**
 * Enters a deed into the history that was loaded. What was undone before cannot be redone then.
 * @returns the number of its step.
 */
export async function enterDeed(
  records: Transaction,
  deed: Deed,
  step: Step,
  marks: Pick<Entry, 'isOpen' | 'sitting'> = {},
): Promise<Outcome<number>> {
  const history = historyIn(records);
  const kept = history.undo.slice(1 - LIMIT);
  const dropped = [...history.undo.slice(0, 1 - LIMIT), ...history.redo];
  const keys = { dropped: dropped.flatMap(partKeysOf), kept: kept.flatMap(partKeysOf) };
  const unheld = await unheldKeys(records, { ...keys, step });
  if (!unheld.ok) return unheld;
  const entry: Entry = {
    ...{ step: history.next, slot: freeSlot(kept), parts: [0] },
    ...{ deed, count: countOf(step) },
    ...marks,
  };
  for (const key of keys.dropped) records.write(key, null);
  records.put(partKeyOf(entry, 0), STEP, step);
  const rest = keys.dropped.filter((key) => key !== partKeyOf(entry, 0));
  const next: History = {
    ...{ undo: [...kept, entry], redo: [], next: history.next + 1 },
    unheld: [...history.unheld, ...unheld.value, ...rest],
  };
  writeHistory(records, next);
  return { ok: true, value: entry.step };
}

/** Ends a deed of several strokes. */
export async function closeDeed(records: Transaction, step: number): Promise<Outcome<undefined>> {
  const loaded = await loadHistory(records);
  if (!loaded.ok) return loaded;
  const undo = loaded.value.undo.map(({ isOpen, ...entry }) =>
    isOpen && entry.step !== step ? { ...entry, isOpen } : entry,
  );
  writeHistory(records, { ...loaded.value, undo });
  return { ok: true, value: undefined };
}

/** Forgets what was undone, as if it had never been done. */
export async function forgetUndone(
  records: Transaction,
  step: number,
): Promise<Outcome<undefined>> {
  const loaded = await loadHistory(records);
  if (!loaded.ok) return loaded;
  const { undo, redo, unheld } = loaded.value;
  const others = redo.filter((entry) => entry.step !== step);
  const dropped = redo.filter((entry) => entry.step === step).flatMap(partKeysOf);
  const kept = [...undo, ...others].flatMap(partKeysOf);
  const found = await unheldKeys(records, { dropped, kept, step: { stories: [], records: {} } });
  if (!found.ok) return found;
  for (const key of dropped) records.write(key, null);
  const next = { ...loaded.value, redo: others, unheld: [...unheld, ...found.value, ...dropped] };
  writeHistory(records, next);
  return { ok: true, value: undefined };
}

/**
 * Makes a deed part of the last step, if that was written in the same sitting.
 * @returns the number of the step; `undefined` when the deed is a step of its own.
 */
export async function joinDeed(
  records: Transaction,
  deed: Deed,
  done: Step,
  sitting: string | undefined,
): Promise<Outcome<number | undefined>> {
  const history = historyIn(records);
  const last = history.undo.at(-1);
  const isSame = sitting !== undefined && last?.sitting === sitting && history.redo.length === 0;
  if (!last || !isSame || last.parts.length > 1) return { ok: true, value: undefined };
  const key = partKeyOf(last, 0);
  const found = await records.load([key]);
  if (!found.ok) return found;
  const earlier = records.read(key, STEP);
  if (!earlier) return { ok: true, value: undefined };
  records.put(key, STEP, joinSteps(earlier, done));
  /* Tags that come with a note go by its name. */
  const joined: Entry = { ...last, deed: last.deed === deed ? deed : 'note' };
  writeHistory(records, { ...history, undo: [...history.undo.slice(0, -1), joined] });
  return { ok: true, value: last.step };
}

/** Adds a part to the deed that was entered last. */
export async function continueDeed(
  records: Transaction,
  step: Step,
): Promise<Outcome<number | undefined>> {
  const loaded = await loadHistory(records);
  if (!loaded.ok) return loaded;
  const entry = loaded.value.undo.at(-1);
  if (!entry) return { ok: true, value: undefined };
  const part = Math.max(...entry.parts) + 1;
  const longer: Entry = {
    ...entry,
    parts: [...entry.parts, part],
    count: entry.count + countOf(step),
  };
  records.put(partKeyOf(entry, part), STEP, step);
  writeHistory(records, { ...loaded.value, undo: [...loaded.value.undo.slice(0, -1), longer] });
  return { ok: true, value: entry.step };
}

export function writeHistory(records: Transaction, history: History): void {
  records.put(HISTORY_KEY, HISTORY, history);
}

/** Whether something is to be removed once the present stroke is written. */
export function hasUnheld(records: Transaction): boolean {
  return historyIn(records).unheld.length > 0;
}

export function partKeyOf({ slot }: Entry, part: number): string {
  return `${HISTORY_KEY}:${slot}:${part}`;
}

function historyIn(records: Transaction): History {
  return records.read(HISTORY_KEY, HISTORY) ?? EMPTY;
}

function partKeysOf(entry: Entry): readonly string[] {
  return entry.parts.map((part) => partKeyOf(entry, part));
}

function freeSlot(entries: readonly Entry[]): number {
  const used = new Set(entries.map(({ slot }) => slot));
  let slot = 0;
  while (used.has(slot)) slot += 1;
  return slot;
}

/** How many highlights, or else other things, a step is about. */
export function countOf({ stories, records }: Step): number {
  const highlights = stories.reduce((sum, story) => sum + story.highlights.length, 0);
  return highlights || Object.keys(records).length;
}
