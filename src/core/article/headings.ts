const OPENERS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary']
  .flatMap((tag) => [`${tag} > button`, `${tag} > * > button`])
  .join(', ');

/**
 * A heading that opens its section by a click is a heading all the same: its words are taken out of
 * the button (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/). Changes what is below `root`.
 */
export function unwrapOpeners(root: Element): void {
  for (const button of root.querySelectorAll(OPENERS)) {
    const heading = button.closest('h1, h2, h3, h4, h5, h6, dt, summary');
    const isWhole = heading?.textContent.trim() === button.textContent.trim();
    if (isWhole) button.replaceWith(...button.childNodes);
  }
}
