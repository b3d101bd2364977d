import * as v from 'valibot';
import browser from 'webextension-polyfill';

const PageStateSchema = v.object({
  /** MIME type of the document. */
  contentType: v.string(),
  readyState: v.picklist(['loading', 'interactive', 'complete']),
});
export type PageState = v.InferOutput<typeof PageStateSchema>;

/** `message` is the browser's own text; it is for classification, not for showing. */
export type Injection<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Runs a script of the extension in the tab's page, once the page is there at all. */
export async function inject(tabId: number, file: string): Promise<Injection<undefined>> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: [file],
      injectImmediately: true,
    });
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}

/** Runs a function in the tab's page, in the world of our scripts; it can use nothing from around it. */
export async function run<T>(tabId: number, func: (value: T) => void, value: T): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func,
      args: [value],
      injectImmediately: true,
    });
  } catch {
    /* What the page did not get it is told again, or it is gone. */
  }
}

/** What kind of document the tab shows, and how far it has loaded. */
export async function pageState(tabId: number): Promise<Injection<PageState>> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => ({ contentType: document.contentType, readyState: document.readyState }),
      injectImmediately: true,
    });
    const parsed = v.safeParse(PageStateSchema, frame?.result);
    return parsed.success
      ? { ok: true, value: parsed.output }
      : { ok: false, message: 'The page told nothing about itself.' };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}

/**
 * Styles the tab's page with a sheet that the page does not see and no policy of the page holds off.
 * @param origin `AUTHOR`: it counts as one of the page's own; Chrome takes the colours of highlights
 *   from such alone. `USER`: what it calls important outweighs all that the page says.
 */
export async function injectStyles(
  tabId: number,
  css: string,
  origin: 'AUTHOR' | 'USER' = 'AUTHOR',
): Promise<Injection<undefined>> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, css, origin });
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}

/**
 * Has a script run in every page that fits a pattern, from the first moment of the page; in place of
 * what was said before. Browsers forget it when the extension is updated, and some when they close.
 * @returns whether that is news to the browser.
 */
export async function runOnVisits(
  id: string,
  file: string,
  patterns: readonly string[],
): Promise<boolean> {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const before = new Set(known?.matches);
  const isSame = before.size === patterns.length && patterns.every((one) => before.has(one));
  if (isSame) return false;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (patterns.length === 0) return true;
  await browser.scripting.registerContentScripts([
    {
      ...{ id, js: [file], matches: [...patterns] },
      ...{ runAt: 'document_start', persistAcrossSessions: true },
    },
  ]);
  return true;
}
