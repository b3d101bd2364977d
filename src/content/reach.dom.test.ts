import { afterEach, expect, test } from 'vitest';
import { isSelectionEmbedded } from './reach';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

function select(node: Node | null | undefined, selection: Selection | null | undefined): void {
  if (!node) throw new Error('no words');
  selection?.setBaseAndExtent(node, 0, node, 5);
}

test('nothing is selected', () => {
  document.body.innerHTML = '<p>Moths come to the light.</p>';
  expect(isSelectionEmbedded(document)).toBe(false);
});

test('words of a frame', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const inner = frame.contentDocument;
  if (inner) inner.body.textContent = 'Moths come to the light.';
  frame.focus();
  select(inner?.body.firstChild, frame.contentWindow?.getSelection());
  expect(isSelectionEmbedded(document)).toBe(true);
});

test('words of a shadow tree', () => {
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Moths come to the light.</p>';
  select(root.querySelector('p')?.firstChild, getSelection());
  expect(isSelectionEmbedded(document)).toBe(true);
});
