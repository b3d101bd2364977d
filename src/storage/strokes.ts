import type { Deed, StoryChange } from '../core/highlights/story';
import { AT_ONCE, courseOf, WRITING, type Advance, type LongWork } from './course';
import { doDeed } from './do-deed';
import { closeDeed, continueDeed, enterDeed, joinDeed, loadHistory } from './history';
import type { Outcome } from './schema';
import type { Transaction } from './transaction';
import { takeBackOpen } from './unfinished';

/** The number of a deed's step; `undefined` when there was nothing to do. */
export type Entered = Outcome<number | undefined>;

/** A deed that is to be done. */
export interface Wish {
  readonly deed: Deed;
  readonly changes: readonly StoryChange[];
  /** Names what the reader writes in one go: it is undone as one. */
  readonly sitting?: string | undefined;
}

/** About what a highlight takes in the store, in characters. */
const HIGHLIGHT = 1000;

/** Does a deed and enters it into the history; writes nothing yet. */
export async function enter(
  records: Transaction,
  wish: Wish,
  advance = AT_ONCE,
  state?: 'first' | 'further',
): Promise<Entered> {
  const { deed, changes, sitting } = wish;
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const done = await doDeed(records, deed, changes, advance);
  if (!done.ok) return done;
  const isNothing = done.value.stories.length + Object.keys(done.value.records).length === 0;
  if (isNothing) return { ok: true, value: undefined };
  if (state === 'further') return continueDeed(records, done.value);
  const joined = await joinDeed(records, deed, done.value, sitting);
  if (!joined.ok || joined.value !== undefined) return joined;
  const marks = { ...(state && { isOpen: true as const }), ...(sitting && { sitting }) };
  return enterDeed(records, deed, done.value, marks);
}

/**
 * Writes a deed in strokes, all of it or nothing: what was written before it failed or was called off
 * is taken back.
 * @returns nothing where it was called off.
 */
export async function writeStrokes(
  records: Transaction,
  wish: Wish,
  strokes: readonly (readonly StoryChange[])[],
  work: LongWork,
): Promise<Entered> {
  const advance = courseOf((2 + WRITING) * countOf(wish.changes), work);
  try {
    const written = await writeEach(records, wish, strokes, advance);
    if (!written.ok) await giveUp(records);
    return written;
  } catch (error) {
    const taken = await giveUp(records);
    if (!work.signal?.aborted) throw error;
    return taken.ok ? { ok: true, value: undefined } : taken;
  }
}

async function writeEach(
  records: Transaction,
  wish: Wish,
  strokes: readonly (readonly StoryChange[])[],
  advance: Advance,
): Promise<Entered> {
  if (strokes.length < 2) return enter(records, wish, advance);
  let step: number | undefined;
  for (const changes of strokes) {
    const state = step === undefined ? 'first' : 'further';
    const entered = await enter(records, { ...wish, changes }, advance, state);
    if (!entered.ok) return entered;
    step ??= entered.value;
    const written = await records.commit();
    if (!written.ok) return written;
    await advance(WRITING * countOf(changes));
  }
  const closed = step === undefined ? undefined : await closeDeed(records, step);
  return closed?.ok === false ? closed : { ok: true, value: step };
}

function giveUp(records: Transaction): Promise<Outcome<undefined>> {
  records.abandon();
  return takeBackOpen(records);
}

/** Cuts a deed into strokes. @param stroke how much is written in one, in characters. */
export function strokesOf(changes: readonly StoryChange[], stroke: number): StoryChange[][] {
  const strokes: StoryChange[][] = [];
  let room = 0;
  for (const change of changes) {
    const size = sizeOf([change]);
    if (strokes.length === 0 || size > room) {
      strokes.push([]);
      room = stroke;
    }
    strokes.at(-1)?.push(change);
    room -= size;
  }
  return strokes;
}

/** About how much is written for a deed, in characters. */
export function sizeOf(changes: readonly StoryChange[]): number {
  const snapshots = changes.reduce((sum, { snapshot }) => sum + (snapshot?.html.length ?? 0), 0);
  return countOf(changes) * HIGHLIGHT + snapshots;
}

function countOf(changes: readonly StoryChange[]): number {
  return changes.reduce((sum, { save, remove }) => sum + save.length + remove.length, 0);
}
