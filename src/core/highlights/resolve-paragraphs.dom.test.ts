import { describe as group, expect, test } from 'vitest';
import { resolve } from './resolve';
import { read, seen, selectorsOf } from './test-pages';

/** A page before and after a change; without marks afterwards, the words are gone. */
interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const P = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const UL = (...texts: string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('\n')}</ul>`;
const OPENING =
  'The glassworks at Norrvik will fire its last furnace for visitors from Saturday on.';
const STOKER =
  'Henning Aas has stoked it for forty years and knows each of its moods by the sound.';
const RULE = 'Nobody may touch the pots while they glow.';
const REST = 'Children get a lump of blue glass to take home, which is what most of them come for.';
const CLOSING =
  'The museum is open until eight, and the bus from the station goes every half hour.';
const LONG = Array.from(
  { length: 10 },
  (_, i) =>
    `Offer ${i + 1} of our partner is good until the evening of day ${i + 3} and not at all on the days after that.`,
).join(' ');
const TOOLS = Array.from(
  { length: 12 },
  (_, i) => `Tool ${i + 1}: it hangs on hook ${3 * i + 2} beside the oven and is ${i + 40} cm long`,
);
const HEAT = 'Eleven hundred degrees at least';
const plain = (text: string) => text;
const groups = (around: (text: string) => string, count: string) =>
  `${STOKER} ${around(`Groups of ${count} and more pay half on weekdays, if they write a week before.`)} ${RULE}`;
const LINK = '<a href="/ash">⟦Ash of beech from our own wood⟧</a>';
const mark = (text: string) => `⟦${text}⟧`;

const CASES: readonly Case[] = [
  {
    name: 'the beginning of a paragraph, and a pull quote of it right before',
    before: P(OPENING, `${mark(STOKER)} ${RULE}`, REST),
    after:
      P(OPENING) + `<blockquote>${P(STOKER)}</blockquote>` + P(`${mark(STOKER)} ${RULE}`, REST),
  },
  {
    name: 'the end of a paragraph, and a pull quote of it right after',
    before: P(OPENING, `${RULE} ${mark(STOKER)}`, REST),
    after: P(OPENING, `${RULE} ${mark(STOKER)}`) + `<div>${P(STOKER)}</div>` + P(REST),
  },
  {
    name: 'an item of a list that gets another order',
    before: P(OPENING) + UL(...TOOLS.slice(0, 11), mark(HEAT), ...TOOLS.slice(11)) + P(CLOSING),
    after:
      P(OPENING) +
      UL(...TOOLS.slice(8, 9), mark(HEAT), ...TOOLS.slice(0, 8), ...TOOLS.slice(9)) +
      P(CLOSING),
  },
  {
    name: 'an item of a list that goes, and is among related stories',
    before: P(OPENING) + UL(...TOOLS.slice(0, 11), mark(HEAT), ...TOOLS.slice(11)) + P(CLOSING),
    after:
      P(OPENING) + UL(...TOOLS) + P(CLOSING) + `<h2>More</h2>${UL('A trip to Oslo', HEAT, 'Sea')}`,
  },
  {
    name: 'two paragraphs with a long notice between them',
    before: P(OPENING, mark(`${STOKER}</p>\n<p>${RULE}`), REST),
    after: P(OPENING, `⟦${STOKER}`) + `<div>${P(LONG)}</div>` + P(`${RULE}⟧`, REST),
  },
  {
    name: 'an item that is a link, and a notice right before it',
    before: P(OPENING) + UL('Sand', LINK, 'Soda from the saltworks', 'Lime') + P(CLOSING),
    after:
      P(OPENING) +
      `<ul><li>Sand</li>${P(REST)}<li>${LINK}</li><li>Soda from the saltworks</li><li>Lime</li></ul>` +
      P(CLOSING),
  },
  {
    name: 'an item that is a link and goes, and is among other links',
    before: P(OPENING) + UL('Sand', LINK, 'Soda from the saltworks', 'Lime') + P(CLOSING),
    after:
      P(OPENING) +
      UL('Sand') +
      UL(LINK.replace(/[⟦⟧]/g, ''), '<a href="/sea">The sea</a>') +
      UL('Soda from the saltworks', 'Lime') +
      P(CLOSING),
  },
  {
    name: 'a full stop and a sentence, and an advertisement between the two',
    before: P(
      OPENING,
      `${STOKER.slice(0, -1)}${mark(`. ${RULE} Those who do`)} have to leave at once.`,
      REST,
    ),
    after: P(
      OPENING,
      `${STOKER.slice(0, -1)}⟦.<div>${P(CLOSING)}</div> ${RULE} Those who do⟧ have to leave at once.`,
      REST,
    ),
  },
  {
    name: 'a label and a paragraph, and the label once more right before',
    before: P(OPENING, STOKER, mark(`Photograph</p><p>${RULE}`), REST),
    after: P(OPENING, STOKER, 'Photograph', mark(`Photograph</p><p>${RULE}`), REST),
  },
  {
    name: 'a heading, and much that comes before and behind it',
    before:
      P(OPENING, STOKER) + `<h3>${mark('What the furnace eats in a day')}</h3>` + P(RULE, REST),
    after:
      P(OPENING, STOKER, LONG) +
      `<h3>${mark('What the furnace eats in a day')}</h3>` +
      P(LONG, RULE, REST),
  },
  {
    name: 'a sentence like others, of which a word is another',
    before: P(OPENING, CLOSING, groups(mark, 'ten'), groups(plain, 'nine'), groups(plain, 'six')),
    after: P(
      OPENING,
      CLOSING,
      REST,
      groups(mark, 'ten'),
      groups(plain, 'nine'),
      groups(plain, 'six'),
    ),
  },
];

group('paragraphs and lists that pages put otherwise', () => {
  test.each(CASES)('$name', ({ before, after }) => {
    const { root, range } = read(after);
    const resolution = resolve(selectorsOf(before), root);
    const where = resolution.ok ? seen(resolution.range, root) : 'orphan';
    expect(where).toBe(range ? seen(range, root) : 'orphan');
  });
});
