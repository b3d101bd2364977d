import { afterEach, expect, test } from 'vitest';
import { resolve } from './resolve';
import { selectorsOf } from './test-pages';

const BEFORE = 'The harbour was closed on Monday because of the storm that came in from the west.';
const QUOTE = 'Fishermen tied up their boats with double ropes and went home before noon.';
const AFTER = 'By evening the wind had dropped, and the first ferries were running again.';
const SIMILAR = 'Fishermen tied up their nets with double ropes and went home before dawn.';
const LIGHT = `<p>${BEFORE}</p><div id="host"></div><p>${AFTER}</p>`;

const selectors = selectorsOf(`<p>${BEFORE}</p><p>⟦${QUOTE}⟧</p><p>${AFTER}</p>`);

afterEach(() => document.body.replaceChildren());

/** Shows a page, with `inside` in the open shadow root of its host. */
function showShadow(light: string, inside: string): HTMLElement {
  document.body.innerHTML = light;
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no host');
  root.innerHTML = inside;
  return document.body;
}

/** Shows a page with a frame of the same origin in it, once that has been loaded. */
async function showFrame(light: string, inside: string): Promise<HTMLElement> {
  document.body.innerHTML = light;
  const frame = document.createElement('iframe');
  frame.srcdoc = inside;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.querySelector('#host')?.append(frame);
  await loaded;
  expect(frame.contentDocument?.body.textContent).toContain(QUOTE);
  return document.body;
}

const INSIDE = `<p>${QUOTE}</p>`;
const KINDS: readonly [where: string, show: typeof showFrame][] = [
  ['an open shadow root', (...page) => Promise.resolve(showShadow(...page))],
  ['a frame of the same origin', showFrame],
];

function found(root: Node): string {
  const resolution = resolve(selectors, root);
  return resolution.ok ? resolution.range.toString() : 'orphan';
}

test.each(KINDS)('words that stand only in %s are an orphan', async (_, show) => {
  expect(found(await show(LIGHT, INSIDE))).toBe('orphan');
});

test.each(KINDS)('words in %s are not taken for a copy in a teaser', async (_, show) => {
  const teaser = `<aside><h2>Related</h2><p><a href="/x">${QUOTE}</a></p></aside>`;
  expect(found(await show(LIGHT + teaser, INSIDE))).toBe('orphan');
});

test.each(KINDS)('words in %s are not taken for a similar sentence', async (_, show) => {
  const light = `${LIGHT}<p>The mayor thanked the volunteers.</p><p>${SIMILAR}</p>`;
  expect(found(await show(light, INSIDE))).toBe('orphan');
});

test.each(KINDS)('a copy in %s takes nothing from the words of the page', async (_, show) => {
  const light = `<p>${BEFORE}</p><p id="own">${QUOTE}</p><p>${AFTER}</p><div id="host"></div>`;
  const root = await show(light, INSIDE);
  const resolution = resolve(selectors, root);
  const own = document.querySelector('#own');
  expect(resolution.ok && own?.contains(resolution.range.commonAncestorContainer)).toBe(true);
  expect(found(root)).toBe(QUOTE);
});

test('words that the page puts into a slot are found', () => {
  const light = `<p>${BEFORE}</p><div id="host"><p>${QUOTE}</p></div><p>${AFTER}</p>`;
  expect(found(showShadow(light, '<h3>From the harbour</h3><slot></slot>'))).toBe(QUOTE);
});
