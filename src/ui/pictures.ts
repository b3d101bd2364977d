import { getMessage } from '../platform/i18n';
import { bestOf, parseSrcset } from '../core/article/normalise/srcset';

/** CSS pixels; what is smaller is a sign, not a picture. */
const SMALLEST = 100;
const IMAGE_FILE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** The pictures that can be shown as large as the window, in order. */
export function picturesOf(article: ParentNode): HTMLImageElement[] {
  return [...article.querySelectorAll<HTMLImageElement>('.lead img, .story img')].filter(isPicture);
}

/** The picture under the pointer or focus, if a click on it is not a link's. */
export function pictureAt(target: Element): HTMLImageElement | undefined {
  const article = target.closest('.article');
  const image = target.matches('a') ? target.querySelector('img') : target;
  const isOne = image instanceof HTMLImageElement && picturesOf(article ?? target).includes(image);
  return isOne ? image : undefined;
}

function isPicture(image: HTMLImageElement): boolean {
  const { width, height } = image.getBoundingClientRect();
  /* What is still to come has no size of its own yet. */
  const isSmall = image.naturalWidth > 0 && (width < SMALLEST || height < SMALLEST);
  const link = image.closest('a[href]');
  return !isSmall && !image.hidden && (!link || largeAddress(link) !== undefined);
}

/** The address of a picture that a link leads to. */
function largeAddress(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href)) return undefined;
  const { protocol, pathname } = new URL(href);
  return /^https?:$/.test(protocol) && IMAGE_FILE.test(pathname) ? href : undefined;
}

/** The largest form of a picture that the page names. */
export function largestSource(image: HTMLImageElement): string {
  const link = image.closest('a[href]');
  const best = bestOf(parseSrcset(image.srcset));
  return (link && largeAddress(link)) ?? best ?? (image.currentSrc || image.src);
}

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.closest('a[href]') || !(target instanceof HTMLImageElement)) continue;
    if (!isPicture(target)) continue;
    target.tabIndex = 0;
    target.role = 'button';
    target.ariaLabel = getMessage('picture_enlarge', target.alt).trim();
  }
});

/** Makes a picture a stop of the Tab key once it has its size; links are that themselves. */
export function watchPicture(image: HTMLImageElement | null): void {
  if (image) observer.observe(image);
}
