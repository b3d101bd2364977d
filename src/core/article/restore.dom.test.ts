import { beforeEach, expect, test } from 'vitest';
import type { Removal } from './article';
import { findRestored, restore, takeOut } from './restore';
import { sanitize, toFragment } from './sanitize';

let story: HTMLElement;

beforeEach(() => {
  story = document.createElement('div');
});

function fill(html: string): void {
  story.replaceChildren(toFragment(sanitize(html)));
}

function removal(order: number, html = `<p>removed ${order}</p>`): Removal {
  return {
    ...{ id: `share-${order}`, kind: 'share', rule: 'share-links', reason: '', count: 1 },
    ...{ text: '', html, order },
  };
}

function lines(): string[] {
  return story.textContent
    .split(/\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

test('a block goes back between the paragraphs where it stood', () => {
  fill('<p data-stet-order="3">one\n</p><p data-stet-order="9">two</p>');
  restore(story, removal(5, '<p>removed\n</p>'));
  expect(lines()).toEqual(['one', 'removed', 'two']);
});

test('a block that stood first in a section goes back into that section', () => {
  fill(
    '<p data-stet-order="1">one</p><section data-stet-order="4"><p data-stet-order="8">two</p></section>',
  );
  const block = restore(story, removal(6));
  expect(block.parentElement?.localName).toBe('section');
  expect(block.nextElementSibling?.textContent).toBe('two');
});

test('a block that stood after everything goes to the end', () => {
  fill('<div data-stet-order="1"><p data-stet-order="2">one</p></div>');
  expect(restore(story, removal(7))).toBe(story.lastElementChild);
});

test('blocks keep their order, whichever is put back first', () => {
  for (const orders of [
    [4, 5, 6],
    [6, 5, 4],
    [5, 6, 4],
  ]) {
    fill('<p data-stet-order="3">one\n</p><p data-stet-order="9">two</p>');
    for (const order of orders) restore(story, removal(order, `<p>${order}\n</p>`));
    expect(lines()).toEqual(['one', '4', '5', '6', 'two']);
  }
});

test('within a list the block is a list item of its own', () => {
  fill('<ul><li data-stet-order="3">one</li><li data-stet-order="9">two</li></ul>');
  const block = restore(story, removal(5, '<li>removed</li>'));
  expect(block.localName).toBe('li');
  expect(story.querySelectorAll('li li')).toHaveLength(0);
  expect([...story.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'one',
    'removed',
    'two',
  ]);
});

test('a list item that stood outside the lists of the story brings no bullet', () => {
  fill('<p data-stet-order="9">two</p>');
  expect(restore(story, removal(5, '<li>removed</li>')).innerHTML).toBe('removed');
});

const TABLE =
  '<table data-stet-order="3"><tbody><tr data-stet-order="4"><td data-stet-order="5">a</td></tr>' +
  '<tr data-stet-order="9"><td data-stet-order="10">b</td></tr></tbody></table><p data-stet-order="20">end</p>';

test('what stood between table rows goes after the table, in order', () => {
  for (const orders of [
    [6, 7],
    [7, 6],
  ]) {
    fill(TABLE);
    for (const order of orders) restore(story, removal(order, `<p>${order}</p>`));
    expect([...story.children].map((child) => child.textContent)).toEqual(['ab', '6', '7', 'end']);
  }
});

test('what stood before the first table row goes before the table', () => {
  fill('<table data-stet-order="1"><tr data-stet-order="4"><td>a</td></tr></table>');
  expect(restore(story, removal(2))).toBe(story.firstElementChild);
});

test('within a table cell that holds paragraphs the block stays in the cell', () => {
  fill(
    '<table><tr><td><p data-stet-order="3">one</p><p data-stet-order="9">two</p></td></tr></table>',
  );
  expect(restore(story, removal(5)).parentElement?.localName).toBe('td');
});

test('a paragraph is not torn apart', () => {
  fill('<p data-stet-order="3">one <em data-stet-order="9">two</em></p>');
  expect(restore(story, removal(5))).toBe(story.lastElementChild);
  expect(story.firstElementChild?.textContent).toBe('one two');
});

test('taking out again leaves the story as it was', () => {
  fill(TABLE);
  const before = story.innerHTML;
  const block = removal(7);
  restore(story, block);
  expect(findRestored(story, block)).not.toBeNull();
  takeOut(story, block);
  expect(story.innerHTML).toBe(before);
  takeOut(story, block);
});

test('what a removed block carried does nothing when it is put back', async () => {
  const page =
    '<div onclick="window.harm = 1"><img src="/none.png" onerror="window.harm = 1">' +
    '<svg onload="window.harm = 1"></svg><iframe srcdoc="<script>parent.harm = 1</script>"></iframe>' +
    '<script>window.harm = 1</script><a href="javascript:window.harm = 1">Donate</a></div>';
  document.body.append(story);
  const block = restore(story, { ...removal(5), html: page });
  const link = block.querySelector('a');
  link?.click();
  block.querySelector('div')?.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  story.remove();
  expect(link?.textContent).toBe('Donate');
  expect(link?.hasAttribute('href')).toBe(false);
  expect(block.querySelector('script, iframe, svg, [onclick], [onerror]')).toBeNull();
  expect('harm' in window).toBe(false);
});
