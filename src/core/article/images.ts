import { resolveUrl } from './address';

const PLACEHOLDER =
  /^data:image\/(gif|svg\+xml|png);base64,[^"']{0,400}$|blank\.|spacer|placeholder|transparent\.|grey\./i;
const LAZY_SOURCES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset'];
const PICTURE_ADDRESS = /^(https?:|\/|\.|[\w-]+\/).*|\.(jpe?g|png|webp|avif|gif)\b/i;
/** Pixels; nothing that a reader looks at is smaller. */
const SMALLEST = 3;

/** Gives pictures the address that the page's own script would give them later. */
export function loadLazyImages(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) promoteNoscript(noscript);
  for (const source of document.querySelectorAll('picture > source')) takeSet(source);
  for (const image of document.querySelectorAll('img')) {
    takeSource(image);
    takeSet(image);
    if (isPixel(image)) image.remove();
  }
}

function isPixel(image: HTMLImageElement): boolean {
  const size = (name: string): number => Number(image.getAttribute(name) ?? NaN);
  return size('width') < SMALLEST || size('height') < SMALLEST;
}

/* Scripting is off in a parsed document, so the fallback is markup there; in a live page it is text. */
function promoteNoscript(noscript: Element): void {
  const parsed =
    noscript.querySelector('img') ?? imageIn(noscript.textContent, noscript.ownerDocument);
  const before = noscript.previousElementSibling;
  if (parsed && !(before?.matches('img') && !isPlaceholder(before))) {
    if (before?.matches('img')) before.remove();
    noscript.before(parsed);
  }
  noscript.remove();
}

function imageIn(markup: string, document: Document): Element | undefined {
  if (!/<img\b/i.test(markup)) return undefined;
  const template = document.createElement('template');
  const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector('img');
  if (!parsed) return undefined;
  template.content.append(document.importNode(parsed));
  return template.content.firstElementChild ?? undefined;
}

function isPlaceholder(image: Element): boolean {
  const src = image.getAttribute('src') ?? '';
  return src === '' || PLACEHOLDER.test(src);
}

function takeSource(image: Element): void {
  if (!isPlaceholder(image)) return;
  for (const name of LAZY_SOURCES) {
    const value = image.getAttribute(name);
    if (value && PICTURE_ADDRESS.test(value)) {
      image.setAttribute('src', value);
      return;
    }
  }
}

function takeSet(element: Element): void {
  for (const name of LAZY_SETS) {
    const value = element.getAttribute(name);
    if (value) element.setAttribute('srcset', value);
  }
}

/** Makes every address in a story absolute; drops links that run scripts. */
export function resolveAddresses(root: Element, base: string): void {
  for (const [selector, name] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const) {
    for (const element of root.querySelectorAll(selector)) {
      const value = element.getAttribute(name) ?? '';
      if (value.startsWith('#')) continue;
      const address = resolveUrl(value, base);
      if (address && !/^javascript:/i.test(address)) element.setAttribute(name, address);
      else element.removeAttribute(name);
    }
  }
  for (const element of root.querySelectorAll('[srcset]')) {
    const set = (element.getAttribute('srcset') ?? '').replace(
      /(^|,\s+)(\S+)/g,
      (_whole, gap: string, address: string) => gap + (resolveUrl(address, base) ?? address),
    );
    element.setAttribute('srcset', set);
  }
}
