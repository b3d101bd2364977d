import { resolveUrl } from './address';
import type { ExtractionFailure } from './article';

/** Share of the window's area from which a frame is the page's main thing. */
const MAIN_SHARE = 0.3;
/** Text of the page itself below which its frame may hold the story. */
const LITTLE_TEXT = 600;

const ownText = (document: Document): number => {
  let length = 0;
  for (const part of document.querySelectorAll('body :is(p, h1, h2, li, td, div)')) {
    for (const node of part.childNodes)
      if (node.nodeType === 3) length += (node.nodeValue ?? '').trim().length;
  }
  return length;
};

function isMain(frame: Element): boolean {
  const window = frame.ownerDocument.defaultView;
  if (!window) return true;
  const { width, height } = frame.getBoundingClientRect();
  return width * height > window.innerWidth * window.innerHeight * MAIN_SHARE;
}

/** The failure to report when a page has few words of its own and a large frame that may hold them. */
export function findStoryFrame(document: Document, url: string): ExtractionFailure | undefined {
  if (ownText(document) > LITTLE_TEXT) return undefined;
  for (const frame of document.querySelectorAll('iframe, frame')) {
    if (!isMain(frame)) continue;
    const address = resolveUrl(frame.getAttribute('src') ?? 'about:blank', url) ?? '';
    return /^https?:/.test(address)
      ? { reason: 'framed', frameUrl: address }
      : { reason: 'framed' };
  }
  return undefined;
}
