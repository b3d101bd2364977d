import type { Declarations } from './metadata';
import { text } from './structured-data';

const SEPARATOR = /\s+[|•·»›—–\-:/\\]+\s+|\s*[|»]\s*/u;

const collapse = (value: string): string => value.replace(/\s+/g, ' ').trim();
const key = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Cuts the site's name, or what else follows a separator, off a page title. */
function withoutSite(title: string, siteName: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const site = key(siteName);
  const isSite = (part: string): boolean => {
    const name = key(part);
    return name !== '' && (site.includes(name) || (name.includes(site) && site !== ''));
  };
  for (const cut of [title.lastIndexOf(parts.at(-1) ?? ''), -1]) {
    if (cut > 0 && isSite(parts.at(-1) ?? '')) {
      return withoutSite(title.slice(0, cut).replace(/[\s|•·»›—–\-:/\\]+$/u, ''), siteName);
    }
  }
  const [first = ''] = parts;
  if (isSite(first)) return title.slice(title.indexOf(parts[1] ?? ''));
  return title;
}

/** The headline as the page shows it, if one heading is surely it. */
function shownTitle(document: Document, declared: readonly string[]): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((h1) => collapse(h1.textContent));
  const keys = declared.map(key).filter(Boolean);
  return headings.find((heading) => {
    const name = key(heading);
    return name.length > 8 && keys.some((other) => other === name || other.startsWith(name));
  });
}

/** The story's headline without the site's name. */
export function titleOf({ document, article, meta }: Declarations, siteName: string): string {
  const headline = collapse(text(article?.['headline']));
  const social = collapse(meta('og:title', 'twitter:title'));
  const whole = collapse(document.querySelector('head > title, title')?.textContent ?? '');
  const shown = shownTitle(document, [headline, social, whole]);
  const [only = ''] = [...document.querySelectorAll('h1')].map((h1) => collapse(h1.textContent));
  return shown ?? withoutSite(headline || social || only || whole, siteName);
}
