import { RANGES, type Appearance, type Measure } from '../core/appearance';
import type { Tone } from '../core/highlights/palette';

const DARK = '(prefers-color-scheme: dark)';

function flag(root: HTMLElement, name: string, value: string | false): void {
  if (value === false) root.removeAttribute(`data-${name}`);
  else root.setAttribute(`data-${name}`, value);
}

/** Gives an element of ours, mostly the root, the look that `themes.css` and `appearance.css` know. */
export function applyAppearance(root: HTMLElement, appearance: Appearance): void {
  const { theme, typeface, isJustified, isHyphenated } = appearance;
  flag(root, 'theme', theme !== 'system' && theme);
  flag(root, 'typeface', typeface);
  flag(root, 'justified', isJustified && '');
  flag(root, 'hyphenated', isHyphenated && '');
  for (const measure of Object.keys(RANGES) as Measure[])
    root.style.setProperty(`--type-${measure}`, String(appearance[measure]));
}

/** Whether words stand dark on light or light on dark. */
export function toneOf({ theme }: Pick<Appearance, 'theme'>): Tone {
  if (theme === 'system') return matchMedia(DARK).matches ? 'dark' : 'light';
  return theme === 'dark' || theme === 'black' ? 'dark' : 'light';
}

/** Calls back when the system becomes dark or light. @returns a function that ends it. */
export function watchSystem(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
