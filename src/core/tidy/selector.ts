import { selectAll } from './choice';
import type { StoryShield } from './shield';

/** A selector that finds an element again on other pages of its site, or why there is none. */
export type Selection =
  | { readonly ok: true; readonly selector: string }
  /** `story`: it would take a part of the story; `vague`: nothing tells it from many others. */
  | { readonly ok: false; readonly reason: 'story' | 'vague' };

/** More than so many would hardly be one thing. */
const MOST = 5;
/** Ancestors that may tell an element which has no name. */
const LEVELS = 4;
const ATTRIBUTES = ['data-testid', 'data-component', 'data-module', 'role', 'aria-label', 'name'];
/** Elements of which a page has few, each with a place of its own. */
const LANDMARKS: ReadonlySet<string> = new Set(['header', 'footer', 'nav', 'aside', 'form']);
/** Longest value of an attribute, in characters. */
const LONGEST = 60;

/* `css-1a2b3c`, `_3kdJx`; `sc-gsTCUz`: digits or capitals as no word has them. */
const MADE_UP = /\d(?!\d?$)|\d{3}|[a-z][A-Z]{2,}[a-z]/;

/** A name that a person gave, not a build tool or a database. */
export function isStable(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST) return false;
  return !name.split(/[-_:]+/).some((part) => MADE_UP.test(part));
}

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Selectors that fit an element by what its makers named it, the surest first. */
function* namesOf(element: Element): Generator<string> {
  const tag = element.localName;
  if (isStable(element.id)) yield `#${CSS.escape(element.id)}`;
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value && isStable(value)) yield `${tag}[${name}=${quoted(value)}]`;
  }
  const classes = [...element.classList].filter(isStable).map((name) => `.${CSS.escape(name)}`);
  if (classes.length > 1) yield tag + classes.join('');
  for (const name of classes) yield tag + name;
  if (LANDMARKS.has(tag)) yield tag;
}

/** The element among those of its tag in its parent. */
function positionOf(element: Element): string {
  const siblings = [...(element.parentElement?.children ?? [])];
  const same = siblings.filter(({ localName }) => localName === element.localName);
  return `${element.localName}:nth-of-type(${same.indexOf(element) + 1})`;
}

/** The same by the names of what it stands in, and by its place only where it has none. */
function* pathsTo(element: Element): Generator<string> {
  const paths: string[] = [];
  for (const own of namesOf(element)) yield own;
  let path = positionOf(element);
  let up = element.parentElement;
  for (let level = 0; up && level < LEVELS; level += 1, up = up.parentElement) {
    for (const name of namesOf(up)) {
      for (const own of namesOf(element)) yield `${name} ${own}`;
      paths.push(`${name} > ${path}`);
    }
    path = `${positionOf(up)} > ${path}`;
  }
  yield* paths;
}

/**
 * A selector by which "hide this too" finds an element again: stable names over places, few matches,
 * and never a part of the story.
 */
export function selectorOf(element: Element, shield: StoryShield): Selection {
  if (shield.holds(element) || element.matches('html, body, main, article'))
    return { ok: false, reason: 'story' };
  for (const selector of pathsTo(element)) {
    const found = selectAll(element.ownerDocument, selector);
    const isRight = found.includes(element) && found.length <= MOST;
    if (isRight && !found.some((one) => shield.holds(one))) return { ok: true, selector };
  }
  return { ok: false, reason: 'vague' };
}
