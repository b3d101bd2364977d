import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ArticleIdSchema, CanonicalUrlSchema } from '../article/article';
import { annotate, withColour, withNote, withTags } from '../highlights/annotate';
import type { Annotation, Colour } from '../highlights/annotation';
import { find, isHighlight, type Criteria } from './find';
import { shelve, type ShelvedStory } from './shelf';
import { tally } from './tally';

interface Marked {
  readonly quote: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly colour?: Colour;
  /** Local time. */
  readonly made?: string;
}

function annotation({ quote, note, tags, colour, made = '2026-03-01T12:00' }: Marked): Annotation {
  const source = v.parse(CanonicalUrlSchema, 'https://news.example/a');
  const plain = annotate(
    source,
    [
      { type: 'TextQuoteSelector', exact: quote, prefix: 'hidden before', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: quote.length },
    ],
    undefined,
    { now: new Date(made) },
  );
  const noted = note === undefined ? plain : withNote(plain, note);
  const tagged = tags === undefined ? noted : withTags(noted, tags);
  return colour === undefined ? tagged : withColour(tagged, colour);
}

let stories = 0;
function story(title: string, host: string, ...marked: readonly Marked[]): ShelvedStory {
  stories += 1;
  const id = v.parse(ArticleIdSchema, stories.toString(16).padStart(64, '0'));
  const siteName = host.split('.')[0] ?? '';
  return shelve({ id, title, siteName, host }, marked.map(annotation));
}

const SHELF = [
  story(
    'Moths return to a dimmed river town',
    'valley.example',
    { quote: 'brown with wings', note: 'Count them in *June*', tags: ['biology', 'light'] },
    { quote: 'A third of the lamps', colour: 'blue', made: '2026-03-02T00:00' },
  ),
  story(
    'Crème brûlée, explained',
    'kueche.example',
    { quote: 'Über den „Zucker“', tags: ['essen'] },
    { quote: 'die Straße hinunter', made: '2026-02-28T23:59:59' },
  ),
  story('東京の猫は夜に歩く', 'shimbun.example', { quote: '三毛猫が灯りの下で眠っていた。' }),
  story('แมวในกรุงเทพ', 'khao.example', { quote: 'แมวนอนอยู่ใต้แสงไฟ' }),
  story('مدينة على النهر', 'nahr.example', { quote: 'قَالَ إِنَّ الفَرَاشَ عَادَ', note: 'مُهِمّ جـــدًا' }),
  story('A story without a highlight', 'valley.example'),
];

/** The titles and, indented, the quotes that are found. */
function look(criteria: Partial<Criteria>): string[] {
  return find(SHELF, { query: '', ...criteria }).map((found) =>
    isHighlight(found) ? `  ${found.annotation.target.selector[0].exact}` : found.facts.title,
  );
}

const MOTHS = 'Moths return to a dimmed river town';
const CREME = 'Crème brûlée, explained';

describe('words', () => {
  test.each([
    ['of a quote', 'lamps', [MOTHS, '  A third of the lamps']],
    ['of a note', 'june', [MOTHS, '  brown with wings']],
    ['of a tag', 'biolog', [MOTHS, '  brown with wings']],
    [
      'of a site find all of its stories',
      'kueche.ex',
      [CREME, '  Über den „Zucker“', '  die Straße hinunter'],
    ],
    ['in any order, some in the title', 'wings RIVER', [MOTHS, '  brown with wings']],
    ['with and without accents', 'creme uber', [CREME, '  Über den „Zucker“']],
    ['in another case', 'STRASSE', [CREME, '  die Straße hinunter']],
    ['of a phrase', '"with wings"', [MOTHS, '  brown with wings']],
    ['of a phrase that is still being typed', '“wings brown', []],
    ['of Japanese', '猫　眠って', ['東京の猫は夜に歩く', '  三毛猫が灯りの下で眠っていた。']],
    ['of Thai', 'แสงไฟ', ['แมวในกรุงเทพ', '  แมวนอนอยู่ใต้แสงไฟ']],
    ['of Arabic without vowel signs', 'ان الفراش', ['مدينة على النهر', '  قَالَ إِنَّ الفَرَاشَ عَادَ']],
    ['of Arabic that was stretched', 'مهم جدا', ['مدينة على النهر', '  قَالَ إِنَّ الفَرَاشَ عَادَ']],
    ['of a story that has no highlight', 'without', ['A story without a highlight']],
    ['that are nowhere', 'lamps zebra', []],
    ['across two texts are none', '"wings count"', []],
    ['that stand around the quote only', 'hidden', []],
  ])('%s: %s', (_, query, expected) => {
    expect(look({ query })).toEqual(expected);
  });
});

describe('conditions', () => {
  test('of nothing let all stand, the newest highlight first', () => {
    expect(look({})).toHaveLength(13);
    expect(look({}).slice(0, 3)).toEqual([MOTHS, '  A third of the lamps', '  brown with wings']);
  });

  test('of a site', () => {
    expect(look({ site: 'khao.example' })).toEqual(['แมวในกรุงเทพ', '  แมวนอนอยู่ใต้แสงไฟ']);
  });

  test('of a tag', () => {
    expect(look({ tag: 'essen' })).toEqual([CREME, '  Über den „Zucker“']);
    expect(look({ tag: 'esse' })).toEqual([]);
  });

  test('of a colour, where yellow is what has none of its own', () => {
    expect(look({ colour: 'blue' })).toEqual([MOTHS, '  A third of the lamps']);
    expect(look({ colour: 'yellow', site: 'valley.example' })).toEqual([
      MOTHS,
      '  brown with wings',
    ]);
  });

  test('of days, the first and the last one included', () => {
    expect(look({ from: '2026-03-02' })).toEqual([MOTHS, '  A third of the lamps']);
    expect(look({ to: '2026-02-28' })).toEqual([CREME, '  die Straße hinunter']);
    expect(look({ from: '2026-03-01', to: '2026-03-01', query: 'wings' })).toHaveLength(2);
    expect(look({ from: '2026-03-02', to: '2026-03-01' })).toEqual([]);
  });

  test('of a list of highlights', () => {
    const [wanted] = SHELF[2]?.highlights ?? [];
    const among = new Set(wanted ? [wanted.annotation.id] : []);
    expect(look({ among })).toHaveLength(2);
    expect(look({ among, query: 'lamps' })).toEqual([]);
  });
});

test('sites and tags are counted', () => {
  const { sites, tags } = tally(SHELF, 'en');
  expect(sites.find(({ name }) => name === 'valley.example')?.count).toBe(2);
  expect(tags).toEqual([
    { name: 'biology', count: 1 },
    { name: 'essen', count: 1 },
    { name: 'light', count: 1 },
  ]);
});
