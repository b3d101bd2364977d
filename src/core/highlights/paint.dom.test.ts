import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { COLOURS } from './annotation';
import { clearPaint, highlightName, paint, paintStyles } from './paint';

afterEach(() => {
  clearPaint(window);
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
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

function painted(name: string): Range[] {
  return [...(CSS.highlights.get(name) ?? [])] as Range[];
}

test('paints the ranges in their colours, and the active one above them', () => {
  const ranges = rangesOf(3);
  const all = ranges.map((range, i) => ({ range, colour: i === 0 ? 'green' : 'pink' }) as const);
  expect(paint(window, { all, active: ranges.slice(1, 2) })).toBe(true);
  expect(painted('stet-green')).toEqual(ranges.slice(0, 1));
  expect(painted('stet-pink')).toEqual(ranges.slice(1));
  expect(painted('stet-active')).toEqual([ranges[1]]);
  expect(CSS.highlights.get('stet-active')?.priority).toBe(1);
  expect([...CSS.highlights.keys()]).toHaveLength(3);
});

test('words that stand light on dark get paint of their own', () => {
  const [onLight, onDark] = rangesOf(2);
  if (!onLight || !onDark) throw new Error('two ranges expected');
  paint(window, {
    all: [
      { range: onLight, colour: 'blue', tone: 'light' },
      { range: onDark, colour: 'blue', tone: 'dark' },
    ],
  });
  expect(painted('stet-blue')).toEqual([onLight]);
  expect(painted('stet-blue-dark')).toEqual([onDark]);
});

test('painting again replaces what was there, clearing leaves the names of the page alone', () => {
  const [first, second] = rangesOf(2);
  if (!first || !second) throw new Error('two ranges expected');
  CSS.highlights.set('page-search', new Highlight());
  paint(window, { all: [{ range: first, colour: 'yellow' }], active: [first] });
  paint(window, { all: [{ range: second, colour: 'yellow' }] });
  expect(painted('stet-yellow')).toEqual([second]);
  expect(painted('stet-active')).toEqual([]);
  clearPaint(window);
  expect([...CSS.highlights.keys()]).toEqual(['page-search']);
  CSS.highlights.delete('page-search');
});

test('the document stays as it was', () => {
  const ranges = rangesOf(2);
  const before = document.body.outerHTML;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  for (const colour of COLOURS) {
    paint(window, { all: ranges.map((range) => ({ range, colour })), active: ranges });
  }
  clearPaint(window);
  expect(observer.takeRecords()).toEqual([]);
  expect(document.body.outerHTML).toBe(before);
});

test('a browser without the API is told, not crashed', () => {
  const bare = { CSS: {} };
  const all = rangesOf(1).map((range) => ({ range, colour: 'yellow' }) as const);
  expect(paint(bare, { all })).toBe(false);
  expect(() => clearPaint(bare)).not.toThrow();
});

test('the sheet is valid and styles each colour', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paintStyles());
  document.adoptedStyleSheets = [sheet];
  const [paragraph] = rangesOf(1).map((range) => range.startContainer as Element);
  if (!paragraph) throw new Error('a paragraph expected');
  const looks = COLOURS.map((colour) => {
    const style = getComputedStyle(paragraph, `::highlight(${highlightName(colour)})`);
    return [style.backgroundColor, style.textDecorationStyle].join();
  });
  expect(new Set(looks).size).toBe(COLOURS.length);
  expect(looks[0]).toMatch(/^rgb\(251, 231, 161\),solid$/);
});

test('where the reader has set the colours, all paint is in the one for marks', async () => {
  const features = [{ name: 'forced-colors', value: 'active' }];
  await cdp().send('Emulation.setEmulatedMedia', { features });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paintStyles());
  document.adoptedStyleSheets = [sheet];
  const [range] = rangesOf(1);
  const words = range?.startContainer as Element;
  const mark = document.body.appendChild(document.createElement('mark'));
  const { backgroundColor, color } = getComputedStyle(mark);
  for (const name of COLOURS.map((colour) => highlightName(colour, 'dark'))) {
    const style = getComputedStyle(words, `::highlight(${name})`);
    expect([style.backgroundColor, style.color]).toEqual([backgroundColor, color]);
    expect(style.textDecorationLine).toBe('underline');
  }
  await cdp().send('Emulation.setEmulatedMedia', { features: [] });
});
