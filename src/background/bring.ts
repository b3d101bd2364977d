import { USUAL_APPEARANCE } from '../core/appearance';
import { TIDY_STYLES } from '../core/tidy/marks';
import { READER_MESSAGES, READER_PAGE_MESSAGES, type Opened } from '../messages/reading';
import { ask, askBringing } from '../messages/send';
import { TIDY_MESSAGES, type TidyReport, type TidyRequest } from '../messages/tidying';
import { inject, injectStyles, run } from '../platform/scripting';
import { messageTab } from '../platform/tabs';
import { readSettings } from '../storage/settings';

const EXTRACT_SCRIPT = '/src/content/extract.js';
const READER_SCRIPT = '/src/content/reader.js';
const TIDY_SCRIPT = '/src/content/tidy.js';

/** Brings the script that cleans into the page of a tab. @returns whether the browser let us in. */
export async function bringExtract(tabId: number): Promise<boolean> {
  return (await inject(tabId, EXTRACT_SCRIPT)).ok;
}

/**
 * Puts the reader over the page of a tab.
 * @param isWish whether the reader has called for it, and not a choice for the site.
 * @param page address of the page that it is for, where that may be gone by then.
 */
export async function bringReader(
  tabId: number,
  options: { readonly isWish: boolean; readonly page?: string },
): Promise<Opened> {
  const settings = await readSettings();
  const { theme } = settings.ok ? settings.value.appearance : USUAL_APPEARANCE;
  const request = { ...options, theme };
  const answer = await askBringing(
    () => ask(READER_MESSAGES, messageTab(tabId), 'reader/open', request),
    async () => (await inject(tabId, READER_SCRIPT)).ok,
  );
  return answer.ok ? answer.value : { ok: false, reason: 'unreadable' };
}

/** Takes the reader away from the page of a tab, or puts it there if it is not. */
export async function toggleReader(tabId: number): Promise<Opened> {
  const left = await ask(READER_PAGE_MESSAGES, messageTab(tabId), 'reader/leave', {});
  return left.ok ? { ok: true } : bringReader(tabId, { isWish: true });
}

/**
 * Tidies the page of a tab, if it shows an article.
 * @returns how the page is then; nothing where the browser does not let us in.
 */
export async function bringTidy(
  tabId: number,
  request: TidyRequest = { force: false },
): Promise<TidyReport | undefined> {
  const answer = await askBringing(
    () => startTidy(tabId, request),
    () => bringTidyScript(tabId),
  );
  return answer.ok ? answer.value : undefined;
}

/**
 * Tidies a page that has just begun, in which nobody can answer yet. The script finds there what it is
 * brought for and begins; the message, a way of its own, asks only what came of it.
 */
export async function bringTidyFirst(
  tabId: number,
  request: TidyRequest,
): Promise<TidyReport | undefined> {
  const told = run(tabId, tellRequest, request);
  const [isThere] = await Promise.all([bringTidyScript(tabId), told]);
  if (!isThere) return undefined;
  const answer = await startTidy(tabId, request);
  return answer.ok ? answer.value : undefined;
}

/* Runs in the page. */
function tellRequest(request: TidyRequest): void {
  (globalThis as { stetTidyRequest?: TidyRequest }).stetTidyRequest = request;
}

function startTidy(tabId: number, request: TidyRequest) {
  return ask(TIDY_MESSAGES, messageTab(tabId), 'tidy/start', request);
}

async function bringTidyScript(tabId: number): Promise<boolean> {
  const brought = await Promise.all([
    injectStyles(tabId, TIDY_STYLES, 'USER'),
    inject(tabId, TIDY_SCRIPT),
  ]);
  return brought.every(({ ok }) => ok);
}
