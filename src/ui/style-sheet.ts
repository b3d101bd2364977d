/** A sheet for `adoptedStyleSheets`, which no Content-Security-Policy of a page holds off. */
export function styleSheet(...css: readonly string[]): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.join('\n'));
  return sheet;
}
