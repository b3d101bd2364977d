import type { Deed, StoryChange } from '../core/highlights/story';
import { BACKGROUND_MESSAGES, type Written } from '../messages/contract';
import { ask } from '../messages/send';
import { getMessage } from '../platform/i18n';
import { messageBackground } from '../platform/runtime';
import type { LongWork } from '../storage/course';
import { writeDeed } from '../storage/deeds';
import { redo as redoDeed, undo as undoDeed } from '../storage/undo';
import { deedName, steppedText, type Direction } from '../ui/history-text';
import { notStoredText } from '../ui/storage-text';
import { toast } from './session';
import { followed, working } from '../ui/working';

/** In how many stories a deed is small: the background does it, even where this page is closed. */
const FEW = 20;

/**
 * Writes changes as one step that can be undone; a failure is told.
 * @returns what takes the step back; nothing where nothing was changed.
 */
export async function write(
  deed: Deed,
  changes: readonly StoryChange[],
): Promise<(() => void) | undefined> {
  const cancelling = new AbortController();
  const written =
    changes.length <= FEW && deed !== 'import'
      ? await send(deed, changes)
      : await followed(deedName(deed), cancelling, (work) => writeHere(deed, changes, work));
  if (!written.ok) tellFailure(written.reason);
  else if (written.step !== undefined) return () => void step('undo', written.step);
  else if (cancelling.signal.aborted) toast.value = { message: getMessage('history_cancelled') };
  return undefined;
}

/**
 * Has small changes written, even where this page is closed at once; a failure is told.
 * @param sitting names what the reader writes in one go.
 * @returns the number of the step; `undefined` where nothing was changed.
 */
export async function store(
  deed: Deed,
  changes: readonly StoryChange[],
  sitting: string,
): Promise<number | undefined> {
  const written = await send(deed, changes, sitting);
  if (written.ok) return written.step;
  tellFailure(written.reason);
  return undefined;
}

async function send(
  deed: Deed,
  changes: readonly StoryChange[],
  sitting?: string,
): Promise<Written> {
  const request = { deed, stories: [...changes], ...(sitting ? { sitting } : {}) };
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, 'annotation/write', request);
  return answer.ok ? answer.value : { ok: false, reason: 'unavailable' };
}

async function writeHere(
  deed: Deed,
  changes: readonly StoryChange[],
  work: LongWork,
): Promise<Written> {
  const written = await writeDeed(deed, changes, work);
  if (!written.ok) return { ok: false, reason: written.failure.reason };
  return { ok: true, ...(written.value === undefined ? {} : { step: written.value }) };
}

export function tellFailure(reason: 'quota' | 'unavailable' | 'newer-version'): void {
  toast.value = { message: notStoredText(reason) };
}

/** Takes back the last deed, or the one with this number, or does it again; says which it was. */
export async function step(direction: Direction, number?: number): Promise<void> {
  if (working.value) return;
  const label = getMessage(direction === 'undo' ? 'action_undo' : 'action_redo');
  const stepped = await followed(label, new AbortController(), (work) =>
    direction === 'undo' ? undoDeed({ ...work, step: number }) : redoDeed(work),
  );
  const result = stepped.ok
    ? stepped.value
    : { ok: false as const, reason: stepped.failure.reason };
  toast.value = { message: steppedText(direction, result) };
}
