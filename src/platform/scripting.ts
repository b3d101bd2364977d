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
