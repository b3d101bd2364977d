import { signal } from '@preact/signals';
import type { Deed } from '../core/highlights/story';
import { BACKGROUND_MESSAGES } from '../messages/contract';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { watchHistory } from '../storage/history';
import { mendHistory } from '../storage/unfinished';
import { steppedText, type Direction } from '../ui/history-text';
import { takeStep } from './keep';
import type { OpenStory } from './open-story';
import { toast } from './session';

/** What can be taken back and what can be done again; `null` where there is nothing. */
export const nextSteps = signal<Readonly<Record<Direction, Deed | null>>>({
  undo: null,
  redo: null,
});

/** Follows which steps there are: they are all windows' and outlive the popup. @returns what ends it. */
export function followSteps(): () => void {
  void readSteps();
  void mendHistory();
  return watchHistory(() => void readSteps());
}

async function readSteps(): Promise<void> {
  const answer = await ask(BACKGROUND_MESSAGES, messageBackground, 'history/read', {});
  if (answer.ok) nextSteps.value = answer.value;
}

/** Takes the last deed back, or the one with this number, or does it again; says which it was. */
export async function step(story: OpenStory, direction: Direction, number?: number): Promise<void> {
  const taken = await takeStep(story, direction, number);
  toast.value = { message: steppedText(direction, taken) };
}
