import type { Work } from '../article/work';
import { found, type TidyFinding } from './finding';
import type { StoryShield } from './shield';

/** Shares of the window's area: from which an overlay blocks reading, and a box is in the way. */
const BLOCKING = 0.35;
const IN_THE_WAY = 0.025;
/** Shares of the window's width and height, of a bar. */
const BAR = { width: 0.6, height: 0.35 };
/** The site's header is as near to the top as this share of the window's height. */
const TOP = 0.2;
/** Points looked at in each direction, and the share of them where a box must be on top. */
const GRID = 5;
const ON_TOP = 0.4;
const HEADER = 'header, nav, [role="banner"], [role="navigation"], h1, a[href="/"]';
const PLAYER = 'video, iframe[src*="youtube"], iframe[src*="vimeo"], iframe[src*="player"]';
const MODAL = 'dialog:modal, [aria-modal="true"]';

interface View {
  readonly document: Document;
  readonly window: Window;
  readonly shield: StoryShield;
  readonly floating: ReadonlySet<Element>;
}

/** A box that floats, and the part of it that is in the window. */
interface Floater {
  readonly element: Element;
  readonly box: DOMRect;
  /** Share of the window's area. */
  readonly share: number;
}

/**
 * Finds what floats over the page and is in the way of reading: overlays, bars, boxes and players.
 * Reads layout, changes nothing. The site's own header stays.
 * @param floating what `measure` found to stay in place while the page scrolls.
 */
export function* findFloating(
  document: Document,
  floating: ReadonlySet<Element>,
  shield: StoryShield,
): Work<TidyFinding[]> {
  const window = document.defaultView;
  if (!window) return [];
  const modals = document.querySelectorAll(MODAL);
  const view = { document, window, shield, floating: new Set([...floating, ...modals]) };
  const findings: TidyFinding[] = [];
  for (const element of view.floating) {
    for (const floater of floatersIn(element, view)) {
      const finding = judge(floater, view);
      if (finding) findings.push(finding);
    }
    yield;
  }
  return findings;
}

/** A box without an extent, or one that lets clicks through, only places what is in it. */
function floatersIn(element: Element, { window, floating }: View): Floater[] {
  const style = window.getComputedStyle(element);
  const isSticky = style.position === 'sticky';
  /* What sticks to the top is a heading, a picture or a rail of the page's own more often than not. */
  if (isSticky && (style.bottom === 'auto' || style.top !== 'auto')) return [];
  const box = element.getBoundingClientRect();
  const isEmpty = box.width * box.height === 0 || style.pointerEvents === 'none';
  const inside = [...element.children].filter((child) => !floating.has(child));
  const elements = isEmpty ? inside : [element];
  return elements.flatMap((one) => {
    const visible = inWindow(one.getBoundingClientRect(), window);
    const share = (visible.width * visible.height) / (window.innerWidth * window.innerHeight);
    const isSeen = one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return share > 0 && isSeen ? [{ element: one, box: visible, share }] : [];
  });
}

function inWindow({ left, top, right, bottom }: DOMRect, window: Window): DOMRect {
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const width = Math.max(0, Math.min(right, window.innerWidth) - x);
  const height = Math.max(0, Math.min(bottom, window.innerHeight) - y);
  return new DOMRect(x, y, width, height);
}

function judge(floater: Floater, view: View): TidyFinding | undefined {
  const { element, share, box } = floater;
  const { shield, window } = view;
  if (shield.holds(element)) return undefined;
  if (element.matches(PLAYER) || (share < BLOCKING && element.querySelector(PLAYER))) {
    return found(element, shield.spans(element) ? 'autoplay-docked' : 'autoplay-floating');
  }
  if (!isOnTop(floater, view)) return undefined;
  const isModal = element.matches(MODAL);
  if (isModal || (share >= BLOCKING && covers(floater, view)))
    return found(element, 'overlay-blocking');
  if (isHeader(floater, view)) return undefined;
  const isWide = box.width >= window.innerWidth * BAR.width;
  if (isWide && box.height <= window.innerHeight * BAR.height) return found(element, 'sticky-bar');
  const isInTheWay = share >= IN_THE_WAY && covers(floater, view);
  return isInTheWay ? found(element, 'sticky-box') : undefined;
}

function isHeader({ element, box }: Floater, { window }: View): boolean {
  if (box.top > window.innerHeight * TOP) return false;
  return element.closest('header, nav') !== null || element.querySelector(HEADER) !== null;
}

/** Points all over a box, as far as it is in the window. */
function pointsIn({ box }: Floater): { x: number; y: number }[] {
  const steps = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID);
  return steps.flatMap((down) =>
    steps.map((across) => ({ x: box.x + box.width * across, y: box.y + box.height * down })),
  );
}

/** A picture behind the page floats, too, and is in nobody's way. */
function isOnTop(floater: Floater, { document, floating }: View): boolean {
  const points = pointsIn(floater);
  const isFloating = (element: Element | null): boolean => {
    for (let up = element; up; up = up.parentElement)
      if (up === floater.element || floating.has(up)) return true;
    return false;
  };
  const onTop = points.filter(({ x, y }) => isFloating(document.elementFromPoint(x, y)));
  return onTop.length >= points.length * ON_TOP;
}

/** Whether words or pictures of the page are below it; a column of the page's own has none. */
function covers(floater: Floater, { document, floating }: View): boolean {
  return pointsIn(floater).some(({ x, y }) =>
    document
      .elementsFromPoint(x, y)
      .some(
        (below) =>
          isContent(below) && !isWithin(below, floating) && !below.contains(floater.element),
      ),
  );
}

function isWithin(element: Element, floating: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement)
    if (floating.has(up)) return true;
  return false;
}

const isContent = (element: Element): boolean =>
  element.matches('img, video, picture') ||
  [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
