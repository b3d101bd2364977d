import type { Deed, StoryChange } from '../core/highlights/story';
import type { LongWork } from './course';
import { HISTORY_KEY, hasUnheld } from './history';
import type { Outcome } from './schema';
import { storyKeysOf } from './story-records';
import { enter, sizeOf, strokesOf, writeStrokes, type Entered, type Wish } from './strokes';
import { transact, type Transaction } from './transaction';

interface DeedOptions extends LongWork {
  /** Names what the reader writes in one go: it is undone as one. */
  readonly sitting?: string;
  /** How much is written in one stroke, in characters. */
  readonly stroke?: number;
}

/** A deed that waits for its turn to be written. */
interface Waiting extends Wish {
  readonly settle: (entered: Entered | Promise<Entered>) => void;
}

/** Four thousand highlights, or a hundred stories with their snapshots: a second's work of the browser. */
const STROKE = 4_000_000;

/** Deeds of this context that nobody has begun to write, in their order. */
const waiting: Waiting[] = [];

/**
 * Does what the reader wants with highlights, in any number of stories: all of it or nothing, as one
 * step that can be undone. Deeds that come while others are being written share one stroke of the
 * browser. What is too much for one stroke is written in several; what is written of it is taken back
 * where that fails, or is called off.
 * @param changes at most one of each story.
 * @returns the number of the step; `undefined` when there was nothing to do, or it was called off.
 */
export async function writeDeed(
  deed: Deed,
  changes: readonly StoryChange[],
  options: DeedOptions = {},
): Promise<Entered> {
  const { sitting, stroke = STROKE, ...work } = options;
  const wish = { deed, changes, sitting };
  const strokes = strokesOf(changes, stroke);
  const isLong = strokes.length > 1 || Boolean(work.signal ?? work.onProgress);
  if (isLong) return transact((records) => writeStrokes(records, wish, strokes, work));
  return new Promise<Entered>((settle) => {
    if (waiting.push({ ...wish, settle }) === 1) void writeWaiting();
  });
}

/**
 * Writes the deeds that wait when the store is ours, in one stroke. Where that fails each is written
 * alone, so that none fails for another that is too large.
 */
async function writeWaiting(): Promise<void> {
  let group: readonly Waiting[] = [];
  const writing = transact((records) => {
    group = takeGroup();
    return writeGroup(records, group);
  });
  const written = await writing.catch(() => undefined);
  if (written?.ok) {
    for (const [i, value] of written.value.entries()) group[i]?.settle({ ok: true, value });
    wait(group.slice(written.value.length));
    return;
  }
  /* Without a group not even the store could be opened. */
  for (const one of group.length > 0 ? group : waiting.splice(0)) {
    one.settle(transact((records) => enter(records, one)));
  }
}

/** Puts deeds before those that wait. Whoever is the first to wait sees to it that all are written. */
function wait(deeds: readonly Waiting[]): void {
  if (deeds.length > 0 && waiting.unshift(...deeds) === deeds.length) void writeWaiting();
}

/** As many of those that wait as go into one stroke. */
function takeGroup(): readonly Waiting[] {
  let room = STROKE;
  const end = waiting.findIndex(({ changes }, i) => {
    room -= sizeOf(changes);
    return room < 0 && i > 0;
  });
  const rest = end < 0 ? [] : waiting.splice(end);
  const group = waiting.splice(0);
  wait(rest);
  return group;
}

/**
 * Does deeds one after the other, up to one after which something is to be removed: that has to wait
 * until nothing refers to it any more in what is stored.
 * @returns the steps of those that were done.
 */
async function writeGroup(
  records: Transaction,
  group: readonly Waiting[],
): Promise<Outcome<readonly (number | undefined)[]>> {
  const ids = group.flatMap(({ changes }) => changes.map(({ articleId }) => articleId));
  /* All that is needed comes in one answer of the browser. */
  const fetched = await records.load([HISTORY_KEY, ...storyKeysOf(ids)]);
  if (!fetched.ok) return fetched;
  const steps: (number | undefined)[] = [];
  for (const one of group) {
    const entered = await enter(records, one);
    if (!entered.ok) return entered;
    steps.push(entered.value);
    if (hasUnheld(records)) break;
  }
  return { ok: true, value: steps };
}
