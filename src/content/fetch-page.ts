/** A page of the site that this script runs in, or why there is none. */
export type FetchedPage =
  | { readonly ok: true; readonly document: Document; readonly url: string }
  | { readonly ok: false; readonly reason: 'failed' | 'cancelled' };

const HTML = /^(?:text\/html|application\/xhtml\+xml)/i;
/** How far into a page its encoding is declared, in bytes (WHATWG HTML, "prescan a byte stream"). */
const PRESCAN = 1024;

/** The text of a page in the encoding that its server or the page itself names. */
function decode(bytes: ArrayBuffer, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, PRESCAN));
  const named =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    /* An encoding that nobody knows. */
    return new TextDecoder().decode(bytes);
  }
}

/**
 * Fetches a page as a click on its link would, from the site of this page alone. This is the only
 * request that Stet makes, and only when the reader asks for the pages of a story.
 * @param url on this site.
 */
export async function fetchPage(url: string, signal: AbortSignal): Promise<FetchedPage> {
  try {
    /* Another site is not asked, even where this one sends its readers there. */
    const response = await fetch(url, { signal, mode: 'same-origin' });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !HTML.test(type)) return { ok: false, reason: 'failed' };
    const html = decode(await response.arrayBuffer(), type);
    const document = new DOMParser().parseFromString(html, 'text/html');
    return { ok: true, document, url: response.url || url };
  } catch {
    return { ok: false, reason: signal.aborted ? 'cancelled' : 'failed' };
  }
}
