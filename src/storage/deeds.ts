import {
  noteOf,
  tagsOf,
  colourOf,
  withColour,
  withNote,
  withSelectors,
  withTags,
} from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import type { ArticleRecord, Deed, StoryChange } from '../core/highlights/story';
import { continueDeed, enterDeed, HISTORY_KEY, joinDeed, loadHistory } from './history';
import type { Outcome } from './schema';
import { editStories, type Step, type StoryEdit } from './step';
import { articleKeyOf, snapshotKeyOf } from './story-form';
import { loadStories, readStory, storyKeysOf } from './story-records';
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

/** Some ten thousand highlights with the snapshots of their stories. Browsers choke on much more. */
const STROKE = 40_000_000;
/** About what a highlight takes in the store, in characters. */
const HIGHLIGHT = 1000;

/**
 * Does what the reader wants with highlights, in any number of stories: all of it or nothing, as one
 * step that can be undone. Only what is too much for one stroke of the browser is written in
 * several; then each of them is written wholly or not at all, and they are one step all the same.
 * @param changes at most one of each story.
 * @returns the number of the step; `undefined` when there was nothing to do. A failure after the
 * first stroke leaves what was written until then, as a step that can be undone.
 */
export function writeDeed(
  deed: Deed,
  changes: readonly StoryChange[],
  { step: last, onProgress, signal, stroke = STROKE }: DeedOptions = {},
): Promise<Outcome<number | undefined>> {
  return transact(async (records): Promise<Outcome<number | undefined>> => {
    let [done, entered]: [number, number | undefined] = [0, undefined];
    for (const part of partsOf(changes, stroke)) {
      if (signal?.aborted) break;
      const step = await doPart(records, deed, part);
      if (!step.ok) return step;
      const isNothing = step.value.stories.length + Object.keys(step.value.records).length === 0;
      if (!isNothing) {
        const number: Outcome<number | undefined> = await (entered === undefined
          ? begin(records, deed, step.value, last)
          : continueDeed(records, step.value));
        if (!number.ok) return number;
        entered = number.value;
      }
      const written = await records.commit();
      if (!written.ok) return written;
      done += part.length;
      onProgress?.(done);
    }
    return { ok: true, value: entered ?? last };
  });
}

async function begin(
  records: Transaction,
  deed: Deed,
  step: Step,
  last: number | undefined,
): Promise<Outcome<number | undefined>> {
  const joined = await joinDeed(records, deed, step, last);
  return !joined.ok || joined.value !== undefined ? joined : enterDeed(records, deed, step);
}

/** Cuts a deed into what can be written at once. */
function partsOf(changes: readonly StoryChange[], stroke: number): StoryChange[][] {
  const parts: StoryChange[][] = [];
  let room = 0;
  for (const change of changes) {
    const { save, remove, snapshot } = change;
    const size = (save.length + remove.length) * HIGHLIGHT + (snapshot?.html.length ?? 0);
    if (parts.length === 0 || size > room) {
      parts.push([]);
      room = stroke;
    }
    parts.at(-1)?.push(change);
    room -= size;
  }
  return parts;
}

/** @returns what takes it back. */
async function doPart(
  records: Transaction,
  deed: Deed,
  changes: readonly StoryChange[],
): Promise<Outcome<Step>> {
  const ids = changes.map(({ articleId }) => articleId);
  /* All that is needed comes in one answer of the browser. */
  const fetched = await records.load([HISTORY_KEY, ...storyKeysOf(ids)]);
  if (!fetched.ok) return fetched;
  const history = await loadHistory(records);
  if (!history.ok) return history;
  const loaded = await loadStories(records, ids);
  if (!loaded.ok) return loaded;
  const replaced = await replaceRecords(records, deed, changes);
  if (!replaced.ok) return replaced;
  const edits = changes.map((change) => editOf(records, deed, change));
  return { ok: true, value: { stories: editStories(records, edits), records: replaced.value } };
}

/** Writes the snapshots that come with a deed. @returns the records as they were before. */
async function replaceRecords(
  records: Transaction,
  deed: Deed,
  changes: readonly StoryChange[],
): Promise<Outcome<Step['records']>> {
  const withSnapshot = changes.filter(({ snapshot }) => snapshot);
  const snapshots = withSnapshot.map(({ articleId }) => snapshotKeyOf(articleId));
  const loaded = await records.load(snapshots);
  if (!loaded.ok) return loaded;
  const imported = deed === 'import' ? changes.filter(({ metadata }) => metadata) : [];
  const keys = [...snapshots, ...imported.map(({ articleId }) => articleKeyOf(articleId))];
  const before = Object.fromEntries(keys.map((key) => [key, records.stored(key)]));
  for (const { articleId, snapshot } of withSnapshot) {
    records.write(snapshotKeyOf(articleId), snapshot);
  }
  return { ok: true, value: before };
}

function editOf(records: Transaction, deed: Deed, change: StoryChange): StoryEdit {
  const { articleId: id, save, remove } = change;
  const { annotations, record } = readStory(records, id);
  const present = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const highlights: [Annotation['id'], Annotation | null][] = [
    ...save.map((saved) => [saved.id, merged(deed, present.get(saved.id), saved)] as const),
    ...remove.map((gone) => [gone, null] as const),
  ].map(([key, value]) => [key, value]);
  const next = recordAfter(record, change);
  return { id, highlights: new Map(highlights), ...(next ? { record: next } : {}) };
}

function recordAfter(
  record: ArticleRecord | undefined,
  { metadata = record?.metadata, restored = record?.restored ?? [] }: StoryChange,
): ArticleRecord | undefined {
  return metadata && { metadata, restored };
}

/**
 * Only what the deed is about is taken from the saved highlight, so that a note that is written here
 * and a colour that is chosen there at the same time are both kept.
 */
function merged(deed: Deed, present: Annotation | undefined, saved: Annotation): Annotation {
  if (!present) return saved;
  const time = new Date(saved.modified);
  switch (deed) {
    case 'note':
      return withNote(present, noteOf(saved), time);
    case 'tags':
    case 'merge-tags':
      return withTags(present, tagsOf(saved), time);
    case 'colour':
      return withColour(present, colourOf(saved), time);
    case 'attach':
      return withSelectors(present, saved.target.selector, time);
    case 'add':
    case 'delete':
    case 'import':
    case 'discard':
      return saved;
  }
}
