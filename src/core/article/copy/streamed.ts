import { unwrap } from '../children';

/**
 * Puts the late parts of a page that React streamed where its script would put them: the part
 * `S:n` in the place of the template `B:n` or `P:n` (React's `renderToReadableStream`). A saved page
 * never ran that script. Changes what is below `root`.
 */
export function placeStreamed(root: Element): void {
  for (const part of root.querySelectorAll('div[hidden][id^="S:"]')) {
    const number = CSS.escape(part.id.slice(2));
    const place =
      root.querySelector(`[id="B:${number}"]`) ?? root.querySelector(`[id="P:${number}"]`);
    unwrap(part, place ?? part);
    part.remove();
  }
}
