const OPENERS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary']
  .flatMap((tag) => [`${tag} > button`, `${tag} > * > button`])
  .join(', ');

/**
 * A heading that opens its section by a click is a heading all the same: its words are taken out of
 * the button (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/). Changes the document.
 */
export function unwrapOpeners(document: Document): void {
  for (const button of document.querySelectorAll(OPENERS)) {
    const heading = button.closest('h1, h2, h3, h4, h5, h6, dt, summary');
    const isWhole = heading?.textContent.trim() === button.textContent.trim();
    if (isWhole) button.replaceWith(...button.childNodes);
  }
}
