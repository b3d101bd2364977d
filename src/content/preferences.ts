import type { Colour } from '../core/highlights/annotation';
import { PAGE_HIGHLIGHTS_MESSAGES } from '../messages/highlighting';
import { ask } from '../messages/send';
import { messageBackground } from '../platform/runtime';
import { knownTags } from './session';
import { tellBackground } from './tell-background';

/** The colour of the next highlight; `undefined` when nobody could be asked. */
export async function nextColour(): Promise<Colour | undefined> {
  const answer = await ask(PAGE_HIGHLIGHTS_MESSAGES, messageBackground, 'page/colour', {});
  return answer.ok ? answer.value : undefined;
}

/** Makes a colour that of the next highlight, in the popup too. */
export function chooseColour(colour: Colour): void {
  void tellBackground('page/choose-colour', { colour });
}

/** Reads the tags of the library, to complete what is typed. */
export async function readKnownTags(): Promise<void> {
  const answer = await ask(PAGE_HIGHLIGHTS_MESSAGES, messageBackground, 'page/tags', {});
  if (answer.ok) knownTags.value = answer.value;
}
