import { afterEach, expect, it } from 'vitest';
import script from '../../public/first-theme.js?raw';
import { applyAppearance } from './appearance';
import { rememberTheme } from './first-theme';
import { USUAL_APPEARANCE, type Theme } from '../core/appearance';

const pages = import.meta.glob<string>('../*/index.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/* The tests run in a frame, which is to keep nothing. */
const alone = Object.getOwnPropertyDescriptor(window, 'parent');
afterEach(() => {
  if (alone) Object.defineProperty(window, 'parent', alone);
  localStorage.removeItem('theme');
  delete document.documentElement.dataset['theme'];
});

/** What the next page of ours shows before it has read the settings. */
function nextPage(): string | undefined {
  delete document.documentElement.dataset['theme'];
  const element = document.createElement('script');
  element.textContent = script;
  document.head.append(element);
  element.remove();
  return document.documentElement.dataset['theme'];
}

function choose(theme: Theme): void {
  applyAppearance(document.documentElement, { ...USUAL_APPEARANCE, theme });
  rememberTheme(theme);
}

it('begins in the theme that was chosen, and as the system is where none is', () => {
  Object.defineProperty(window, 'parent', { configurable: true, get: () => window });
  choose('black');
  expect(nextPage()).toBe('black');
  choose('system');
  expect(nextPage()).toBeUndefined();
});

it('keeps nothing in a frame over a page', () => {
  choose('dark');
  expect(localStorage.getItem('theme')).toBeNull();
});

it('stands before the style sheets of each page of its own', () => {
  const [reader, ...own] = ['reader', 'popup', 'options', 'library', 'welcome'].map(
    (name) => pages[`../${name}/index.html`] ?? '',
  );
  for (const page of own) {
    const [at, sheet] = [page.indexOf('src="/first-theme.js"'), page.indexOf('rel="stylesheet"')];
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(sheet);
  }
  expect(reader).not.toContain('first-theme');
});
