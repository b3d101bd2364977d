import type { CleanMode } from '../core/sites/choice';
import { ask } from '../messages/send';
import { TIDY_MESSAGES } from '../messages/tidying';
import { messageTab } from '../platform/tabs';
import { bringTidy } from './bring';

/** Gives the page of a tab its clean form, once it is parsed. @returns whether it shows a story. */
export async function bringForm(tabId: number, mode: CleanMode): Promise<boolean> {
  return mode === 'tidy' && (await bringTidy(tabId))?.state === 'tidy';
}

/** Makes the page of a tab what it was. */
export async function takeForm(tabId: number, mode: CleanMode): Promise<void> {
  if (mode === 'tidy') await ask(TIDY_MESSAGES, messageTab(tabId), 'tidy/stop', {});
}
