import { each, type Work } from '../work';
import { bestOf, formatSrcset, parseSrcset, type Candidate } from './srcset';

/** A `data:` address that is longer is a picture itself. */
const LONGEST_PLACEHOLDER = 1000;
const PLACEHOLDER =
  /\b(blank|spacer|placeholder|transparent|loading|lazy|pixel|1x1|gr[ae]y)\b[^/]*$/i;
/** What the address of a lazy picture stands in until a script moves it. */
const LAZY_SOURCE = /^data-(?:[a-z]{2,12}-){0,2}src$/;
/** The same, or the address of something else. */
const LAZY_PERHAPS = /^data-(?:original|lazy|url|image)$/;
const LAZY_SET = /^data-(?:[a-z]{2,12}-){0,2}srcset$/;
const PICTURE_ADDRESS =
  /^(?:https?:\/\/|\/|\.{1,2}\/|[\w-]+\/)[^\s{}]+$|^[^\s{}]+\.(?:jpe?g|png|webp|avif|gif)\b/i;
/** Pixels; nothing that a reader looks at is smaller. */
const SMALLEST = 3;
/** Last part of the address of a picture that only counts readers. */
const BEACON =
  /\/(?:pixel|beacon|track(?:er|ing)?|count(?:er)?|impressions?|1x1|clear|ping)(?:\.\w{2,4})?(?:\?|$)/i;

/**
 * Gives every picture of a page the best address that the page knows for it, as its own script
 * would later; takes out pixels that count readers and pictures without any address.
 */
export function* loadLazyImages(root: Element): Work<void> {
  yield* each(root.querySelectorAll('noscript'), promoteNoscript);
  yield* each(root.querySelectorAll('amp-img'), becomeImage);
  yield* each(root.querySelectorAll('img'), (image) => {
    chooseSource(image);
    if (isBeacon(image)) (image.closest('picture') ?? image).remove();
  });
}

/** A custom element of AMP, which stands for a picture. */
function becomeImage(element: Element): void {
  const image = element.ownerDocument.createElement('img');
  for (const name of ['src', 'srcset', 'alt', 'width', 'height', 'class']) {
    const value = element.getAttribute(name);
    if (value !== null) image.setAttribute(name, value);
  }
  element.replaceWith(image);
}

function isBeacon(image: Element): boolean {
  const src = image.getAttribute('src') ?? '';
  if (src === '') return true;
  if (image.getAttribute('alt')) return false;
  const isTiny = ['width', 'height'].some((name) => {
    const value = image.getAttribute(name);
    return value !== null && /^\d+(px)?$/.test(value) && parseInt(value, 10) < SMALLEST;
  });
  return isTiny || BEACON.test(src);
}

/* Scripting is off in a parsed document, so the fallback is markup there; in a live page it is text. */
function promoteNoscript(noscript: Element): void {
  const image = noscript.querySelector('img') ?? imageIn(noscript);
  if (image && !isBeacon(image)) {
    const before = imageBeside(noscript);
    if (!before) noscript.before(image);
    else if (!hasSource(before)) before.replaceWith(image);
  }
  noscript.remove();
}

function imageIn(noscript: Element): Element | null {
  const markup = noscript.textContent;
  if (!/<img\b/i.test(markup)) return null;
  const image = new DOMParser().parseFromString(markup, 'text/html').querySelector('img');
  return image && noscript.ownerDocument.importNode(image);
}

/** The lazy picture that the fallback is for. */
function imageBeside(noscript: Element): Element | null {
  for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling]) {
    if (beside?.localName === 'img') return beside;
    const images = beside?.textContent.trim() === '' ? beside.querySelectorAll('img') : [];
    if (images.length === 1) return images[0] ?? null;
  }
  const own = noscript.parentElement?.localName === 'picture' ? noscript.parentElement : null;
  return own?.querySelector(':scope > img') ?? null;
}

function isPlaceholder(src: string): boolean {
  if (src.startsWith('data:')) return src.length < LONGEST_PLACEHOLDER;
  return src === '' || src.startsWith('about:') || PLACEHOLDER.test(src);
}

const hasSource = (image: Element): boolean =>
  !isPlaceholder(image.getAttribute('src') ?? '') ||
  lazyAddress(image) !== undefined ||
  setOf(image).length > 0;

/** The first attribute of such a name, if its value can be what it is named for. */
function lazyValue(element: Element, name: RegExp): string | undefined {
  for (const own of element.getAttributeNames()) {
    if (!own.startsWith('data-') || !name.test(own)) continue;
    const value = element.getAttribute(own) ?? '';
    if (name === LAZY_SET || PICTURE_ADDRESS.test(value)) return value;
  }
  return undefined;
}

const lazyAddress = (image: Element): string | undefined =>
  lazyValue(image, LAZY_SOURCE) ?? lazyValue(image, LAZY_PERHAPS);

/** What a `srcset`, lazy or not, offers. */
function setOf(element: Element): Candidate[] {
  const set = lazyValue(element, LAZY_SET) ?? element.getAttribute('srcset');
  return set ? parseSrcset(set) : [];
}

function takeSet(element: Element): Candidate[] {
  const candidates = setOf(element);
  if (candidates.length > 0) element.setAttribute('srcset', formatSrcset(candidates));
  else element.removeAttribute('srcset');
  /* They are of the page's layout, not of a story's. */
  element.removeAttribute('sizes');
  return candidates;
}

/** An address may only sound like that of a placeholder. */
const nameless = (src: string): string => (/^(?:data|about):/.test(src) ? '' : src);

function chooseSource(image: Element): void {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : undefined;
  const sources = picture ? takeSources(picture) : [];
  const src = image.getAttribute('src') ?? '';
  const own = bestOf(takeSet(image));
  const best = isPlaceholder(src)
    ? (own ?? lazyAddress(image) ?? bestOf(sources) ?? nameless(src))
    : (own ?? lazyValue(image, LAZY_SOURCE) ?? src);
  image.setAttribute('src', best);
}

function takeSources(picture: Element): Candidate[] {
  const sources = [...picture.querySelectorAll(':scope > source')];
  return sources.flatMap((source) => {
    const candidates = takeSet(source);
    if (candidates.length === 0) source.remove();
    return candidates;
  });
}
