import { signal } from '@preact/signals';
import type { Deed } from '../core/highlights/story';
import { BACKGROUND_MESSAGES, type Undone } from '../messages/contract';
import { ask } from '../messages/send';
import { formatNumber, getMessage } from '../platform/i18n';
import { messageBackground } from '../platform/runtime';
import { takeStep } from './keep';
import type { OpenStory } from './open-story';
import { toast } from './session';

export type Direction = 'undo' | 'redo';

/** What can be taken back and what can be done again; `null` where there is nothing. */
export const nextSteps = signal<Readonly<Record<Direction, Deed | null>>>({
  undo: null,
  redo: null,
});

/** Asks which steps there are. They are all windows' and outlive the popup. */
export async function readSteps(): Promise<void> {
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, 'history/read', {});
  if (answer.ok) nextSteps.value = answer.value;
}

/** Takes the last deed back, or the one with this number, or does it again; says which it was. */
export async function step(story: OpenStory, direction: Direction, number?: number): Promise<void> {
  const taken = await takeStep(story, direction, number);
  toast.value = { message: taken.ok ? said(direction, taken) : refused(direction, taken.reason) };
  await readSteps();
}

const NAMES: Readonly<Record<Deed, string>> = {
  add: 'deed_add',
  note: 'deed_note',
  tags: 'deed_tags',
  colour: 'deed_colour',
  attach: 'deed_attach',
  delete: 'deed_delete',
  import: 'deed_import',
  'merge-tags': 'deed_merge_tags',
  discard: 'deed_discard',
};

/** The deed as the reader calls it. */
export function deedName(deed: Deed): string {
  return getMessage(NAMES[deed]);
}

type Taken = Extract<Undone, { readonly ok: true }>;
type Refusal = Exclude<Undone, Taken>['reason'];

function said(direction: Direction, { deed, count }: Taken): string {
  const what = count > 1 ? `${deedName(deed)} (${formatNumber(count)})` : deedName(deed);
  return getMessage(direction === 'undo' ? 'history_undone' : 'history_redone', what);
}

function refused(direction: Direction, reason: Refusal): string {
  switch (reason) {
    case 'nothing':
      return getMessage(direction === 'undo' ? 'history_no_undo' : 'history_no_redo');
    case 'changed':
      return getMessage('history_changed');
    case 'newer-version':
      return getMessage('storage_newer');
    case 'quota':
    case 'unavailable':
      return getMessage('storage_write_failed');
  }
}
