import { describe as group, expect, test } from 'vitest';
import type { Selectors } from './annotation';
import { resolve } from './resolve';
import { read, seen, selectorsOf } from './test-pages';
import { ARABIC, EMOJI, ENGLISH, GERMAN, HINDI, JAPANESE, THAI } from './test-stories';

/** The marked words before and after a change of the page; no marks after it: they are gone. */
interface Case {
  readonly name: string;
  readonly story: string;
  /** Words of the story, which get the marks `⟦` and `⟧`. */
  readonly quote: string;
  /** Gets the marked page and returns it changed; the marks go with the words they are around. */
  readonly change: (page: string) => string;
}

const LINE = 'Nothing was broken, nobody was hurt, and the town saved nine thousand euros';
const SEVERAL =
  'One warm summer proves little, he says, and moths are known for good years and bad years.</p>\n<p>Still, the difference is hard to overlook.';
const FIRST = 'Some residents have got used to the stars.';
const AD =
  '<div class="ad"><p>Sleep better on wool. Order tonight and pay nothing until spring, says our partner.</p></div>';
const BREAKING =
  '<p>Update, 6 p.m.: The ministry has announced that it will look at the results of the experiment before the end of the year and may offer money to other towns.</p>';

const swap =
  (...pairs: readonly (readonly [string, string])[]) =>
  (page: string) =>
    pairs.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`not in the page: ${from}`);
      return text.replace(from, () => to);
    }, page);

const paragraphWith = (page: string, words: string) => {
  const found = page.split('\n').find((line) => line.includes(words));
  if (!found) throw new Error(`no paragraph with ${words}`);
  return found;
};

const insertBefore = (words: string, html: string) => (page: string) =>
  page.replace(paragraphWith(page, words), (line) => html + line);

const insertAfter = (words: string, html: string) => (page: string) =>
  page.replace(paragraphWith(page, words), (line) => line + html);

const moveTo = (words: string, target: string) => (page: string) => {
  const moved = paragraphWith(page, words);
  return page.replace(moved, '').replace(paragraphWith(page, target), (line) => line + moved);
};

const drop = (words: string) => (page: string) => page.replace(paragraphWith(page, words), '');
const both =
  (...changes: readonly ((page: string) => string)[]) =>
  (page: string) =>
    changes.reduce((text, change) => change(text), page);
const same = (page: string) => page;
const unmarked = (page: string) => page.replace(/[⟦⟧]/g, '');
const english = (name: string, quote: string, change: Case['change']): Case => ({
  name,
  story: ENGLISH,
  quote,
  change,
});

const STAYS: readonly Case[] = [
  english('nothing changed', LINE, same),
  english('one word', 'alders', same),
  english('one word among many of its kind', 'moths', same),
  english('a headline', 'The town that turned off its lamps', same),
  english('a new headline', FIRST, swap(['The town that turned off its lamps', 'Dark, and alive'])),
  english('the last words', 'Oduya has already stretched her sheet again.', same),
  english('a paragraph before', LINE, insertBefore(LINE, BREAKING)),
  english('a paragraph right before and one right after', FIRST, (page) =>
    insertAfter(FIRST, BREAKING)(insertBefore(FIRST, AD)(page)),
  ),
  english('an advertisement in the middle of the paragraph', LINE, (page) =>
    page.replace('⟦', `${AD}⟦`),
  ),
  english('the paragraph before is gone', FIRST, drop('The tax cut')),
  english('both paragraphs around are gone', FIRST, both(drop('The tax cut'), drop('In October'))),
  english('the paragraph has moved up', LINE, moveTo(LINE, 'For eleven nights')),
  english('the paragraph has moved down', FIRST, moveTo(FIRST, 'In October the town')),
  english(
    'a whole paragraph has moved',
    paragraphWith(ENGLISH, 'Still, the difference').replace(/<\/?p>/g, ''),
    moveTo('Still, the difference', 'For eleven nights'),
  ),
  english(
    'words around are edited',
    LINE,
    swap(
      [
        'Shopkeepers feared for their windows, and the police asked for a list of the streets.',
        'Traders were worried.',
      ],
      ['in electricity', 'on its bill'],
    ),
  ),
  english(
    'every word of the paragraph around is another',
    LINE,
    swap(
      [
        'The council had agreed to the experiment in March, by a single vote. Shopkeepers feared for their windows, and the police asked for a list of the streets.',
        'After a long night of debate, and against the advice of two ministries, the plan went ahead.',
      ],
      [' in electricity.', ', more than the summer festival costs.'],
    ),
  ),
  english('a word of the quote is edited', LINE, swap(['nine thousand', 'twelve thousand'])),
  english('its first word is edited', LINE, swap(['⟦Nothing', '⟦Little'])),
  english('its last word is edited', LINE, swap(['euros⟧', 'pounds⟧'])),
  english('words come in', LINE, swap(['nobody was hurt', 'nobody, not even a drunk, was hurt'])),
  english('words go', LINE, swap([', nobody was hurt', ''])),
  english(
    'words inside and around are edited',
    LINE,
    swap(['nobody', 'no one'], ['nine thousand', '9,000'], ['police asked', 'police had asked']),
  ),
  english(
    'edited, and the paragraph has moved',
    LINE,
    both(swap(['nine thousand', '9,000']), moveTo('Nothing was broken', 'Some residents')),
  ),
  english(
    'edited, with an advertisement in front',
    LINE,
    both(swap(['nine thousand', '9,000']), (page) => page.replace('⟦', `${AD}⟦`)),
  ),
  english(
    'inline markup appears',
    LINE,
    swap(
      ['nobody was hurt', '<b>nobody</b> was <a href="https://police.example">hu<i>rt</i></a>'],
      ['the police asked', 'the <em>police</em> asked'],
    ),
  ),
  english('it turns into a quote', LINE, (page) =>
    page.replace('⟦', '<blockquote>⟦').replace('⟧', '⟧</blockquote>'),
  ),
  english('paragraphs turn into lines', LINE, (page) =>
    page.replace(/<p>/g, '').replace(/<\/p>/g, '<br><br>'),
  ),
  english('white space is spread out', LINE, (page) => page.replace(/ (?=[a-z])/g, '\n\t  ')),
  english('non-breaking spaces', LINE, (page) => page.replace(/ (?=[a-z])/g, '&nbsp;')),
  english('plain quotes', 'I stopped counting at two hundred,” she said.', (page) =>
    page.replace(/[“”]/g, '"'),
  ),
  english('a paragraph is split in two', LINE, swap([', nobody', ',</p><p>nobody'])),
  english('a copy stands in a teaser, nothing else has changed', LINE, (page) =>
    both(insertBefore('For eleven', `<aside><p>${LINE}</p></aside>`), same)(page),
  ),
  english(
    'a copy stands in a paragraph among related stories',
    LINE,
    (page) => `${page}<h2>Related</h2><p>${LINE}</p>`,
  ),
  english('a copy comes, and the words around are edited', LINE, (page) =>
    both(
      swap(['the police asked for a list', 'policemen wanted a list']),
      (text) => `<ul><li>${LINE}</li></ul>${text}`,
    )(page),
  ),
  english(
    'a selection across blocks',
    'he looks like a miner.</p>\n<p>In October the town will vote',
    insertBefore('For eleven', BREAKING),
  ),
  english(
    'an advertisement comes between the two blocks of a selection',
    'Then I just stood there and laughed.”</p>\n<p>The council had agreed to the experiment in March, by a single vote. Shopkeepers feared for their windows',
    insertAfter('Marta', '<div><p>Wool. Buy it.</p></div>'),
  ),
  english(
    'nearly the whole page',
    ENGLISH.slice(ENGLISH.indexOf('eleven nights'), ENGLISH.indexOf(' again.')),
    same,
  ),
  english(
    'nearly the whole page, edited in places',
    ENGLISH.slice(ENGLISH.indexOf('eleven nights'), ENGLISH.indexOf(' again.')),
    both(swap(['nine thousand', '9,000'], ['forty gardens', 'gardens']), insertBefore(FIRST, AD)),
  ),
  english(
    'an advertisement comes between two blocks, right after the first word',
    'laughed.”</p>\n<p>The council had agreed to the experiment in March, by a single vote',
    insertAfter('Marta', AD),
  ),
  english(
    'labels come before all paragraphs, and the first words are edited',
    'Still, the difference is hard to overlook. In the dark streets the traps held three times as many animals as in the lit ones, and eleven species that had not been seen in the district since the war.',
    both(swap(['Still, the', 'Yet this']), (page) =>
      page.replaceAll('<p>', '<p>More of it</p><p>'),
    ),
  ),
  english(
    'a word is edited while an exact copy stands in a teaser',
    LINE,
    both(
      swap(['nine thousand', 'twelve thousand']),
      (page) => `<aside><p>${LINE}</p></aside>${page}`,
    ),
  ),
  english('every word of several blocks around is another', LINE, (page) =>
    page.replace(
      paragraphWith(page, LINE),
      `<p>Votes came late, in spring, after much debate about cost and other things. ⟦${LINE}⟧ last month.</p>`,
    ),
  ),
  english('a word beside its own copy', 'years', insertBefore('For eleven', BREAKING)),
  english('a headline, in capitals', 'The town that turned off its lamps', (page) =>
    page.replace(/⟦.*⟧/, (words) => words.toUpperCase()),
  ),
  english(
    'a few words, in title case',
    'the moths came back',
    swap(['⟦the moths came back', '⟦The Moths Came Back']),
  ),
  {
    name: 'German, as the Swiss spell it',
    story: GERMAN,
    quote: 'Straßenlaternen',
    change: (page) => page.replaceAll('ß', 'ss'),
  },
  { name: 'German', story: GERMAN, quote: 'bei zweihundert aufgehört zu zählen', change: same },
  {
    name: 'German with other quotes, soft hyphens and decomposed letters',
    story: GERMAN,
    quote: '„Ich habe bei zweihundert aufgehört zu zählen“, sagt die Biologin Käthe Groß.',
    change: (page) =>
      page
        .replace(/Biologin/, 'Bio\u00ADlo\u00ADgin')
        .replace(/[„“]/g, '"')
        .normalize('NFD'),
  },
  {
    name: 'Japanese, edited and moved down',
    story: JAPANESE,
    quote: '何も壊されず、けが人もなく、町は電気代を九十万円節約した。',
    change: both(
      swap(['九十万円', '約百万円']),
      insertBefore('六月の十一夜', '<p>速報：県は結果を検討すると発表した。</p>'),
    ),
  },
  {
    name: 'Japanese with line breaks in the source',
    story: JAPANESE,
    quote: '二本の木の間に白い布を張った',
    change: swap(['二本の木', '二本の\n      木'], ['白い布', '白い<wbr>布']),
  },
  { name: 'one Japanese word', story: JAPANESE, quote: '研究者', change: same },
  {
    name: 'Arabic, edited',
    story: ARABIC,
    quote: 'لم يُكسر شيء ولم يُصب أحد، ووفرت البلدة تسعة آلاف يورو',
    change: swap(['تسعة آلاف', 'عشرة آلاف']),
  },
  {
    name: 'Arabic with the tatweel and marks of direction',
    story: ARABIC,
    quote: 'علقت ملاءة بيضاء بين شجرتين',
    change: swap(['بيضاء', 'بيـضاء'], ['بين', '\u200fبين\u200f']),
  },
  {
    name: 'Hindi, edited',
    story: HINDI,
    quote: 'कुछ भी नहीं टूटा, किसी को चोट नहीं लगी, और कस्बे ने बिजली के नौ लाख रुपये बचाए।',
    change: swap(['नौ लाख', 'दस लाख']),
  },
  {
    name: 'Hindi in another normal form',
    story: HINDI,
    quote: 'सड़कों की बत्तियाँ',
    change: (page) => page.normalize('NFC').replace('ड़', 'ड\u093c'),
  },
  { name: 'a Hindi word', story: HINDI, quote: 'मंज़ूरी', change: insertBefore('जून', '<p>नया।</p>') },
  {
    name: 'Thai, edited',
    story: THAI,
    quote: 'สภาเมืองเห็นชอบการทดลองนี้ในเดือนมีนาคมด้วยคะแนนเสียงต่างกันเพียงหนึ่งเสียง',
    change: swap(['มีนาคม', 'เมษายน']),
  },
  { name: 'one emoji of several', story: EMOJI, quote: '🇯🇵', change: same },
  {
    name: 'a person made of several code points',
    story: EMOJI,
    quote: '👩🏽‍🔬 counts',
    change: insertBefore('The night post', BREAKING),
  },
  {
    name: 'the second heart',
    story: EMOJI,
    quote: 'the ❤️ needs no translation',
    change: swap(['further', 'farther']),
  },
];

const GOES: readonly Case[] = [
  english(
    'its first block is gone, and what was before it, and an advertisement stands there',
    'The town that turned off its lamps</h1>\n<p>For eleven nights in June the street lamps of Harrow Mill stayed dark, and on the twelfth the moths came back.',
    (page) => page.replace(/^.*<\/h1>/, AD),
  ),
  english(
    'a word is edited while an exact copy stands in a teaser, and the paragraph is rewritten',
    LINE,
    (page) =>
      `${page.replace(paragraphWith(page, LINE), '<p>The council had agreed to the experiment in spring. It cost nothing.</p>')}<aside><p>${LINE}</p></aside>`,
  ),
  english('“tax cut” is deleted while “tax hut” is there', 'tax cut', (page) =>
    both(
      swap([
        'The ⟦tax cut⟧ that the mayor had promised with the saved money will have to wait. ',
        '',
      ]),
      insertBefore('Some residents', '<p>A tax hut stands by the bridge.</p>'),
    )(page),
  ),
  english('“tax cut” has become “tax hut”', 'tax cut', swap(['⟦tax cut⟧', 'tax hut'])),
  english('the quote is deleted', LINE, swap([paragraphQuote(LINE), ''])),
  english('the paragraph is deleted', LINE, drop(LINE)),
  english('deleted, with a similar sentence elsewhere', LINE, (page) =>
    both(
      swap([paragraphQuote(LINE), '']),
      insertAfter(
        FIRST,
        '<p>Nothing was broken, nobody was hurt, and the village saved six thousand euros.</p>',
      ),
    )(page),
  ),
  {
    name: 'deleted, with a similar sentence that stood right after it',
    story: ENGLISH.replace(
      `${LINE} in electricity.`,
      `${LINE} in electricity. Nothing was broken, nobody was hurt, and the county saved six thousand euros too.`,
    ),
    quote: `${LINE} in electricity.`,
    change: swap([paragraphQuote(`${LINE} in electricity.`), '']),
  },
  english(
    'deleted, with its exact words in a teaser',
    LINE,
    (page) =>
      `${page.replace(/⟦[^⟧]*⟧/, '')}<aside><h2>Related</h2><p>${LINE} in electricity</p></aside>`,
  ),
  english(
    'deleted, with its exact words as a link',
    LINE,
    (page) =>
      `${page.replace(/⟦[^⟧]*⟧/, '')}<div><a href="https://news.example/1">${LINE}</a></div>`,
  ),
  english(
    'deleted, with its exact words in a paragraph of their own',
    LINE,
    (page) => `${page.replace(/⟦[^⟧]*⟧/, '')}<h2>Related</h2><p>${LINE}</p>`,
  ),
  english('one word is deleted and stands elsewhere', 'alders', (page) =>
    both(swap(['⟦alders⟧', 'trees']), insertBefore(FIRST, '<p>The alders are old.</p>'))(page),
  ),
  english('the story is another one', LINE, () => GERMAN),
  english(
    'deleted, with its exact words among other sentences of the story',
    LINE,
    both(
      swap([paragraphQuote(LINE), '']),
      insertAfter(FIRST, `<p>It was a quiet week. ${LINE}. The mayor was pleased.</p>`),
    ),
  ),
  english(
    'several paragraphs are deleted, with all of their words in one teaser',
    SEVERAL,
    (page) => page.replace(/⟦[^⟧]*⟧/, '') + `<div><p>${SEVERAL.replace(/<[^>]*>/g, '')}</p></div>`,
  ),
  english(
    'half of it is rewritten',
    LINE,
    swap([
      paragraphQuote(LINE),
      'Nothing was broken, though some feared it, as the shops kept their own lights on',
    ]),
  ),
  english('an empty page', LINE, () => ''),
  {
    name: 'two copies whose surroundings have both changed',
    story: `<p>One.</p><p>${LINE}</p><p>Two.</p>`,
    quote: LINE,
    change: () =>
      `${ENGLISH.replace(LINE, 'All was well')}<p>${LINE}</p><p>Later on the same evening.</p><p>${LINE}</p>`,
  },
  {
    name: 'a Japanese sentence, with a similar one elsewhere',
    story: JAPANESE,
    quote: '町議会は三月に一票差でこの試みを認めた。',
    change: both(
      swap(['⟦町議会は三月に一票差でこの試みを認めた。⟧', '']),
      insertAfter('十月には', '<p>町議会は九月に一票差で別の試みを認めた。</p>'),
    ),
  },
];

function paragraphQuote(words: string): string {
  return `⟦${words}⟧`;
}

function marked({ story, quote }: Case): string {
  if (!story.includes(quote)) throw new Error(`not in the story: ${quote}`);
  return story.replace(quote, (words) => `⟦${words}⟧`);
}

group('finds the words', () => {
  test.each(STAYS)('$name', (given) => {
    const before = marked(given);
    const { root, range } = read(given.change(before));
    const resolution = resolve(selectorsOf(before), root);
    if (!range) throw new Error('the change took the marks away');
    expect(resolution).toMatchObject({ ok: true });
    if (resolution.ok) expect(seen(resolution.range, root)).toBe(seen(range, root));
  });
});

group('refuses', () => {
  test.each(GOES)('$name', (given) => {
    const before = marked(given);
    const { root } = read(unmarked(given.change(before)));
    const resolution = resolve(selectorsOf(before), root);
    const where = resolution.ok ? seen(resolution.range, root) : 'orphan';
    expect(where).toBe('orphan');
  });
});

const bare = (exact: string): Selectors => [
  { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  { type: 'TextPositionSelector', start: 0, end: exact.length },
];

group('without a context', () => {
  test.each([
    ['stand once', ENGLISH],
    ['stand once, but for a teaser', `${ENGLISH}<aside><p>${LINE}</p></aside>`],
  ])('words are found that %s', (_, page) => {
    const { root } = read(page);
    const resolution = resolve(bare(LINE), root);
    expect(resolution.ok && resolution.range.toString()).toBe(LINE);
  });

  test.each([
    ['stand twice', LINE, `${ENGLISH}<p>It is said: ${LINE}.</p>`],
    ['say little', 'lamps', ENGLISH.replace('street lamps', 'street lights')],
  ])('words are not chosen that %s', (_, words, page) => {
    expect(resolve(bare(words), read(page).root)).toMatchObject({ ok: false });
  });
});

group('on a page that holds more than the story', () => {
  test('the words in the story are meant', () => {
    const { root } = read(`<div><p>${LINE}</p></div><main>${ENGLISH}</main><div>${LINE}</div>`);
    const story = root.querySelector('main') ?? root;
    const resolution = resolve(bare(LINE), root, { story });
    expect(resolution.ok && story.contains(resolution.range.startContainer)).toBe(true);
    expect(resolve(bare(LINE), root)).toMatchObject({ ok: false });
  });

  test('words that were deleted from the story are not looked for outside', () => {
    const { root } = read(`<main>${ENGLISH.replace(LINE, '')}</main><div><p>${LINE}</p></div>`);
    const selectors = selectorsOf(ENGLISH.replace(LINE, `⟦${LINE}⟧`));
    const story = root.querySelector('main') ?? root;
    expect(resolve(selectors, root, { story })).toMatchObject({ ok: false });
  });
});

test('highlights that overlap, and those within others, are each found whole', () => {
  const quotes = [LINE, 'nobody was hurt', 'the town saved nine thousand euros in electricity'];
  const selectors = quotes.map((quote) => selectorsOf(ENGLISH.replace(quote, `⟦${quote}⟧`)));
  const { root } = read(insertBefore('For eleven', BREAKING)(ENGLISH));
  const found = selectors.map((each) => resolve(each, root));
  expect(found.map((each) => each.ok && each.range.toString())).toEqual(quotes);
});
