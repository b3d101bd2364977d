import { moveChildren } from '../children';

/**
 * Who is quoted is a line of the quotation (HTML §4.4.4), although a `footer` elsewhere is the end
 * of a page. Changes what is below `root`.
 */
export function keepAttributions(root: Element): void {
  for (const footer of root.querySelectorAll('blockquote footer')) {
    const line = root.ownerDocument.createElement('p');
    moveChildren(footer, line);
    footer.replaceWith(line);
  }
}
