/** What `paint` needs of a window: a content script passes the page's, the popup its own. */
export interface PaintingWindow {
  readonly CSS: { readonly highlights?: HighlightRegistry };
  readonly Highlight?: typeof Highlight;
}

/** The names to style with `::highlight(…)`. The registry is shared with the page, hence the prefix. */
export const HIGHLIGHT_NAMES = { all: 'stet-highlight', active: 'stet-active' } as const;

/** What is to be seen: all highlights, and those that the reader is at. */
export interface Painting {
  readonly all: Iterable<Range>;
  readonly active?: Iterable<Range>;
}

/**
 * Paints ranges with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/),
 * in place of what was painted before. The DOM is not touched.
 * @returns whether the browser can paint them.
 */
export function paint(window: PaintingWindow, { all, active = [] }: Painting): boolean {
  const registry = window.CSS.highlights;
  if (!registry || !window.Highlight) return false;
  const highlight = new window.Highlight(...all);
  const activeHighlight = new window.Highlight(...active);
  activeHighlight.priority = 1;
  registry.set(HIGHLIGHT_NAMES.all, highlight);
  registry.set(HIGHLIGHT_NAMES.active, activeHighlight);
  return true;
}

/** Takes all paint off again. */
export function clearPaint(window: PaintingWindow): void {
  for (const name of Object.values(HIGHLIGHT_NAMES)) window.CSS.highlights?.delete(name);
}
