import * as v from 'valibot';
import { DeedSchema, type Deed } from '../core/highlights/story';
import { single } from './record-kind';
import { readRecord } from './records';
import type { Outcome } from './schema';
import { joinSteps, STEP, takeBack, type Step } from './step';
import type { Transaction } from './transaction';
import { transact } from './transaction';
import { unheldKeys } from './unheld';

/** How many deeds can be undone. */
const LIMIT = 100;

const EntrySchema = v.object({
  /** Names the deed; never used again. */
  step: v.number(),
  /** Where what takes it back is stored. Slots are used again, so that nothing is left over. */
  slot: v.number(),
  deed: DeedSchema,
  /** How many highlights (or other things) it touched. */
  count: v.number(),
});
type Entry = v.InferOutput<typeof EntrySchema>;

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

const KEY = 'history';
const HISTORY = single(HistorySchema);
const EMPTY: History = { undo: [], redo: [], next: 1, unheld: [] };

/** What can be undone and redone next. */
export interface NextDeeds {
  readonly undo: Deed | null;
  readonly redo: Deed | null;
}

/** What came of undoing or redoing: `changed` when a highlight was changed since, by another deed. */
export type Undone =
  | { readonly ok: true; readonly deed: Deed; readonly count: number }
  | { readonly ok: false; readonly reason: 'nothing' | 'changed' };

export async function readHistory(): Promise<Outcome<NextDeeds>> {
  const found = await readRecord(KEY, HISTORY);
  if (!found.ok) return found;
  const { undo, redo } = found.value ?? EMPTY;
  const value = { undo: undo.at(-1)?.deed ?? null, redo: redo.at(-1)?.deed ?? null };
  return { ok: true, value };
}

/** Fetches the history and removes what is left over from deeds that it has forgotten. */
export async function loadHistory(records: Transaction): Promise<Outcome<undefined>> {
  const loaded = await records.load([KEY]);
  return loaded.ok ? records.discard(historyIn(records).unheld) : loaded;
}

/**
 * Enters a deed into the history that was loaded. What was undone before cannot be redone then.
 * @returns the number of its step.
 */
export async function enterDeed(
  records: Transaction,
  deed: Deed,
  step: Step,
): Promise<Outcome<number>> {
  const history = historyIn(records);
  const kept = history.undo.slice(1 - LIMIT);
  const dropped = [...history.undo.slice(0, 1 - LIMIT), ...history.redo];
  const slot = freeSlot(kept);
  const unheld = await unheldKeys(records, {
    dropped: dropped.map(slotKeyOf),
    kept: kept.map(slotKeyOf),
    step,
  });
  if (!unheld.ok) return unheld;
  for (const entry of dropped) records.write(slotKeyOf(entry), null);
  const entry: Entry = { step: history.next, slot, deed, count: countOf(step) };
  records.write(slotKeyOf(entry), step);
  const next: History = {
    ...{ undo: [...kept, entry], redo: [], next: history.next + 1, unheld: [...unheld.value] },
  };
  records.write(KEY, next);
  return { ok: true, value: entry.step };
}

/**
 * Makes a deed part of the step with this number, if that is the last one and of the same kind.
 * @returns the number of the step; `undefined` when the deed is a step of its own.
 */
export async function joinDeed(
  records: Transaction,
  deed: Deed,
  done: Step,
  step: number | undefined,
): Promise<Outcome<number | undefined>> {
  const { undo: entries, redo: undone } = historyIn(records);
  const last = entries.at(-1);
  const isLast = last?.step === step && last?.deed === deed && undone.length === 0;
  if (!last || !isLast) return { ok: true, value: undefined };
  const key = slotKeyOf(last);
  const found = await records.load([key]);
  if (!found.ok) return found;
  const earlier = records.read(key, STEP);
  if (!earlier) return { ok: true, value: undefined };
  records.write(key, joinSteps(earlier, done));
  return { ok: true, value: last.step };
}

/** Takes back a deed: the one with this number, else the last one. */
export function undo(step?: number): Promise<Outcome<Undone>> {
  return move('undo', 'redo', step);
}

/** Does again what was undone last. */
export function redo(): Promise<Outcome<Undone>> {
  return move('redo', 'undo');
}

function move(from: 'undo' | 'redo', to: 'undo' | 'redo', step?: number): Promise<Outcome<Undone>> {
  return transact(async (records): Promise<Outcome<Undone>> => {
    const loaded = await loadHistory(records);
    if (!loaded.ok) return loaded;
    const history = historyIn(records);
    const entry =
      step === undefined ? history[from].at(-1) : history[from].find((one) => one.step === step);
    if (!entry) return { ok: true, value: { ok: false, reason: 'nothing' } };
    const key = slotKeyOf(entry);
    const found = await records.load([key]);
    if (!found.ok) return found;
    const taken = records.read(key, STEP);
    const inverse = taken ? await takeBack(records, taken) : undefined;
    if (inverse && !inverse.ok) return inverse;
    if (!inverse?.value) return { ok: true, value: { ok: false, reason: 'changed' } };
    records.write(key, inverse.value);
    const others = history[from].filter((one) => one !== entry);
    const next: History = { ...history, [from]: others, [to]: [...history[to], entry], unheld: [] };
    records.write(KEY, next);
    return { ok: true, value: { ok: true, deed: entry.deed, count: entry.count } };
  });
}

function historyIn(records: Transaction): History {
  return records.read(KEY, HISTORY) ?? EMPTY;
}

function slotKeyOf({ slot }: Entry): string {
  return `${KEY}:${slot}`;
}

function freeSlot(entries: readonly Entry[]): number {
  const used = new Set(entries.map(({ slot }) => slot));
  let slot = 0;
  while (used.has(slot)) slot += 1;
  return slot;
}

function countOf({ stories, records }: Step): number {
  const highlights = stories.reduce((sum, story) => sum + story.highlights.length, 0);
  return highlights || Object.keys(records).length;
}
