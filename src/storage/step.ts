import * as v from 'valibot';
import { ArticleIdSchema, type ArticleId } from '../core/article/article';
import {
  AnnotationIdSchema,
  AnnotationSchema,
  type Annotation,
} from '../core/highlights/annotation';
import type { ArticleRecord } from '../core/highlights/story';
import type { Advance } from './course';
import { single } from './record-kind';
import type { Outcome } from './schema';
import { annotationsKeyOf, ANNOTATIONS } from './story-form';
import type { StoryRecords } from './story-index';
import { loadStories, readStory, writeStories } from './story-records';
import type { Transaction } from './transaction';

const HighlightStepSchema = v.object({
  id: AnnotationIdSchema,
  /** The highlight as it was; `null` when there was none. */
  before: v.nullable(AnnotationSchema),
  /** Time of the change that is taken back, as in `modified`; `null` when it was a deletion. */
  after: v.nullable(v.string()),
});

const StoryStepSchema = v.object({
  id: ArticleIdSchema,
  highlights: v.array(HighlightStepSchema),
});

/** What is to be done to take a deed back. */
export const StepSchema = v.object({
  stories: v.array(StoryStepSchema),
  /** Other records as they were, by key; `null` for one that was not there. */
  records: v.record(v.string(), v.unknown()),
});
export type Step = v.InferOutput<typeof StepSchema>;

export const STEP = single(StepSchema);

/** What is to become of one story: highlights by their ids, `null` for one that goes. */
export interface StoryEdit {
  readonly id: ArticleId;
  readonly highlights: ReadonlyMap<Annotation['id'], Annotation | null>;
  readonly record?: ArticleRecord;
}

/** Changes stories that are loaded. @returns what takes it back. */
export async function editStories(
  records: Transaction,
  edits: readonly StoryEdit[],
  advance: Advance,
): Promise<Step['stories']> {
  const steps: Step['stories'] = [];
  const written: StoryRecords[] = [];
  for (const edit of edits) {
    const story = readStory(records, edit.id);
    const before = new Map(story.annotations.map((annotation) => [annotation.id, annotation]));
    const all = new Map(before);
    for (const [id, annotation] of edit.highlights) {
      if (annotation) all.set(id, annotation);
      else all.delete(id);
    }
    const highlights = [...edit.highlights.keys()]
      .filter((id) => before.get(id) !== all.get(id))
      .map((id) => ({ id, before: before.get(id) ?? null, after: all.get(id)?.modified ?? null }));
    if (highlights.length > 0) steps.push({ id: edit.id, highlights });
    written.push({ ...story, annotations: [...all.values()], record: edit.record ?? story.record });
    await advance(edit.highlights.size);
  }
  writeStories(records, written);
  return steps;
}

/** Whether all highlights of a step are still as it left them; loads them. */
export async function isAsLeft(
  records: Transaction,
  step: Step,
  advance: Advance,
): Promise<Outcome<boolean>> {
  const loaded = await loadStories(
    records,
    step.stories.map(({ id }) => id),
  );
  if (!loaded.ok) return loaded;
  for (const { id, highlights } of step.stories) {
    const annotations = records.read(annotationsKeyOf(id), ANNOTATIONS);
    const modified = new Map(annotations.map((annotation) => [annotation.id, annotation.modified]));
    const isSame = highlights.every(({ id: one, after }) => (modified.get(one) ?? null) === after);
    if (!isSame) return { ok: true, value: false };
    await advance(highlights.length);
  }
  return { ok: true, value: true };
}

/** Takes a step back. @returns the step that takes this back again. */
export async function takeBack(
  records: Transaction,
  step: Step,
  advance: Advance,
): Promise<Outcome<Step>> {
  const keys = Object.keys(step.records);
  const loaded = await records.load(keys);
  if (!loaded.ok) return loaded;
  const loadedStories = await loadStories(
    records,
    step.stories.map(({ id }) => id),
  );
  if (!loadedStories.ok) return loadedStories;
  const inverse = Object.fromEntries(keys.map((key) => [key, records.stored(key)]));
  for (const [key, value] of Object.entries(step.records)) records.write(key, value);
  const edits = step.stories.map(({ id, highlights }) => ({
    id,
    highlights: new Map(highlights.map((highlight) => [highlight.id, highlight.before])),
  }));
  const stories = await editStories(records, edits, advance);
  return { ok: true, value: { stories, records: inverse } };
}

/** Two steps as one: back to what was before the first, from what is after the second. */
export function joinSteps(first: Step, second: Step): Step {
  const stories = new Map(first.stories.map((story) => [story.id, story]));
  for (const story of second.stories) {
    const earlier = stories.get(story.id)?.highlights ?? [];
    const highlights = new Map(earlier.map((highlight) => [highlight.id, highlight]));
    for (const highlight of story.highlights) {
      const { before } = highlights.get(highlight.id) ?? highlight;
      highlights.set(highlight.id, { ...highlight, before });
    }
    stories.set(story.id, { id: story.id, highlights: [...highlights.values()] });
  }
  return { stories: [...stories.values()], records: { ...second.records, ...first.records } };
}
