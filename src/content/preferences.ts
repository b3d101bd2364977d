import type { Colour } from '../core/highlights/annotation';
import type { BACKGROUND_MESSAGES } from '../messages/contract';
import { PAGE_HIGHLIGHTS_MESSAGES } from '../messages/highlighting';
import { ask, tell } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { knownTags } from './session';

/** The colour of the next highlight; `undefined` when nobody could be asked. */
export async function nextColour(): Promise<Colour | undefined> {
  const answer = await ask(PAGE_HIGHLIGHTS_MESSAGES, messageBackground, 'page/colour', {});
  return answer.ok ? answer.value : undefined;
}

/** Makes a colour that of the next highlight, in the popup too. */
export function chooseColour(colour: Colour): void {
  /* A convenience: where it cannot be stored the reader chooses again. */
  void tell<typeof BACKGROUND_MESSAGES, 'settings/write'>(messageBackground, 'settings/write', {
    change: { colour },
  });
}

/** Reads the tags of the library, to complete what is typed. */
export async function readKnownTags(): Promise<void> {
  const answer = await ask(PAGE_HIGHLIGHTS_MESSAGES, messageBackground, 'page/tags', {});
  if (answer.ok) knownTags.value = answer.value;
}
