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
import type { Advance } from './course';
import type { Outcome } from './schema';
import { editStories, type Step, type StoryEdit } from './step';
import { articleKeyOf, SNAPSHOT, snapshotKeyOf } from './story-form';
import { loadStories, readStory } from './story-records';
import type { Transaction } from './transaction';

/** Changes stories, at most once each. @returns what takes it back. */
export async function doDeed(
  records: Transaction,
  deed: Deed,
  changes: readonly StoryChange[],
  advance: Advance,
): Promise<Outcome<Step>> {
  const ids = changes.map(({ articleId }) => articleId);
  const loaded = await loadStories(records, ids);
  if (!loaded.ok) return loaded;
  const replaced = await replaceRecords(records, deed, changes);
  if (!replaced.ok) return replaced;
  const edits: StoryEdit[] = [];
  for (const change of changes) {
    edits.push(editOf(records, deed, change));
    await advance(change.save.length + change.remove.length);
  }
  const stories = await editStories(records, edits, advance);
  return { ok: true, value: { stories, records: replaced.value } };
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
    if (snapshot) records.put(snapshotKeyOf(articleId), SNAPSHOT, snapshot);
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
