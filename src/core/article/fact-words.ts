/** How the value of a fact is to be read. */
type Form = 'log' | 'share' | 'flag' | 'number' | 'log-odds';

/** What each fact of a line means, by its name in `LINE_FACTS`. */
const WORDS: Readonly<Record<string, readonly [words: string, form: Form]>> = {
  length: ['length in weighted characters', 'log'],
  linkDensity: ['share of text in links', 'share'],
  links: ['links', 'number'],
  images: ['pictures', 'number'],
  ends: ['ends like a sentence', 'flag'],
  digits: ['share of digits', 'share'],
  commas: ['commas per ten characters', 'number'],
  upper: ['share of capitals', 'share'],
  colon: ['ends with a colon', 'flag'],
  question: ['has a question mark', 'flag'],
  quoted: ['has quotation marks', 'flag'],
  sign: ['has a sign such as © or |, or an address', 'flag'],
  time: ['holds a time element', 'flag'],
  words: ['spaces', 'number'],
  isProse: ['is prose', 'flag'],
  author: ['names an author of the story', 'flag'],
  titleShare: ['share of words from the headline', 'share'],
  inExcerpt: ['begins as the page’s summary', 'flag'],
  repeated: ['times that it stands on the page', 'number'],
  parentLength: ['length of the box around it', 'log'],
  parentLinks: ['share of links in the box around it', 'share'],
  parentProse: ['share of prose in the box around it', 'share'],
  parentLines: ['lines in the box around it', 'log'],
  parentKept: ['share of the box around it that Readability kept', 'share'],
  grandLength: ['length of the next box around', 'log'],
  grandLinks: ['share of links in the next box around', 'share'],
  grandProse: ['share of prose in the next box around', 'share'],
  grandKept: ['share of the next box around that Readability kept', 'share'],
  least: ['least share of prose in any box around', 'share'],
  dense: ['greatest share of links in any box around', 'share'],
  kept: ['kept by Readability', 'flag'],
  likeProse: ['share of the page’s prose that looks like it', 'share'],
  likeCount: ['lines that look like it', 'log'],
  likeKept: ['share of lines like it that Readability kept', 'share'],
  keptShare: ['share of the page’s prose that Readability kept', 'share'],
  mainSteps: ['steps below the box with most prose', 'number'],
  mainUp: ['steps up to a box that holds most prose', 'number'],
  mainShare: ['share of the main prose in the box that they have in common', 'share'],
  keptSteps: ['steps below the box that Readability kept', 'number'],
  beforeMain: ['lines before the main prose', 'number'],
  afterMain: ['lines after the main prose', 'number'],
  place: ['place on the page, 0 to 1', 'number'],
  proseBefore: ['share of the page’s prose before it', 'share'],
  proseAfter: ['share of the page’s prose after it', 'share'],
  fromTitle: ['lines after the headline', 'number'],
  sinceHeading: ['lines since the last heading', 'number'],
  headingKept: ['Readability kept the heading above (−1: there is none)', 'number'],
  cards: ['boxes like the one around it, each with a link', 'number'],
  cardSteps: ['steps below such a box', 'number'],
  named: ['names of its nearest named box', 'log-odds'],
  parentNamed: ['names of the second named box around', 'log-odds'],
  grandNamed: ['names of the third named box around', 'log-odds'],
  worstNamed: ['least story-like names of a box around', 'log-odds'],
  bestNamed: ['most story-like names of a box around', 'log-odds'],
  allNamed: ['names of all boxes around', 'log-odds'],
  worstName: ['least story-like single name around', 'log-odds'],
  'links at -1': ['share of links in the line before (−1: none)', 'number'],
  'links at 1': ['share of links in the next line (−1: none)', 'number'],
  'isProse at 1': ['the next line is prose', 'flag'],
  'kept at 1': ['Readability kept the next line', 'flag'],
};

const NEAR = /^length at (-?)(\d)$/;

function wordsOf(fact: string): readonly [string, Form] | undefined {
  const known = WORDS[fact];
  if (known) return known;
  const [, tag] = /^is (\w+)$/.exec(fact) ?? [];
  if (tag) return [`is <${tag}>`, 'flag'];
  const [, holder] = /^in (\w+)$/.exec(fact) ?? [];
  if (holder) return [`stands in <${holder}>`, 'flag'];
  const [, before, steps] = NEAR.exec(fact) ?? [];
  if (steps === undefined) return undefined;
  const lines = steps === '1' ? '1 line' : `${steps} lines`;
  return [`length of the text ${lines} ${before ? 'before' : 'after'} it`, 'log'];
}

const rounded = (value: number): string => String(Number(value.toFixed(2)));

const SHOWN: Readonly<Record<Form, (value: number) => string>> = {
  log: (value) => String(Math.round(Math.expm1(value))),
  share: (value) => `${Math.round(value * 100)} %`,
  flag: (value) => (value > 0 ? 'yes' : 'no'),
  number: rounded,
  'log-odds': (value) => (value > 0 ? `+${rounded(value)}` : rounded(value)),
};

/** Says a fact of a line and its value in words, such as "kept by Readability: yes". */
export function describeFact(fact: string, value: number): string {
  const [words, form] = wordsOf(fact) ?? [fact, 'number' as const];
  return `${words}: ${SHOWN[form](value)}`;
}
