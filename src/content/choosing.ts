import { signal } from '@preact/signals';
import { lineOf } from '../core/article/line-text';
import { selectorOf } from '../core/tidy/selector';
import { getMessage } from '../platform/i18n';
import { toast } from './session';
import type { TidyPage } from './tidy-page';

/** The block that would be hidden, and what is to be said of it. */
interface Choosing {
  readonly page: TidyPage;
  readonly element: Element;
  readonly remark: string;
}

/** What the reader points at now; nothing when no choice is being made. */
export const choosing = signal<Choosing | undefined>(undefined);

const EXCERPT = 80;

/** Elements that were widened from, the last one last, so that the way back is the same. */
let narrower: Element[] = [];
let stopListening = (): void => undefined;

/** Lets the reader point at a block of a tidy page, by pointer or keys; `host` takes the pointer. */
export function startChoosing(page: TidyPage, host: Element): void {
  endChoosing();
  toast.value = undefined;
  const ending = new AbortController();
  stopListening = () => ending.abort();
  const onKey = (event: KeyboardEvent) => {
    /* A button of ours that has the focus is pressed by Enter. */
    const isForUs = event.key !== 'Enter' || event.target !== host;
    if (!isForUs || !isKey(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown') press(event.key);
  };
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    addEventListener(type, onKey, { capture: true, signal: ending.signal });
  const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  const first = middle && !middle.matches('html, body') ? middle : document.body.firstElementChild;
  if (first) select(page, first);
}

/** Ends the choice; nothing is hidden by it. */
export function endChoosing(): void {
  stopListening();
  narrower = [];
  choosing.value = undefined;
}

function select(page: TidyPage, element: Element): void {
  const words = lineOf(element).replace(/\s+/g, ' ').trim().slice(0, EXCERPT);
  choosing.value = { page, element, remark: words };
}

/** Takes the block at a point of the window, in CSS pixels. `host` does not count. */
export function pointAt(x: number, y: number, host: Element): void {
  const current = choosing.value;
  const element = document.elementsFromPoint(x, y).find((one) => one !== host);
  if (!current || !element || element === current.element || element.matches('html, body')) return;
  narrower = [];
  select(current.page, element);
}

const isShown = (element: Element): boolean =>
  element.checkVisibility() && element.getBoundingClientRect().height > 0;

function beside(element: Element, way: 'nextElementSibling' | 'previousElementSibling') {
  let next = element[way];
  while (next && !isShown(next)) next = next[way];
  return next;
}

function widen(element: Element): Element | null {
  const { parentElement: wider } = element;
  if (!wider || wider.matches('html, body')) return null;
  narrower.push(element);
  return wider;
}

type Move = (element: Element) => Element | null | undefined;

/** Ways from one block to another, by the keys for them. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: widen,
  ArrowDown: (element) => narrower.pop() ?? [...element.children].find(isShown),
  ArrowRight: (element) => beside(element, 'nextElementSibling'),
  ArrowLeft: (element) => beside(element, 'previousElementSibling'),
};

const isKey = (key: string): boolean => key in MOVES || key === 'Enter' || key === 'Escape';

/** Does what a key stands for: arrows move, Enter hides, Escape ends. */
export function press(key: string): void {
  const current = choosing.value;
  if (!current) return;
  if (key === 'Enter') void hideChosen();
  if (key === 'Escape') endChoosing();
  const next = MOVES[key]?.(current.element);
  if (!next) return;
  if (key === 'ArrowRight' || key === 'ArrowLeft') narrower = [];
  next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  select(current.page, next);
}

/** Hides the block on all pages of the site, unless that would take a part of the story. */
export async function hideChosen(): Promise<void> {
  const current = choosing.value;
  const shield = current?.page.shield;
  if (!current || !shield) return;
  shield.refresh();
  const selection = selectorOf(current.element, shield);
  if (!selection.ok) {
    const why = selection.reason === 'story' ? 'choosing_story' : 'choosing_vague';
    choosing.value = { ...current, remark: getMessage(why) };
    return;
  }
  endChoosing();
  const { selector } = selection;
  const isKept = await current.page.hideOnSite(selector, true);
  toast.value = {
    message: isKept ? getMessage('choosing_done', location.hostname) : getMessage('choosing_once'),
    undo: () => {
      toast.value = undefined;
      void current.page.hideOnSite(selector, false);
    },
  };
}
