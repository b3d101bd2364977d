import { flag, number, orNone, share, size, type Phrase } from '../fact-phrases';

const NAMELESS = 0.05;

/** Of boxes: how much their class and id speak for a story. */
const named =
  (boxes: string): Phrase =>
  (value) => {
    if (Math.abs(value) < NAMELESS) return `${boxes}: no name that tells anything`;
    return `${boxes}: named like ${value > 0 ? 'part of a story' : 'something else than a story'}`;
  };

/** Of levels, which are counted up to 12. */
const levels =
  (box: string): Phrase =>
  (value) =>
    value < 12 ? `levels below ${box}: ${value}` : `stands outside of ${box}, or deep down in it`;

/** Whether the line itself is one of these, or stands in one. */
const TAGS: Readonly<Record<string, string>> = {
  p: 'a paragraph',
  h2: 'a heading of the second level',
  h3: 'a heading of the third level',
  li: 'an item of a list',
  pre: 'preformatted text',
  article: 'an <article>',
  main: 'the <main> part',
  aside: 'an <aside>',
  footer: 'a <footer>',
  ul: 'a list',
  table: 'a table',
};

/** What each fact of a line means, by its name in `LINE_FACTS`. A CJK character counts twice. */
const WORDS: Readonly<Record<string, Phrase>> = {
  length: size('about {} characters long'),
  linkDensity: share('{} of its text is links'),
  links: number('links in it: {}'),
  images: number('pictures in it: {}'),
  ends: flag('ends like a sentence', 'does not end like a sentence'),
  digits: share('{} of its characters are digits'),
  commas: number('commas in a hundred characters: {}', 10),
  upper: share('{} of its letters are capitals'),
  colon: flag('ends with a colon', 'does not end with a colon'),
  question: flag('has a question mark', 'has no question mark'),
  quoted: flag('has quotation marks', 'has no quotation marks'),
  sign: flag('has a sign such as © or |, or an address', 'has no sign such as © or |'),
  time: flag('is marked as a time', 'is not marked as a time'),
  words: number('spaces in its first 300 characters: {}'),
  isProse: flag('is long enough for prose', 'is too short for prose, or mostly links'),
  author: flag('names an author of the story', 'names no author of the story'),
  titleShare: share('{} of its words are from the headline'),
  inExcerpt: flag('begins as the page’s own summary', 'does not begin as the page’s own summary'),
  repeated: number('times that it stands on the page: {}'),
  parentLength: size('the box around it has about {} characters'),
  parentLinks: share('{} of the box around it is links'),
  parentProse: share('{} of the box around it is prose'),
  parentLines: size('lines in the box around it: {}'),
  grandLength: size('the second box around it has about {} characters'),
  grandLinks: share('{} of the second box around it is links'),
  grandProse: share('{} of the second box around it is prose'),
  least: share('the box around it that has least prose has {}'),
  dense: share('the box around it that has most links has {}'),
  likeProse: share('{} of the page’s prose is laid out like it'),
  likeCount: size('lines that are laid out like it: {}'),
  mainSteps: levels('the box with the main prose'),
  mainUp: number('levels up to a box that has the main prose too: {}'),
  mainShare: share('the main prose is {} of the box that has both'),
  beforeMain: number('lines until the main prose begins: {}'),
  afterMain: number('lines since the main prose ended: {}'),
  place: share('{} of the page’s lines stand above it'),
  proseBefore: share('{} of the page’s prose stands above it'),
  proseAfter: share('{} of the page’s prose stands below it'),
  fromTitle: (value) => `lines ${value < 0 ? 'above' : 'below'} the headline: ${Math.abs(value)}`,
  sinceHeading: number('lines since the last heading: {}'),
  cards: number('boxes with a link that look like the one around it, up to 12: {}'),
  cardSteps: levels('a row of boxes that look alike'),
  named: named('the nearest named box around it'),
  parentNamed: named('the second named box around it'),
  grandNamed: named('the third named box around it'),
  worstNamed: named('the box around it with the worst name'),
  bestNamed: named('the box around it with the best name'),
  allNamed: named('all boxes around it together'),
  worstName: named('the worst single name around it'),
  'links at -1': orNone('nothing stands before it', share('{} of the line before it is links')),
  'links at 1': orNone('nothing stands after it', share('{} of the line after it is links')),
  'isProse at 1': flag('the line after it is prose', 'the line after it is no prose'),
};

const NEAR = /^length at (-?)(\d)$/;

function phraseOf(fact: string): Phrase | undefined {
  const known = WORDS[fact];
  if (known) return known;
  const [, relation, tag = ''] = /^(is|in) (\w+)$/.exec(fact) ?? [];
  const name = TAGS[tag];
  if (name && relation === 'is') return flag(`is ${name}`, `is not ${name}`);
  if (name) return flag(`stands in ${name}`, `does not stand in ${name}`);
  const [, before, steps] = NEAR.exec(fact) ?? [];
  if (steps === undefined) return undefined;
  const distance = steps === '1' ? '' : ` ${steps} lines`;
  return size(`the text${distance} ${before ? 'before' : 'after'} it has about {} characters`);
}

/** Says a fact of a line and its value in words, such as "is a heading". */
export function describeFact(fact: string, value: number): string {
  return (phraseOf(fact) ?? number(`${fact}: {}`))(value);
}
