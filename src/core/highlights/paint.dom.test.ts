import { afterEach, expect, test } from 'vitest';
import { HIGHLIGHT_NAMES, clearPaint, paint } from './paint';

afterEach(() => {
  clearPaint(window);
  document.body.replaceChildren();
});

function rangesOf(count: number): Range[] {
  return Array.from({ length: count }, () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Moths come to the light.';
    document.body.append(paragraph);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return range;
  });
}

function painted(name: keyof typeof HIGHLIGHT_NAMES): Range[] {
  return [...(CSS.highlights.get(HIGHLIGHT_NAMES[name]) ?? [])] as Range[];
}

test('paints the ranges, and the active one above them', () => {
  const ranges = rangesOf(3);
  expect(paint(window, { all: ranges, active: ranges.slice(1, 2) })).toBe(true);
  expect(painted('all')).toEqual(ranges);
  expect(painted('active')).toEqual([ranges[1]]);
  expect(CSS.highlights.get(HIGHLIGHT_NAMES.active)?.priority).toBe(1);
});

test('painting again replaces what was there, clearing leaves the names of the page alone', () => {
  const [first, second] = rangesOf(2);
  if (!first || !second) throw new Error('two ranges expected');
  CSS.highlights.set('page-search', new Highlight());
  paint(window, { all: [first], active: [first] });
  paint(window, { all: [second] });
  expect(painted('all')).toEqual([second]);
  expect(painted('active')).toEqual([]);
  clearPaint(window);
  expect([...CSS.highlights.keys()]).toEqual(['page-search']);
  CSS.highlights.delete('page-search');
});

test('the document stays as it was', () => {
  const ranges = rangesOf(2);
  const before = document.body.outerHTML;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  paint(window, { all: ranges, active: ranges });
  clearPaint(window);
  expect(observer.takeRecords()).toEqual([]);
  expect(document.body.outerHTML).toBe(before);
});

test('a browser without the API is told, not crashed', () => {
  const bare = { CSS: {} };
  expect(paint(bare, { all: rangesOf(1) })).toBe(false);
  expect(() => clearPaint(bare)).not.toThrow();
});
