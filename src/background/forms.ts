import type { CleanMode } from '../core/sites/choice';
import { PAGE_MESSAGES } from '../messages/contract';
import { READER_MESSAGES } from '../messages/reading';
import { ask, askBringing } from '../messages/send';
import { TIDY_MESSAGES } from '../messages/tidying';
import { messageTab } from '../platform/tabs';
import { bringExtract, bringReader, bringTidy, bringTidyFirst } from './bring';

interface Page {
  readonly page: string;
  readonly isNew: boolean;
  readonly mustBeSure: boolean;
}

/**
 * Gives the page of a tab its clean form, once it is parsed.
 * @param page its address: another page that has come into the tab meanwhile is left alone.
 * @param isNew whether the page has just begun.
 * @param mustBeSure whether it is left alone unless it surely shows a story.
 * @returns whether it shows a story.
 */
export async function bringForm(
  tabId: number,
  mode: CleanMode,
  { page, isNew, mustBeSure }: Page,
): Promise<boolean> {
  if (mode === 'tidy') {
    const request = { force: false, mustBeSure, page };
    const report = await (isNew ? bringTidyFirst(tabId, request) : bringTidy(tabId, request));
    return report?.state === 'tidy';
  }
  return (
    (await showsStory(tabId, mustBeSure)) && (await bringReader(tabId, { isWish: false, page })).ok
  );
}

/** Makes the page of a tab what it was. */
export async function takeForm(tabId: number, mode: CleanMode): Promise<void> {
  const deliver = messageTab(tabId);
  if (mode === 'tidy') await ask(TIDY_MESSAGES, deliver, 'tidy/stop', {});
  else await ask(READER_MESSAGES, deliver, 'reader/close', { isWish: false });
}

/** A reader over a page that shows no story would be in the way. */
async function showsStory(tabId: number, mustBeSure: boolean): Promise<boolean> {
  const answer = await askBringing(
    () => ask(PAGE_MESSAGES, messageTab(tabId), 'article/detect', { mustBeSure }),
    () => bringExtract(tabId),
  );
  return answer.ok && answer.value;
}
