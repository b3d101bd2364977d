import type { Theme } from '../core/appearance';

/**
 * Keeps a theme for the first frame of our own pages (`public/first-theme.js`). A frame of ours keeps
 * nothing: what it stores is stored under the page that it is over, and would tell that it was read.
 */
export function rememberTheme(theme: Theme): void {
  if (window.parent !== window) return;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    /* The browser may be set to keep nothing for pages. */
  }
}
