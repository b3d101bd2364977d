import { describe as group, expect, test } from 'vitest';
import { resolve } from './resolve';
import { read, seen, selectorsOf } from './test-pages';

/* Pages whose lines, rows or sections are much like one another. */

interface Case {
  readonly name: string;
  readonly before: string;
  /** With no marks, the words are gone, or nothing can tell where they are. */
  readonly after: string;
}

const P = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const INTRO = 'The reading room opens its doors to the public again this autumn, after two years.';
const OUTRO = 'Seats are given out at the desk by the entrance, and nobody has to pay for them.';

const MORE = P(
  ...['atlases', 'letters', 'newspapers', 'scores'].map(
    (kept) =>
      `The room where the ${kept} are kept is cold, as that is what paper likes, and those who ` +
      `work with ${kept} bring a scarf, gloves without fingers, and the patience that it takes.`,
  ),
);

const course = (date: string) => `${date} 5pm - 6pm Room 12 Beatrix Lindqvist, M.A.`;
const DATES = ['3 March', '10 March', '17 March', '24 March', '31 March', '7 April'];
const courses = (lines: readonly string[]) =>
  `${P(INTRO)}<div>${lines.map((line) => `<div>${line}</div>`).join('\n')}</div>${P(OUTRO)}`;
const withCourse = (at: number, change: (line: string) => string[]) =>
  courses(DATES.map(course).flatMap((line, i) => (i === at ? change(line) : [line])));

const question = (asked: string, answer: string) => `<h3>${asked}</h3><p>${answer}</p>`;
const faq = (last: string) =>
  [
    question('What is the River Post?', 'The River Post is a letter about water, by Ines Okafor.'),
    question('How often does it come?', 'The letter comes on the first of each month.'),
    question('Who writes the River Post?', last),
    question('Where is it printed?', 'It is printed in a workshop on the old quay.'),
  ].join('\n');

const shop = (name: string, text: string) =>
  `<h2>${name}</h2><p>${text}</p><p>Location: Quay Street, Harbour Town</p>` +
  '<p>Open: daily from nine</p><p>Seats: forty</p>';
const SHOPS = [
  shop('The Lamp', 'A long room with green lamps, in which nobody speaks above a whisper.'),
  shop('The Anchor', 'Sailors come here for the soup, and stay for the stories of the cook.'),
  shop('The Ladder', 'Three floors of maps, with a cat on each of them and tea on the roof.'),
];

const TERMS = (amount: string) =>
  `The offer is good until the end of May in all of our shops and by post. A basket is an order of ` +
  `${amount} or more, without the cost of sending it. Baskets cannot be exchanged for money, and ` +
  'there is one for each household, for as long as there are any left in the storeroom.';

const CASES: readonly Case[] = [
  {
    name: 'one of many like rows, a word of it changes',
    before: withCourse(3, (line) => [`⟦${line}⟧`]),
    after: withCourse(3, (line) => [`⟦${line.replace('Room', 'Hall')}⟧`]),
  },
  {
    name: 'one of many like rows, its first word changes',
    before: withCourse(5, (line) => [`⟦${line}⟧`]),
    after: withCourse(5, (line) => [`⟦${line.replace('7', 'Ninth of')}⟧`]),
  },
  {
    name: 'one of many like rows goes',
    before: withCourse(3, (line) => [`⟦${line}⟧`]),
    after: withCourse(3, () => []),
  },
  {
    name: 'one of many like rows goes, another text has a copy',
    before: withCourse(4, (line) => [`⟦${line}⟧`]),
    after: `${withCourse(4, () => [])}${P(`Last year we wrote: ${course('31 March')} That was wrong.`)}`,
  },
  {
    name: 'an answer that begins like another one, a word of it changes',
    before: faq('⟦The River Post is written and set by⟧ Ines Okafor.'),
    after: faq('⟦The River Post is drawn and set by⟧ Ines Okafor.'),
  },
  {
    name: 'an answer that begins like another one goes',
    before: faq('⟦The River Post is written and set by⟧ Ines Okafor.'),
    after: faq('Ines Okafor.'),
  },
  {
    name: 'a word that other sections have too goes',
    before: SHOPS.map((s, i) => (i === 2 ? s.replace('Harbour', '⟦Harbour⟧') : s)).join(''),
    after: SHOPS.map((s, i) => (i === 2 ? s.replace('Harbour ', '') : s)).join(''),
  },
  {
    name: 'a word that other sections have too stays',
    before: SHOPS.map((s, i) => (i === 1 ? s.replace('Harbour', '⟦Harbour⟧') : s)).join(''),
    after: `${P(INTRO)}${SHOPS.map((s, i) => (i === 1 ? s.replace('Harbour', '⟦Harbour⟧') : s)).join('')}`,
  },
  {
    name: 'terms that another paragraph has with another amount go',
    before: P(
      INTRO,
      TERMS('⟦fifty crowns or more⟧').replace('⟧ or more', '⟧'),
      OUTRO,
      TERMS('eighty dollars'),
    ),
    after: P(INTRO, TERMS('').replace(' or more', ''), OUTRO, TERMS('eighty dollars')),
  },
  {
    name: 'a teaser comes right where the words stood',
    before: P(
      INTRO,
      '⟦Nobody had thought that the roof would hold.⟧ It did, and it still does.',
      OUTRO,
    ),
    after:
      P(INTRO) +
      '<h2>Related</h2><p>Nobody had thought that the roof would hold.</p>' +
      P('It did, and it still does.', OUTRO),
  },
  {
    name: 'a teaser comes at the end, where the words stood',
    before: P(INTRO, `${OUTRO} There is a lift, ⟦and there are hearing loops.⟧`),
    after: `${P(INTRO, `${OUTRO} There is a lift,`)}<h2>Related</h2><p>and there are hearing loops.</p>`,
  },
  {
    name: 'a word is left as a part of another',
    before: P(INTRO, 'They put the ⟦lamp⟧ on the table by the window.', OUTRO),
    after: P(INTRO, 'They put the lamplight on the table by the window.', OUTRO),
  },
  {
    name: 'a heading goes, the next paragraph begins with its words',
    before: `${P(INTRO)}<h3>⟦Reading lamps⟧</h3>${P('Reading lamps come in three colours this year.', OUTRO)}`,
    after: P(INTRO, 'Reading lamps come in three colours this year.', OUTRO),
  },
  {
    name: 'a first heading and its paragraph, with the date in between',
    before: `<h1>⟦Why the reading room stays open at night⟧</h1>${P(INTRO, OUTRO)}`,
    after: `<h1>⟦Why the reading room stays open at night⟧</h1><div>4 June, 8:10</div>${P(INTRO, OUTRO)}`,
  },
  {
    name: 'a long notice comes right after a paragraph',
    before: P(INTRO, '⟦The fund pays for half of the lamps, and the readers for the rest.⟧', OUTRO),
    after: `${P(INTRO, '⟦The fund pays for half of the lamps, and the readers for the rest.⟧')}
      <div>${'To see this player, say that it may be loaded. '.repeat(18)}</div>${P(OUTRO)}`,
  },
  {
    name: 'the lines around it become others, and another list has the line that was before it',
    before: `${P(INTRO)}<h3>Lamps</h3><p>What speaks for it, in short:</p><ul><li>⟦It needs no wire, and nobody stumbles over it.⟧</li><li>It is cheap.</li></ul>${P(OUTRO)}${MORE}
      <h3>Candles</h3><p>What speaks for it, in short:</p><ul><li>It smells of honey.</li></ul>`,
    after: `${P(INTRO)}<h3>Lamps</h3><p>Why most readers want one today:</p><ul><li>⟦It needs no wire, and nobody stumbles over it.⟧</li><li>A child can pay for one.</li></ul>${P(OUTRO)}${MORE}
      <h3>Candles</h3><p>What speaks for it, in short:</p><ul><li>It smells of honey.</li></ul>`,
  },
  {
    name: 'a box that repeats all of it comes among its paragraphs',
    before: P(
      INTRO,
      '⟦The lamps were paid for by readers, who gave what they had.',
      'Some of them gave books instead, which were sold in the yard.⟧',
      OUTRO,
    ),
    after:
      P(INTRO, '⟦The lamps were bought by readers, who gave what they had.') +
      '<aside><p>The lamps were paid for by readers, who gave what they had. Some of them gave books instead, which were sold in the yard.</p></aside>' +
      P('Some of them gave books instead, which were sold in the yard.⟧', OUTRO),
  },
  {
    name: 'a first cell becomes another word',
    before: `${P(INTRO)}<table><tr><td>Oak</td><td>⟦12.40</td></tr><tr><td>Beech⟧</td><td>9.10</td></tr></table>${P(OUTRO)}`,
    after:
      `${P(INTRO)}<table><tr><td>Oak</td><td>12.40</td></tr><tr><td>Beech</td><td>9.10</td></tr></table>${P(OUTRO)}`.replace(
        /12\.40<\/td>(.*?)Beech/,
        '⟦12.40</td>$1Beech⟧',
      ),
  },
  {
    name: 'a first heading of one word becomes another, and more is edited',
    before: `${P(INTRO)}<h3>⟦Lamplight</h3>${P(`Lamplight is what the old readers ask for most, and get least. ${OUTRO}⟧`, 'The end of it.')}`,
    after: `${P(INTRO)}<h3>⟦Candles</h3>${P(`Lamplight is what the new readers ask for most, and get least. ${OUTRO}⟧`, 'The end of it.')}`,
  },
];

group('pages whose parts are like one another', () => {
  test.each(CASES)('$name', ({ before, after }) => {
    const { root, range } = read(after);
    const resolution = resolve(selectorsOf(before), root);
    const where = resolution.ok ? seen(resolution.range, root) : 'orphan';
    expect(where).toBe(range ? seen(range, root) : 'orphan');
  });
});
