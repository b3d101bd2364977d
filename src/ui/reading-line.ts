/** Where in a story somebody is likely to be reading. */
export interface ReadingPlace {
  /** The words there; none in a story without words. */
  readonly text: Text | undefined;
  /** How much of the text is above, 0 to 1. */
  readonly share: number;
}

/**
 * The words at the line that somebody is likely to read. It goes from the upper edge of the window to
 * the lower as the page is scrolled from its beginning to its end, so that the first and last words of
 * a story have their turn, too.
 */
export function readingPlace(story: Element): ReadingPlace {
  const line = readingLine();
  const texts = textsOf(story);
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((boxOf(texts[middle])?.bottom ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const text = texts[low];
  const all = lengthOf(texts);
  const before = lengthOf(texts.slice(0, low)) + (text ? partAbove(text, line) * text.length : 0);
  return { text: text ?? texts.at(-1), share: all === 0 ? 1 : before / all };
}

/** In CSS pixels from the top of the window. */
function readingLine(): number {
  const root = document.documentElement;
  const top = parseFloat(getComputedStyle(root).scrollPaddingBlockStart) || 0;
  const way = root.scrollHeight - innerHeight;
  const done = way > 0 ? Math.min(1, Math.max(0, scrollY / way)) : 1;
  return top + (innerHeight - top) * done;
}

/** Text nodes that can be seen and are not only space. */
function textsOf(story: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (/\S/.test(text.data)) texts.push(text);
  }
  return texts;
}

const lengthOf = (texts: readonly Text[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0);

function boxOf(text: Text | undefined): DOMRect | undefined {
  if (!text) return undefined;
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

/** How much of a text is above a line, 0 to 1. */
function partAbove(text: Text, line: number): number {
  const box = boxOf(text);
  if (!box || box.height === 0) return 0;
  return Math.min(1, Math.max(0, (line - box.top) / box.height));
}
