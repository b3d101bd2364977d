import { effect, signal } from '@preact/signals';
import { openSnapshot } from '../core/export/stored-story';
import type { ArticleId } from '../core/article/article';
import type { AnnotationId } from '../core/highlights/annotation';
import type { ShelvedStory } from '../core/search/shelf';
import { readSnapshot } from '../storage/snapshots';
import { orphans, wanted } from './session';
import { stock, type StockedStory } from './stock';

type Story = ShelvedStory<StockedStory>;

/** How many stories are still to be looked through. */
export const unchecked = signal(0);

/** What was found in a story as it is in the stock. */
const checked = new Map<ArticleId, { story: Story; orphans: readonly AnnotationId[] }>();
/** How long the page is at work before it lets the reader in again, in ms. */
const SLICE = 30;

/**
 * Looks for orphans while the reader asks for them: highlights that have no place in the saved copy
 * of their story, which is the story as it was last seen. Without a saved copy nobody knows, and
 * none is called an orphan. @returns a function that ends it.
 */
export function followOrphans(): () => void {
  let turn = 0;
  return effect(() => {
    turn += 1;
    const own = turn;
    const stories = stock.value;
    if (wanted.value.orphaned) void check(stories, () => own === turn);
    else unchecked.value = 0;
  });
}

async function check(stories: readonly Story[], isWanted: () => boolean): Promise<void> {
  const open = stories.filter((story) => checked.get(story.facts.id)?.story !== story);
  let begun = performance.now();
  for (const [index, story] of open.entries()) {
    unchecked.value = open.length - index;
    checked.set(story.facts.id, { story, orphans: await orphansOf(story) });
    if (!isWanted()) return;
    if (performance.now() - begun < SLICE) continue;
    publish();
    await new Promise((resolve) => setTimeout(resolve));
    if (!isWanted()) return;
    begun = performance.now();
  }
  unchecked.value = 0;
  publish();
}

function publish(): void {
  const all = [...checked.values()].flatMap((story) => story.orphans);
  const isSame = all.length === orphans.value.size && all.every((id) => orphans.value.has(id));
  if (!isSame) orphans.value = new Set(all);
}

async function orphansOf({ facts, highlights }: Story): Promise<AnnotationId[]> {
  const snapshot = await readSnapshot(facts.id);
  if (!snapshot.ok || !snapshot.value) return [];
  const { placed } = openSnapshot(
    snapshot.value,
    highlights.map(({ annotation }) => annotation),
  );
  return placed.flatMap(({ annotation, range }) => (range ? [] : annotation.id));
}
