import { expect, test } from 'vitest';
import { resolve } from './resolve';
import { read, seen, selectorsOf } from './test-pages';

/* Headings, list items and links look like teasers, and stories repeat them. */

const HEADING = 'Bring a lamp with a red filter';
const ITEM = 'A sheet of white cotton, two metres wide, and a line to hang it from';
const LAST = 'The notes go to the museum by the end of the year';
const LAST_OF_MANY =
  'Sheets are washed without soap, which moths can smell for weeks, and dried in the wind, never in the sun, as the fabric would turn yellow and shine less in the light of the lamp';
const LONG =
  'A trap holds the animals until the morning, when they are counted and set free in the shade of the hedge that they came from.';

const STORY = `<h1>How to count moths</h1>
<p>Counting moths needs little money and much sleep in the daytime, say those who do it.</p>
<h2>${HEADING}</h2>
<p>Animals that fly at night see no red. Whoever holds a white lamp in the hand counts only what comes to the lamp.</p>
<ul>
<li>Some wine and brown sugar, boiled down to a syrup that is brushed on the bark of trees</li>
<li>${ITEM}</li>
<li>A notebook whose paper takes a pencil in the rain, and two pencils on a string</li>
</ul>
<p>${LONG}</p>
<p>Nobody has to kill anything, and the hedge keeps its guests.</p>
<p>Most of the work is done before midnight. Beginners may use <a href="/names">the list of the forty most common names</a> that the museum has printed.</p>
<h2>Sheets and notes</h2>
<ul>
<li>${LAST_OF_MANY}</li>
<li>${LAST}</li>
</ul>`;

const marked = (words: string) => STORY.replace(words, `⟦${words}⟧`);
const swap =
  (...pairs: readonly (readonly [string, string])[]) =>
  (page: string) =>
    pairs.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`not in the page: ${from}`);
      return text.replace(from, to);
    }, page);

test.each([
  [
    'a list item whose neighbours are all others now',
    ITEM,
    swap(
      [
        'that is brushed on the bark of trees',
        'for which everybody here has a recipe of their own',
      ],
      ['A notebook whose paper takes a pencil in the rain', 'Paper for notes'],
      ['boiled down to a syrup', 'cooked'],
    ),
  ],
  [
    'the last list item of the story, when links to other stories come behind it',
    LAST,
    (page: string) =>
      `${page}<div><h2>Related</h2><ul><li><a href="/a">${LAST}</a></li></ul></div>`,
  ],
  [
    'an edited paragraph, although an exact copy comes in beside it',
    LONG,
    swap(
      ['until the morning', 'until sunrise'],
      ['<p>Nobody', `<div><h2>Related</h2><h3><a href="/c">${LONG}</a></h3></div><p>Nobody`],
    ),
  ],
  [
    'a link among the words of a paragraph, with an advertisement before it',
    'the list of the forty most common names',
    swap(['<a href="/names">', '<b>Advertisement</b> Wool! <a href="/names">']),
  ],
  [
    'a few words that stand once, although those on both sides are others',
    'see no red',
    swap(
      ['Animals that fly at night', 'Insects'],
      ['. Whoever holds a white lamp', ' at all. Who carries a white one'],
    ),
  ],
  [
    'a long list item that was moved',
    LAST_OF_MANY,
    (page: string) => {
      const item = `<li>⟦${LAST_OF_MANY}⟧</li>`;
      return page.replace(item, '').replace('<ul>', `<ul>${item}`);
    },
  ],
  [
    'a heading of few words, with advertisements before and behind it',
    'Sheets and notes',
    swap(
      ['<h2>⟦', '<div><p>Sleep on wool, says our partner.</p></div><h2>⟦'],
      ['⟧</h2>', '⟧</h2><div><p>Pay nothing until spring.</p></div>'],
    ),
  ],
])('finds %s', (_, words, change) => {
  const before = marked(words);
  const { root, range } = read(change(before));
  if (!range) throw new Error('the change took the marks away');
  const resolution = resolve(selectorsOf(before), root);
  expect(resolution.ok && seen(resolution.range, root)).toBe(seen(range, root));
});

test.each([
  [
    'a heading that was deleted, when a teaser with its words comes to the same place',
    HEADING,
    swap([
      `<h2>⟦${HEADING}⟧</h2>`,
      `<div><h2>Read on</h2><h3><a href="/b">${HEADING}</a></h3></div>`,
    ]),
  ],
  [
    'the copy whose neighbours have stayed, when those of the right one were edited',
    ITEM,
    (page: string) => {
      const list = page.slice(page.indexOf('<ul>'), page.indexOf('</ul>') + 5);
      const edited = swap(
        ['boiled down to a syrup that is brushed on the bark of trees', 'mixed by the guide'],
        ['A notebook whose paper takes a pencil in the rain', 'Paper'],
      )(page);
      return `${edited}<h2>In short</h2>${list}`;
    },
  ],
])('does not take %s', (_, words, change) => {
  const before = marked(words);
  const isCopied = change(before).split(words).length > 2;
  const described = isCopied
    ? `${before}<h2>In short</h2>${STORY.slice(STORY.indexOf('<ul>'), STORY.indexOf('</ul>') + 5)}`
    : before;
  const { root } = read(change(before).replace(/[⟦⟧]/g, ''));
  const resolution = resolve(selectorsOf(described), root);
  expect(resolution.ok ? seen(resolution.range, root) : 'orphan').toBe('orphan');
});
