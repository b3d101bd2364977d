import type { Deed, StoryChange } from '../core/highlights/story';
import { doDeed } from './do-deed';
import { continueDeed, enterDeed, HISTORY_KEY, hasUnheld, joinDeed, loadHistory } from './history';
import type { Outcome } from './schema';
import { storyKeysOf } from './story-records';
import { transact, type Transaction } from './transaction';

interface DeedOptions {
  /** Number of the last step, when this goes on with it: both are undone as one. */
  readonly step?: number;
  /** Hears how many of the stories are done. */
  readonly onProgress?: (done: number) => void;
  /** Ends the deed between two strokes. What was done until then stays, and can be undone. */
  readonly signal?: AbortSignal;
  /** How much is written in one stroke, in characters. */
  readonly stroke?: number;
}

/** The number of a deed's step; `undefined` when there was nothing to do. */
type Entered = Outcome<number | undefined>;

/** A deed that waits for its turn to be written. */
interface Waiting {
  readonly deed: Deed;
  readonly changes: readonly StoryChange[];
  readonly step: number | undefined;
  readonly settle: (entered: Entered | Promise<Entered>) => void;
}

/** Some ten thousand highlights with the snapshots of their stories. Browsers choke on much more. */
const STROKE = 40_000_000;
/** About what a highlight takes in the store, in characters. */
const HIGHLIGHT = 1000;

/** Deeds of this context that nobody has begun to write, in their order. */
const waiting: Waiting[] = [];

/**
 * Does what the reader wants with highlights, in any number of stories: all of it or nothing, as one
 * step that can be undone. Deeds that come while others are being written share one stroke of the
 * browser. Only what is too much for one stroke is written in several; then each of them is written
 * wholly or not at all, and they are one step all the same.
 * @param changes at most one of each story.
 * @returns the number of the step; `undefined` when there was nothing to do. A failure after the
 * first stroke leaves what was written until then, as a step that can be undone.
 */
export async function writeDeed(
  deed: Deed,
  changes: readonly StoryChange[],
  options: DeedOptions = {},
): Promise<Entered> {
  const { step, stroke = STROKE, onProgress, signal } = options;
  const parts = partsOf(changes, stroke);
  if (parts.length > 1) return transact((records) => writeParts(records, deed, parts, options));
  if (signal?.aborted) return { ok: true, value: step };
  const entered = await new Promise<Entered>((settle) => {
    if (waiting.push({ deed, changes, step, settle }) === 1) void writeWaiting();
  });
  if (!entered.ok) return entered;
  onProgress?.(changes.length);
  return { ok: true, value: entered.value ?? step };
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

/**
 * Does a deed and enters it into the history; writes nothing yet.
 * @param isBegun parts of it are entered already.
 */
async function enter(
  records: Transaction,
  { deed, changes, step: last }: Omit<Waiting, 'settle'>,
  isBegun = false,
): Promise<Entered> {
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const done = await doDeed(records, deed, changes);
  if (!done.ok) return done;
  const isNothing = done.value.stories.length + Object.keys(done.value.records).length === 0;
  if (isNothing) return { ok: true, value: undefined };
  if (isBegun) return continueDeed(records, done.value);
  const joined = await joinDeed(records, deed, done.value, last);
  return !joined.ok || joined.value !== undefined ? joined : enterDeed(records, deed, done.value);
}

/** Writes a deed that is too much for one stroke. */
async function writeParts(
  records: Transaction,
  deed: Deed,
  parts: readonly (readonly StoryChange[])[],
  { step, onProgress, signal }: DeedOptions,
): Promise<Entered> {
  let [done, entered]: [number, number | undefined] = [0, undefined];
  for (const changes of parts) {
    if (signal?.aborted) break;
    const number = await enter(records, { deed, changes, step }, entered !== undefined);
    if (!number.ok) return number;
    entered ??= number.value;
    const written = await records.commit();
    if (!written.ok) return written;
    done += changes.length;
    onProgress?.(done);
  }
  return { ok: true, value: entered ?? step };
}

/** Cuts a deed into what can be written at once. */
function partsOf(changes: readonly StoryChange[], stroke: number): StoryChange[][] {
  const parts: StoryChange[][] = [];
  let room = 0;
  for (const change of changes) {
    const size = sizeOf([change]);
    if (parts.length === 0 || size > room) {
      parts.push([]);
      room = stroke;
    }
    parts.at(-1)?.push(change);
    room -= size;
  }
  return parts;
}

function sizeOf(changes: readonly StoryChange[]): number {
  return changes.reduce(
    (sum, { save, remove, snapshot }) =>
      sum + (save.length + remove.length) * HIGHLIGHT + (snapshot?.html.length ?? 0),
    0,
  );
}
