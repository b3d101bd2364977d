import type { StoryChange } from '../core/highlights/story';
import { getMessage } from '../platform/i18n';
import { bringBackChoices, eraseChoices } from '../storage/choices';
import { writeDeed } from '../storage/deeds';
import type { Outcome } from '../storage/schema';
import { listStories, readStories } from '../storage/stories';
import { undo } from '../storage/undo';
import { tell, tellFailure } from './session';

/** Stories that are read in one go. */
const CHUNK = 200;

/** Deletes all highlights and stories in one step, which can be undone here and in the library. */
export async function eraseHighlights(): Promise<void> {
  const changes = await deletions();
  if (!changes.ok) {
    tellFailure(changes.failure.reason);
    return;
  }
  const written = await writeDeed('delete', changes.value);
  tell(written, getMessage('options_erased_highlights'), () => {
    if (written.ok) void undo({ step: written.value });
  });
}

async function deletions(): Promise<Outcome<StoryChange[]>> {
  const listed = await listStories();
  if (!listed.ok) return listed;
  const changes: StoryChange[] = [];
  for (let from = 0; from < listed.value.length; from += CHUNK) {
    const stories = await readStories(listed.value.slice(from, from + CHUNK).map(({ id }) => id));
    if (!stories.ok) return stories;
    for (const { id, annotations } of stories.value)
      changes.push({ articleId: id, save: [], remove: annotations.map((one) => one.id) });
  }
  return { ok: true, value: changes };
}

/** Takes out all that was chosen: settings, sites and rules of the reader's own. */
export async function eraseAllChoices(): Promise<void> {
  const erased = await eraseChoices();
  tell(erased, getMessage('options_erased_choices'), () => {
    if (erased.ok) void bringBackChoices(erased.value);
  });
}
