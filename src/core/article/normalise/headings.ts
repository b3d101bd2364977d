import { unwrap } from '../children';
const HEADING = 'h1, h2, h3, h4, h5, h6, dt, summary';

/**
 * A heading that opens its section by a click is a heading all the same: its words are taken out of
 * the button (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/). Changes what is below `root`.
 */
export function unwrapOpeners(root: Element): void {
  for (const button of root.querySelectorAll('button')) {
    const { parentElement: parent } = button;
    if (!parent?.matches(HEADING) && !parent?.parentElement?.matches(HEADING)) continue;
    const heading = button.closest(HEADING);
    const isWhole = heading?.textContent.trim() === button.textContent.trim();
    if (isWhole) unwrap(button);
  }
}
