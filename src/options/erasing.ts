import type { StoryChange } from '../core/highlights/story';
import { getMessage } from '../platform/i18n';
import { bringBackChoices, eraseChoices } from '../storage/choices';
import { writeDeed } from '../storage/deeds';
import type { Outcome } from '../storage/schema';
import { listStories, readStories } from '../storage/stories';
import { undo } from '../storage/undo';
import { deedName, steppedText } from '../ui/history-text';
import { followed } from '../ui/working';
import { tell, tellFailure, toast } from './session';

/** Stories that are read in one go. */
const CHUNK = 200;

/** Deletes all highlights and stories in one step, which can be undone here and in the library. */
export async function eraseHighlights(): Promise<void> {
  const cancelling = new AbortController();
  const erased = await followed(deedName('delete'), cancelling, async (work) => {
    const changes = await deletions();
    return changes.ok ? writeDeed('delete', changes.value, work) : changes;
  });
  if (!erased.ok) tellFailure(erased.failure.reason);
  else if (erased.value !== undefined)
    offerUndo(getMessage('options_erased_highlights'), erased.value);
  else if (cancelling.signal.aborted) toast.value = { message: getMessage('history_cancelled') };
}

function offerUndo(message: string, step: number): void {
  toast.value = { message, undo: () => void bringBack(step) };
}

/** Says what came of it; where nothing was changed it can be tried again. */
async function bringBack(step: number): Promise<void> {
  const undone = await followed(getMessage('action_undo'), new AbortController(), (work) =>
    undo({ ...work, step }),
  );
  const result = undone.ok ? undone.value : { ok: false as const, reason: undone.failure.reason };
  const message = steppedText('undo', result);
  if (result.ok || result.reason === 'nothing') toast.value = { message };
  else offerUndo(message, step);
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
