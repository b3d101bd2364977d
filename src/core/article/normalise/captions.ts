import { PHRASES } from '../../clutter/phrases';
import { ownFigure, wrapInFigure } from './figures';
import { collapse } from '../line-text';
import { each, type Work } from '../work';

/** Characters of the longest caption. */
const LONGEST = 600;
/** Characters of what is not called a caption, but stands in a picture's own box. */
const SHORT = 300;
/** Characters; a shorter `alt` may be said again by chance. */
const TELLING_ALT = 15;
const STEPS = 8;
const NAMED =
  /(?:^|[^a-z])(?:(?:fig|photo|foto|image|img|picture|media|news|text|wp|bild)?(?:captions?|credits?|copyrights?)|legende?s?|bildunterschrift|bildtext|bildquelle|bildrechte|bildnachweis|leyenda|epigrafe|didascalia|photographer|fotograf)(?:$|[^a-z])/;
/** Boxes that are called a picture's. */
const PICTURE =
  /(?:^|[^a-z])(?:images?|img|photos?|pictures?|fotos?|bild(?:er)?|figure|illustration|gallery|imagen|immagine)(?:$|[^a-z])/;
const NO_PICTURE =
  /(?:^|[^a-z])(?:authors?|avatar|profile|byline|bio|user|logo|teaser|cards?|promo|related|ads?|advert|product|hero|header|person|contact)(?:$|[^a-z])/;
/** Signs and agencies by which a picture's source is known, at the end or alone. */
const SIGNED =
  /©|📷|\(c\) |(?:^|[/(|,–—-]\s?[^()]{0,60})\b(?:getty(?: images)?|reuters|afp|dpa|ap photo|ap images?|epa(?:-efe)?|shutterstock|i?stock(?:photo)?|imago(?: images)?|keystone|ansa|xinhua|nurphoto|pa wire|alamy|unsplash|picture alliance|wikimedia commons|handout)\b[^.!?]{0,60}\)?\.?$/i;
/** A source named after a label and a colon, at the end or alone: “Photo: Name”. */
let labelled: RegExp | undefined;
const NOT_WORDS = 'button, [role="button"], noscript, script, style, svg';
const NO_CAPTION = 'h1, h2, h3, table, ul, ol, blockquote, pre, form, nav, video, audio, iframe';

function labelPattern(): RegExp {
  const labels = new Set(PHRASES.flatMap(({ captionLabels }) => captionLabels));
  const label = [...labels].map((text) => text.replace(/[.*+?()[\]\\]/g, '\\$&')).join('|');
  const first = `(?:^|[.!?()|\\]/–—。）])\\s{0,3}(?:${label})\\s?[:：][^:：]{1,100}$`;
  /* Within a sentence it takes a name at the end, and no sentence that goes on. */
  const inside = `\\s(?:${label}):[^:!?]{1,80}[^.:!?]$`;
  return new RegExp(`${first}|${inside}`, 'iu');
}

/** Makes figures of pictures and what a page calls, marks or sets as their captions. */
export function* markCaptions(root: Element): Work<void> {
  const figures = new Set<Element>();
  yield* each(root.querySelectorAll('img'), (image) => {
    const figure = image.closest('figure');
    if (figure) figures.add(figure);
    else markCaption(image);
  });
  yield* each(figures, ownFigure);
}

/** Lower case, cut where case changes. */
function namesOf(element: Element): string {
  const value = element.getAttribute('class') ?? '';
  return value
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** The text of an element, or `undefined` where it is longer than any caption. */
function shortText(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = '';
  while (walker.nextNode()) {
    text += walker.currentNode.nodeValue ?? '';
    if (text.length > LONGEST * 4) return undefined;
  }
  const line = collapse(text);
  return line.length > LONGEST ? undefined : line;
}

/** The first neighbour that is a word or picture; white space and empty boxes are passed over. */
function neighbour(node: Node, way: 'previousSibling' | 'nextSibling'): Node | null {
  let steps = 0;
  for (let at = node[way]; at && steps < STEPS; at = at[way], steps += 1) {
    if (at.nodeType === 3 && at.nodeValue?.trim()) return at;
    if (at.nodeType !== 1) continue;
    const element = at as Element;
    if (element.matches(NOT_WORDS) || element.localName === 'br') continue;
    if (shortText(element) !== '' || element.querySelector('img')) return at;
  }
  return null;
}

function markCaption(image: Element): void {
  const alt = collapse(image.getAttribute('alt') ?? '');
  let box = image;
  let names = '';
  for (let step = 0; step < STEPS; step += 1) {
    const parent = box.parentElement;
    if (!parent || parent.localName === 'body') return;
    /* A picture's own names say what it is, not what stands beside it. */
    if (box !== image) names += ` ${namesOf(box)}`;
    const before = neighbour(box, 'previousSibling');
    const after = neighbour(box, 'nextSibling');
    if (before || after) {
      const parts = captionBeside(box, [after, before], alt, `${names} ${namesOf(parent)}`);
      if (parts.length > 0) wrapInFigure(box, parts);
      return;
    }
    box = parent;
  }
}

/** The parts of the caption among what stands right beside a picture's box; none where it has none. */
function captionBeside(
  box: Element,
  beside: readonly (Node | null)[],
  alt: string,
  names: string,
): Node[] {
  const parent = box.parentElement;
  const [after, before] = beside;
  if (!parent || box.closest('a[href]')?.contains(parent)) return [];
  const whole = shortText(parent);
  if (whole !== undefined && isPictureBox(parent)) {
    const own = NAMED.test(names) || (PICTURE.test(names) && whole.length <= SHORT);
    if ((own && !NO_PICTURE.test(names)) || isSigned(whole) || tellsAlt(whole, alt)) {
      return [...parent.childNodes].filter((node) => node !== box && node.textContent?.trim());
    }
  }
  const parts = run(after, 'nextSibling', alt);
  return parts.length > 0 ? parts : run(before, 'previousSibling', alt).reverse();
}

/* The pattern of labels is long: it is put together and compiled for texts with a colon alone. */
const isSigned = (text: string): boolean =>
  SIGNED.test(text) || (/[:：]/.test(text) && (labelled ??= labelPattern()).test(text));

/** A caption often repeats the description that those get who cannot see the picture. */
function tellsAlt(text: string, alt: string): boolean {
  if (alt.length < TELLING_ALT) return false;
  return text.startsWith(alt) || (text.length >= TELLING_ALT && alt.startsWith(text));
}

/** One picture, words that are mostly no links, and nothing that a caption does not hold. */
function isPictureBox(box: Element): boolean {
  if (box.matches('article, main, section, header, li, td, a, ul, ol')) return false;
  if (box.querySelector(NO_CAPTION) || box.querySelectorAll('img').length > 1) return false;
  const words = box.textContent.trim().length;
  const links = [...box.querySelectorAll('a[href]')];
  return links.reduce((sum, link) => sum + link.textContent.trim().length, 0) <= words / 2;
}

/** Caption and credit that follow one another, from a picture outwards. */
function run(
  first: Node | null | undefined,
  way: 'previousSibling' | 'nextSibling',
  alt: string,
): Node[] {
  const parts: Node[] = [];
  for (let node = first ?? null; node && parts.length < 3; node = neighbour(node, way)) {
    if (node.nodeType !== 1 || !isCaption(node as Element, parts.length > 0 ? '' : alt)) break;
    parts.push(node);
  }
  return parts;
}

function isCaption(element: Element, alt: string): boolean {
  if (element.matches(NO_CAPTION) || element.querySelector(`img, ${NO_CAPTION}`)) return false;
  const text = shortText(element);
  if (!text) return false;
  const only = element.childElementCount === 1 ? element.firstElementChild : null;
  if (NAMED.test(`${namesOf(element)} ${only ? namesOf(only) : ''}`)) return true;
  return text.length <= SHORT && (isSigned(text) || tellsAlt(text, alt));
}
