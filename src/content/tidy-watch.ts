import { TIDY_ATTRIBUTE } from '../core/article/copy/measure';
import { markOf } from '../core/tidy/marks';

/** How long a page must be quiet before it is looked at, and how long it is waited for, in ms. */
const QUIET = 120;
const PATIENCE = 600;
/** For how long the page is left alone after a look, in times of what the look took. */
const PAUSE = 1;
/** For so long after a click or a key, what comes is what the reader has asked for, in ms. */
const ANSWER = 1000;

/** How often what changes its style is asked whether it floats now, in ms; and how much of it. */
const ASKING = 200;
const MOST_ASKED = 30;

const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-modal'];
const NO_CONTENT = 'script, style, link, meta, template, noscript';

interface TidyWatch {
  /** Looks at the page; is never called again before it has resolved. */
  readonly look: () => Promise<void>;
  /** Whether an element was in sight when the page was last looked at. */
  readonly isSeen: (element: Element) => boolean;
  /** Whether a node is what Stet itself shows over the page. */
  readonly isOurs: (node: Node) => boolean;
  /** A film has begun to play. */
  readonly onPlay: (media: HTMLMediaElement) => void;
}

/** Follows what comes to a page late. */
export class PageChanges {
  /** What came in answer to the reader. */
  readonly #asked = new Set<Element>();
  readonly #ending = new AbortController();
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** What was in sight already and has changed its style. */
  readonly #suspects = new Set<Element>();
  readonly #floating = new WeakSet<Element>();
  #asking: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince = 0;
  #notBefore = 0;
  #isLooking = false;
  /** How often something has changed. */
  #count = 0;
  #lastInput = -Infinity;

  constructor(readonly watch: TidyWatch) {
    const capture = { capture: true, passive: true, signal: this.#ending.signal };
    const input = (event: Event) => {
      if (event.isTrusted) this.#lastInput = performance.now();
    };
    addEventListener('pointerdown', input, capture);
    addEventListener('click', input, capture);
    addEventListener('keydown', input, capture);
    addEventListener('popstate', () => this.change(), capture);
    addEventListener('pageshow', () => this.change(), capture);
    addEventListener(
      'play',
      ({ target }) => target instanceof HTMLMediaElement && watch.onPlay(target),
      capture,
    );
    this.#observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  }

  /** Whether the reader has just called for what an element is, holds or stands in. */
  isAsked(element: Element): boolean {
    return [...this.#asked].some((one) => one.contains(element) || element.contains(one));
  }

  stop(): void {
    this.#ending.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#asking);
  }

  #note(records: readonly MutationRecord[]): void {
    const isAsked = performance.now() - this.#lastInput < ANSWER;
    for (const record of records) {
      for (const element of this.#newIn(record)) {
        this.change();
        if (!isAsked) return;
        this.#asked.add(element);
      }
    }
  }

  /** The elements that a change has brought into sight, or may have. */
  *#newIn(record: MutationRecord): Generator<Element> {
    const { type, target, attributeName, addedNodes, removedNodes } = record;
    if (isHidden(target) && attributeName !== 'open') return;
    if (type === 'attributes') {
      const element = target as Element;
      const isLocked = element === document.documentElement || element === document.body;
      if (isLocked || markOf(element) || !this.watch.isSeen(element)) yield element;
      else this.#suspect(element);
      return;
    }
    for (const node of addedNodes) if (node instanceof Element && this.#isContent(node)) yield node;
    /* A story may go without another that comes. */
    const isLess = removedNodes.length > 0 && addedNodes.length === 0;
    if (isLess && target instanceof Element && target !== document.documentElement) yield target;
  }

  #isContent(element: Element): boolean {
    return element.isConnected && !this.watch.isOurs(element) && !element.matches(NO_CONTENT);
  }

  /** A player or a bar may begin to float by a change of its style alone. */
  #suspect(element: Element): void {
    if (this.#suspects.size < MOST_ASKED) this.#suspects.add(element);
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      for (const one of this.#suspects) {
        const isFloating = getComputedStyle(one).position === 'fixed';
        if (isFloating && !this.#floating.has(one)) this.change();
        if (isFloating) this.#floating.add(one);
        else this.#floating.delete(one);
      }
      this.#suspects.clear();
    }, ASKING);
  }

  /** Has the page looked at soon. */
  change(): void {
    this.#count += 1;
    if (this.#isLooking) return;
    const now = performance.now();
    if (this.#timer === undefined) this.#waitingSince = now;
    clearTimeout(this.#timer);
    const due = Math.min(now + QUIET, this.#waitingSince + PATIENCE);
    const delay = Math.max(0, due - now, this.#notBefore - now);
    this.#timer = setTimeout(() => void this.#look(), delay);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    this.#isLooking = true;
    const count = this.#count;
    const start = performance.now();
    await this.watch.look();
    const end = performance.now();
    this.#notBefore = end + (end - start) * PAUSE;
    this.#isLooking = false;
    for (const element of this.#asked) if (!element.isConnected) this.#asked.delete(element);
    if (this.#count > count && !this.#ending.signal.aborted) this.change();
  }
}

function isHidden(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element?.closest(`[${TIDY_ATTRIBUTE}="hidden"]`));
}
