import type { CleanMode } from '../core/sites/choice';
import { DETECTION_MESSAGES } from '../messages/detection';
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
  return (await showsStory(tabId)) && (await bringReader(tabId, { isWish: false })).ok;
}

/** Makes the page of a tab what it was. */
export async function takeForm(tabId: number, mode: CleanMode): Promise<void> {
  const deliver = messageTab(tabId);
  if (mode === 'tidy') await ask(TIDY_MESSAGES, deliver, 'tidy/stop', {});
  else await ask(READER_MESSAGES, deliver, 'reader/close', {});
}

/** A reader over a page that shows no story would be in the way. */
async function showsStory(tabId: number): Promise<boolean> {
  const askPage = () => ask(DETECTION_MESSAGES, messageTab(tabId), 'article/detect', {});
  let answer = await askPage();
  if (!answer.ok && (await inject(tabId, EXTRACT_SCRIPT)).ok) answer = await askPage();
  return answer.ok && answer.value;
}
