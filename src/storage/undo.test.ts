import { expect, test, vi } from 'vitest';
import { withColour, withNote, withTags } from '../core/highlights/annotate';
import type { Annotation } from '../core/highlights/annotation';
import type { Deed, StoryChange } from '../core/highlights/story';
import { writeDeed } from './deeds';
import { local, reset } from './fake-storage';
import { highlight, stored, storyOf, type TestStory } from './test-stories';
import { redo, undo } from './undo';

vi.mock('../platform/storage', () => import('./fake-storage'));

/** All that is kept, but for the history itself; a record that holds nothing is none. */
function kept(): Record<string, unknown> {
  const all = [...local.entries].filter(
    ([key, value]) =>
      /^(article|annotations|snapshot|index):/.test(key) && Object.keys(value ?? {}).length > 0,
  );
  return structuredClone(Object.fromEntries(all));
}

/** Numbers that look random and are the same every time (Lehmer's generator). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** What one deed does in all stories: `form` gives the new form of a highlight, or nothing. */
async function changesOf(
  stories: readonly TestStory[],
  form: (annotation: Annotation) => Annotation | undefined,
): Promise<StoryChange[]> {
  const changes = await Promise.all(
    stories.map(async (story) => {
      const annotations = await stored(story);
      return {
        ...{ articleId: story.id, metadata: story.metadata },
        save: annotations.flatMap((one) => form(one) ?? []),
        remove: annotations.filter((one) => !form(one)).map(({ id }) => id),
      };
    }),
  );
  return changes.filter(({ save, remove }) => save.length + remove.length > 0);
}

/** A deed in one story or in all, as the numbers will have it. */
async function anyDeed(
  stories: readonly TestStory[],
  next: (below: number) => number,
): Promise<[Deed, StoryChange[]]> {
  const turn = next(1_000_000);
  const some = stories.filter(() => next(2) === 0);
  const at = new Date(Date.UTC(2026, 5, 1) + turn);
  switch (next(7)) {
    case 0:
      return ['note', await changesOf(some, (one) => withNote(one, `Note ${turn}`, at))];
    case 1:
      return ['tags', await changesOf(some, (one) => withTags(one, [`tag ${turn}`], at))];
    case 2:
      return ['colour', await changesOf(some, (one) => withColour(one, 'pink', at))];
    case 3:
      return ['merge-tags', await changesOf(stories, (one) => withTags(one, ['all'], at))];
    case 4:
      return ['delete', await changesOf(some, () => undefined)];
    default: {
      const snapshot = { html: `<p>${turn}</p>`, saved: at.toISOString() };
      const changes = stories.map((story, i) => ({
        ...{ articleId: story.id, metadata: story.metadata },
        save: [highlight(story, `quote ${turn} of ${i}`)],
        remove: [],
        ...(i % 2 ? { snapshot } : {}),
      }));
      return ['import', changes];
    }
  }
}

test.each([1, 2, 3])(
  'all kinds of deeds are taken back and done again as a whole (%i)',
  async (seed) => {
    reset();
    const stories = await Promise.all(['moths', 'owls', 'ferries'].map(storyOf));
    const next = numbersFrom(seed);
    const states = [kept()];
    while (states.length <= 50) {
      const [deed, changes] = await anyDeed(stories, next);
      const written = await writeDeed(deed, changes);
      if (written.ok && written.value !== undefined) states.push(kept());
    }
    for (const state of states.slice(0, -1).reverse()) {
      expect(await undo()).toMatchObject({ value: { ok: true } });
      expect(kept()).toEqual(state);
    }
    for (const state of states.slice(1)) {
      expect(await redo()).toMatchObject({ value: { ok: true } });
      expect(kept()).toEqual(state);
    }
  },
);
