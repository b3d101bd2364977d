import colours from './colours.css?inline';
import floating from './floating.css?inline';
import notes from './notes.css?inline';
import theme from './theme.css?inline';

/**
 * The sheets for what floats over a page of others. They are written for pages of ours: here the
 * host stands for the root, and `rem` must not be that of the page.
 */
export const PAGE_SHEETS: readonly string[] = [theme, floating, notes, colours].map((css) =>
  css
    .replaceAll(':root', ':host')
    .replace(/(\d*\.?\d+)rem\b/g, (_, number: string) => `${parseFloat(number) * 16}px`),
);
