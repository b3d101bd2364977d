/**
 * Puts the late parts of a page that React streamed where its script would put them: the part
 * `S:n` in the place of the template `B:n` or `P:n` (React's `renderToReadableStream`). A saved page
 * never ran that script. Changes the document.
 */
export function placeStreamed(document: Document): void {
  for (const part of document.querySelectorAll('div[hidden][id^="S:"]')) {
    const number = part.id.slice(2);
    const place = document.getElementById(`B:${number}`) ?? document.getElementById(`P:${number}`);
    (place ?? part).replaceWith(...part.childNodes);
    part.remove();
  }
}
