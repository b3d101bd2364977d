import type { ArticleId } from '../core/article/article';
import type { Outcome } from './schema';
import { STEP, type Step } from './step';
import { annotationsKeyOf, ARTICLE, articleKeyOf, snapshotKeyOf } from './story-form';
import { indexKeyOf, INDEX_PART } from './story-index';
import type { Transaction } from './transaction';

interface Steps {
  /** Keys of the steps that are forgotten, and of those that are not. */
  readonly dropped: readonly string[];
  readonly kept: readonly string[];
  /** The step that is being entered. */
  readonly step: Step;
}

/**
 * The keys of what only forgotten steps could bring back: stories without highlights, and records
 * that were taken out.
 */
export async function unheldKeys(
  records: Transaction,
  { dropped, kept, step }: Steps,
): Promise<Outcome<readonly string[]>> {
  const forgotten = await readSteps(records, dropped);
  if (!forgotten.ok) return forgotten;
  const unmarked = await unmarkedStories(records, forgotten.value);
  if (!unmarked.ok) return unmarked;
  const keys = forgotten.value.flatMap((one) => Object.keys(one.records));
  if (unmarked.value.length + keys.length === 0) return { ok: true, value: [] };
  const others = await readSteps(records, kept);
  if (!others.ok) return others;
  const holding = [...others.value, step];
  const held = new Set(holding.flatMap(({ stories }) => stories.map(({ id }) => id)));
  const heldKeys = new Set(holding.flatMap((one) => Object.keys(one.records)));
  const ids = unmarked.value.filter((id) => !held.has(id));
  const loaded = await records.load([...keys, ...ids.map(articleKeyOf)]);
  if (!loaded.ok) return loaded;
  const takenOut = keys.filter((key) => records.stored(key) === null && !heldKeys.has(key));
  const value = new Set([...takenOut, ...ids.flatMap((id) => keysOfStory(records, id))]);
  return { ok: true, value: [...value] };
}

async function readSteps(
  records: Transaction,
  keys: readonly string[],
): Promise<Outcome<readonly Step[]>> {
  const loaded = await records.load(keys);
  if (!loaded.ok) return loaded;
  return { ok: true, value: keys.flatMap((key) => records.read(key, STEP) ?? []) };
}

/** Those stories of the steps that have no highlights now. */
async function unmarkedStories(
  records: Transaction,
  steps: readonly Step[],
): Promise<Outcome<readonly ArticleId[]>> {
  const ids = [...new Set(steps.flatMap(({ stories }) => stories.map(({ id }) => id)))];
  const loaded = await records.load(ids.map(indexKeyOf));
  if (!loaded.ok) return loaded;
  const value = ids.filter((id) => {
    const part = records.read(indexKeyOf(id), INDEX_PART);
    return part !== undefined && !Object.hasOwn(part, id);
  });
  return { ok: true, value };
}

/** What the reader has put back into the story is kept. */
function keysOfStory(records: Transaction, id: ArticleId): readonly string[] {
  const restored = records.read(articleKeyOf(id), ARTICLE)?.restored ?? [];
  const article = restored.length > 0 ? [] : [articleKeyOf(id)];
  return [annotationsKeyOf(id), snapshotKeyOf(id), ...article];
}
