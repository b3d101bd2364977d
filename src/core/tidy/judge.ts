import type { ArticleMetadata, Removal } from '../article/article';
import { extract } from '../article/extract';
import { lineOf } from '../article/line-text';
import { measure, type Layout } from '../article/copy/measure';
import { Mirror } from '../article/copy/mirror';
import { preparePage, type Known } from '../article/prepare';
import type { Survey } from '../article/survey';
import type { Work } from '../article/work';
import { findAutoplay } from './autoplay';
import type { TidyFinding } from './finding';
import { findFloating } from './floating';
import { isTidied, withoutWays } from './kinds';
import { isMistaken } from './mistaken';
import { StoryShield } from './shield';

/** What was found on a page that shows an article. */
export interface TidyJudgement {
  readonly shield: StoryShield;
  readonly metadata: Pick<ArticleMetadata, 'lang' | 'authors'>;
  readonly findings: readonly TidyFinding[];
  /** Nodes of the page that were there and in sight when it was judged. */
  readonly seen: WeakSet<Node>;
}

interface PageOptions extends Pick<Known, 'rules' | 'languages'> {
  /** The page's address. */
  readonly url: string;
}

export interface JudgeOptions extends PageOptions {
  /** Takes the page for an article, whatever it looks like. */
  readonly force: boolean;
  /** Takes it for none unless it surely is one. */
  readonly mustBeSure?: boolean;
}

/**
 * Judges a live page by the rules that clean a story for the reader, so that both drop the same.
 * Reads only.
 * @returns `undefined` where the page shows no article.
 */
export function* judgePage(
  document: Document,
  options: JudgeOptions,
): Work<TidyJudgement | undefined> {
  const layout = yield* measure(document);
  const mirror = new Mirror();
  const extraction = yield* extract(document, { ...options, layout, mirror });
  if (!extraction.ok) return undefined;
  const { html, removals, metadata } = extraction.article;
  const shield = new StoryShield([...headOf(document, metadata), ...partsOf(html, mirror)]);
  yield;
  const { seen } = mirror;
  const findings = yield* findAll(document, { removals, mirror, layout, shield });
  return { shield, metadata, seen, findings };
}

/** What a page has had added to it since it was judged. */
export interface LateJudgement {
  readonly findings: readonly TidyFinding[];
  readonly seen: WeakSet<Node>;
  /** Parts that came late and hold a story themselves, or more of this one. */
  readonly stories: readonly Element[];
}

/** Weighted characters of prose from which a part that came late is a story. */
const LATE_STORY = 600;

/** Judges by the same rules what has come to a page since. Reads only. */
export function* judgeAgain(
  document: Document,
  options: PageOptions,
  { shield, metadata, seen }: Pick<TidyJudgement, 'shield' | 'metadata' | 'seen'>,
): Work<LateJudgement> {
  shield.refresh();
  const layout = yield* measure(document);
  const mirror = new Mirror();
  const known = { ...options, layout, mirror };
  const page = yield* preparePage(document, options.url, metadata, known);
  const stories = lateStories(page.survey, mirror, seen);
  yield;
  const found = { removals: page.removals, mirror, layout, shield };
  const findings = yield* findAll(document, found);
  return { findings, stories, seen: mirror.seen };
}

function lateStories({ blocks }: Survey, mirror: Mirror, seen: WeakSet<Node>): Element[] {
  const stories: Element[] = [];
  for (const block of blocks) {
    if (block.prose < LATE_STORY) continue;
    const [node] = mirror.nodesOf(block.order);
    if (node?.nodeType === ELEMENT && !seen.has(node)) stories.push(node as Element);
  }
  return stories;
}

const ELEMENT = 1;
const FOLLOWING = 4;
const ORDERS = / data-stet-order="(\d+)"/g;

/** The nodes of the live page that show the story which was kept. */
function partsOf(html: string, mirror: Mirror): Node[] {
  const orders = [...html.matchAll(ORDERS)].map(([, order]) => Number(order));
  return orders.sort((a, b) => a - b).flatMap((order) => mirror.shownBy(order));
}

/** Headline, standfirst and lead picture, which the reader's view shows apart from the story. */
function headOf(
  document: Document,
  { subtitle, leadImage }: Pick<ArticleMetadata, 'subtitle' | 'leadImage'>,
): Node[] {
  const headlines = [...document.querySelectorAll('h1')];
  const below = squeeze(subtitle ?? '');
  const standfirst = [...document.querySelectorAll('h2, h3, p, div, span')].find(
    (element) => below !== '' && squeeze(element.textContent) === below,
  );
  const name = leadImage && nameOf(leadImage.src);
  const pictures = [...document.images].filter(({ src }) => name && nameOf(src) === name);
  const first = headlines[0];
  const behind = [...pictures, ...(standfirst ? [standfirst] : [])].filter(
    (part) => !first || (first.compareDocumentPosition(part) & FOLLOWING) !== 0,
  );
  return [...headlines, ...behind];
}

/** The last part of a picture's path, which all its sizes share. */
const nameOf = (address: string): string => /[^/?#]+(?=[?#]|$)/.exec(address)?.[0] ?? '';

interface Found {
  readonly removals: readonly Removal[];
  readonly mirror: Mirror;
  readonly layout: Layout;
  readonly shield: StoryShield;
}

function* findAll(
  document: Document,
  { removals, mirror, layout, shield }: Found,
): Work<TidyFinding[]> {
  const isFloating = (element: Element): boolean => {
    for (let up: Element | null = element; up; up = up.parentElement)
      if (layout.fixed.has(up)) return true;
    return false;
  };
  const named = [];
  for (const { order, text, kind, rule, reason } of removals) {
    for (const element of elementsOf({ order, text }, mirror).flatMap(withoutWays))
      named.push({ element, kind, rule, reason });
    yield;
  }
  const scene = { hidden: new Set(named.map(({ element }) => element)), shield };
  const findings: TidyFinding[] = [];
  for (const one of named) {
    const { element, kind } = one;
    const place = { isInStory: shield.spans(element), isFloating: isFloating(element) };
    if (isTidied(kind, element, place) && !isMistaken(kind, element, scene))
      findings.push({ ...one, mark: 'hidden', isFloating: place.isFloating });
    yield;
  }
  findings.push(...(yield* findFloating(document, layout.fixed, shield)));
  yield;
  return [...findings, ...findAutoplay(document, shield)];
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/**
 * The elements of the page that were taken out of its copy. Where words stand loose in an element
 * that has others besides, nothing can be hidden.
 */
function elementsOf(removal: Pick<Removal, 'order' | 'text'>, mirror: Mirror): Element[] {
  const nodes = mirror.nodesOf(removal.order);
  const words = nodes.filter((node) => node.nodeType !== ELEMENT && node.nodeValue?.trim());
  if (words.length === 0) return nodes.filter((node) => node.nodeType === ELEMENT) as Element[];
  const holder = words[0]?.parentElement;
  if (!holder || !nodes.every((node) => holder.contains(node))) return [];
  return squeeze(lineOf(holder)) === squeeze(removal.text) ? [holder] : [];
}
