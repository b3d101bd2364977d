import type { CleanMode } from '../core/sites/choice';
import { STORY_MESSAGES } from '../messages/highlighting';
import { READER_MESSAGES } from '../messages/reading';
import { ask } from '../messages/send';
import { TIDY_MESSAGES } from '../messages/tidying';
import { inject } from '../platform/scripting';
import { messageTab } from '../platform/tabs';
import { bringReader, bringTidy } from './bring';

const EXTRACT_SCRIPT = '/src/content/extract.js';

/** Gives the page of a tab its clean form, once it is parsed. @returns whether it shows a story. */
export async function bringForm(tabId: number, mode: CleanMode): Promise<boolean> {
  if (mode === 'tidy') return (await bringTidy(tabId))?.state === 'tidy';
  return (await hasStory(tabId)) && (await bringReader(tabId, { isWish: false })).ok;
}

/** Makes the page of a tab what it was. */
export async function takeForm(tabId: number, mode: CleanMode): Promise<void> {
  if (mode === 'tidy') await ask(TIDY_MESSAGES, messageTab(tabId), 'tidy/stop', {});
  else await ask(READER_MESSAGES, messageTab(tabId), 'reader/close', {});
}

/** Whether the page shows an article: unasked, no reader comes over anything else. */
async function hasStory(tabId: number): Promise<boolean> {
  if (!(await inject(tabId, EXTRACT_SCRIPT)).ok) return false;
  const question = { force: false, waits: false };
  const answer = await ask(STORY_MESSAGES, messageTab(tabId), 'article/extract', question);
  return answer.ok && answer.value.article !== undefined;
}
