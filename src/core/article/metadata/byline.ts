import { collapse } from '../line-text';
import type { HeadLine } from './head-lines';
import { hasCall, looksLikePerson, looksLikeSignature, splitNames, withoutCall } from './names';
import { datedNames, signedNames } from './signature';

/* Without the first letter they need no flag `i`, which makes selectors five times slower. */
const MARKED =
  '[itemprop~="author"], [rel~="author"]:not(link), [class]:is([class*="yline"], [class*="uthor"], [class*="utor"], [class*="uteur"], [class*="edakteur"]), [data-testid]:is([data-testid*="uthor"], [data-testid*="yline"]), a[href]:is([href*="/author/"], [href*="/authors/"], [href*="/autor/"], [href*="/autoren/"], [href*="/people/"], [href*="/reporter/"], [href*="/journalist"])';
const ELSEWHERE =
  'nav, aside, footer, form, figure, figcaption, blockquote, script, style, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="caption" i], [class*="testimonial" i], [class*="quote" i], [class*="sidebar" i], [class*="card" i], [class*="bildautor" i]';
const LONGEST = 300;
/** A byline begins so near to its headline; further down others' names stand. */
const MOST_MARKED = 12;

function piecesOf(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    const piece = collapse(nodeValue ?? '');
    if (piece && !parentElement?.closest('script, style, noscript, button')) pieces.push(piece);
  }
  return pieces;
}

/** The names at the head of a byline; they end where something else begins, such as a date. */
function namesIn(pieces: readonly string[]): string[] {
  const called = pieces.findIndex(hasCall);
  const names: string[] = [];
  for (const piece of pieces.slice(Math.max(0, called))) {
    const head = withoutCall(piece).split(/\s+[-–—•·|]\s+|\s*[•·|]\s*|[-–—]\s*$|\s\(|\d/u)[0] ?? '';
    const found = splitNames(head).filter(looksLikePerson);
    if (found.length === 0 && names.length > 0 && /\p{L}{3}/u.test(piece)) break;
    names.push(...found);
    if (head.length < withoutCall(piece).length && names.length > 0) break;
  }
  return names;
}

/** Places for one author's name and nothing else. */
const SIGNATURE =
  '[itemprop~="author"], [rel~="author"], [class*="author-name" i], [class*="author_name" i], [class*="authorname" i], .author.vcard, .byline, .author, a[href*="/author/"]';

/* What may be one, asked with a single selector that ignores case, as such are dear. */
const PERHAPS_SIGNATURE =
  '[itemprop~="author"], [rel~="author"], [class*="author" i], .byline, a[href*="/author/"]';

function namesOf(element: Element): string[] {
  const item = element.querySelector('[itemprop~="name"]') ?? element;
  const content = item.getAttribute('content');
  if (content) return splitNames(content);
  const pieces = piecesOf(element);
  const names = namesIn(pieces);
  if (names.length > 0 || !element.matches(SIGNATURE)) return names;
  const signatures = pieces.map(withoutCall).filter(Boolean);
  return signatures.length === 1 ? signatures.filter(looksLikeSignature) : [];
}

/** Names in elements that the page marks as those of its authors, the first byline alone. */
function markedNames(document: Document): string[] {
  let taken = 0;
  for (const element of document.querySelectorAll(MARKED)) {
    if (element.textContent.length > LONGEST || element.closest(ELSEWHERE)) continue;
    const names = namesOf(element);
    if (names.length > 0) return [...names, ...siblingNames(element)];
    taken += 1;
    if (taken > MOST_MARKED) return [];
  }
  return [];
}

/** Authors of one byline are often elements of one form, side by side. */
function siblingNames(element: Element): string[] {
  const box = element.parentElement;
  if (!box || box.textContent.length > LONGEST) return [];
  return [...box.children]
    .filter(
      (other) =>
        other !== element &&
        other.localName === element.localName &&
        other.className === element.className &&
        other.matches(MARKED),
    )
    .flatMap(namesOf);
}

/** Names after a word such as "by" in the lines around the headline. */
function calledNames(lines: readonly HeadLine[]): string[] {
  for (const [at, { text }] of lines.entries()) {
    if (text.length > 120 || !hasCall(`${text} `)) continue;
    const rest = withoutCall(`${text} `);
    const names = namesIn(rest ? [rest] : lines.slice(at + 1, at + 2).map((line) => line.text));
    if (names.length > 0) return names;
  }
  return [];
}

/* Within a part that is about something else a mark says nothing, not even alone. */
const OTHERS =
  'nav, form, blockquote, figure, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="testimonial" i], [class*="quote" i]';

/** The one person whom a page marks as author, below the story or beside it. */
function onlyName(document: Document): string[] {
  const names = new Set<string>();
  for (const element of document.querySelectorAll(PERHAPS_SIGNATURE)) {
    if (!element.matches(SIGNATURE)) continue;
    if (element.textContent.length > LONGEST || element.closest(OTHERS)) continue;
    for (const name of namesOf(element)) names.add(name);
    if (names.size > 1) return [];
  }
  return [...names];
}

/**
 * The names of the authors as the page shows them.
 * @param lines those around the headline. @param lang the page's language, a BCP 47 tag.
 */
export function shownAuthors(
  document: Document,
  lines: readonly HeadLine[],
  lang: string,
): string[] {
  const ways = [
    () => markedNames(document),
    () => calledNames(lines),
    () => onlyName(document),
    () => datedNames(document, lines, lang),
    () => signedNames(document),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length > 0) return names;
  }
  return [];
}
