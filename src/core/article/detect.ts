import { findArticle, readStructuredData, typesOf } from './structured-data';

/** Whether a page is an article, and what speaks for and against it. */
export interface Detection {
  readonly isArticle: boolean;
  /** 0 (surely not) to 1 (surely). */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What the test looks at; lengths are weighted, a CJK character counts twice. */
export interface PageFacts {
  /** Length of text outside links in pieces long enough to be prose. */
  readonly prose: number;
  /** How many such pieces. */
  readonly pieces: number;
  /** Length of the text of links. */
  readonly linked: number;
  /** The page's JSON-LD describes an article. */
  readonly articleData: boolean;
  /** Its meta elements say that it is one, or when it was published. */
  readonly articleMeta: boolean;
  /** The page says that it is something else, such as a product or a list. */
  readonly other: boolean;
  /** The address is that of a home page. */
  readonly home: boolean;
  /** The address has a part as long as a headline, or a date. */
  readonly slug: boolean;
  readonly articleElements: number;
  readonly headlines: number;
  readonly forms: number;
}

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const PIECE = 40;
const SKIP =
  'a, nav, footer, aside, button, script, style, noscript, template, dialog, select, textarea';
const OTHER_TYPES =
  /(Product|CollectionPage|SearchResultsPage|ItemList|DiscussionForumPosting|QAPage|ProfilePage|SoftwareApplication|ContactPage|AboutPage|Event|JobPosting|Offer)$/;
const OTHER_META = /^(product|profile|book|music\.|video\.)/i;
const PUBLISHED =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], [itemprop~="articleBody"], meta[property="og:type"][content="article" i]';
const TEXT_NODES = 4;

const weigh = (text: string): number => {
  const length = text.trim().length;
  return length < PIECE / 2 ? length : length + (text.match(CJK)?.length ?? 0);
};

function readText(document: Document): Pick<PageFacts, 'prose' | 'pieces' | 'linked'> {
  let prose = 0;
  let pieces = 0;
  let linked = 0;
  const walker = document.createTreeWalker(document.body, TEXT_NODES);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = weigh(node.nodeValue ?? '');
    const parent = node.parentElement;
    if (length === 0 || !parent) continue;
    if (length < PIECE) {
      if (parent.localName === 'a' || parent.parentElement?.localName === 'a') linked += length;
      continue;
    }
    if (parent.closest('a')) linked += length;
    else if (!parent.closest(SKIP)) {
      prose += length;
      pieces += 1;
    }
  }
  return { prose, pieces, linked };
}

/** Gathers the facts of a page; reads only. */
export function readPageFacts(document: Document, url: string): PageFacts {
  const things = readStructuredData(document);
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const { pathname, search } = new URL(url);
  return {
    ...readText(document),
    articleData: findArticle(things) !== undefined,
    articleMeta: document.querySelector(PUBLISHED) !== null,
    other:
      OTHER_META.test(type) ||
      things.some((thing) => typesOf(thing).some((one) => OTHER_TYPES.test(one))),
    home: /^\/?(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?$/i.test(pathname) && search === '',
    slug: /[^/]*-[^/]*-[^/]*-[^/]*|\/(19|20)\d\d\/|\d{6,}|%[0-9a-f]{2}.*-.*-/i.test(pathname),
    articleElements: document.getElementsByTagName('article').length,
    headlines: document.getElementsByTagName('h1').length,
    forms: document.querySelectorAll(
      'form, [itemprop~="price"], [class*="add-to-cart" i], [class*="addtocart" i]',
    ).length,
  };
}

/**
 * Weights of a logistic regression over 1,660 saved pages of 1,400 sites, seven kinds of pages; the
 * bias is set so that hardly an article is missed. See `bench/README.md` for how well it tells.
 */
const WEIGHTS = {
  bias: -3,
  amount: 0.57,
  share: 1.4,
  length: 0.48,
  articleData: 2.25,
  articleMeta: 1.54,
  other: -3.1,
  home: -1.43,
  slug: 1.6,
  oneArticle: 1.5,
  oneHeadline: 0.7,
  forms: -0.8,
};
type Evidence = Record<keyof typeof WEIGHTS, number>;

function weighEvidence(facts: PageFacts): Evidence {
  const { prose, pieces, linked } = facts;
  return {
    bias: 1,
    amount: Math.log1p(prose / 300),
    share: prose / Math.max(1, prose + linked),
    length: Math.log1p(prose / Math.max(1, pieces) / 100),
    articleData: Number(facts.articleData),
    articleMeta: Number(facts.articleMeta),
    other: Number(facts.other),
    home: Number(facts.home),
    slug: Number(facts.slug),
    oneArticle: Number(facts.articleElements === 1),
    oneHeadline: Number(facts.headlines === 1),
    forms: Math.log1p(facts.forms),
  };
}

/** So much prose and so few links, that it is a story even on a page that declares nothing. */
function isPlainStory({ prose, pieces, linked, other, home }: PageFacts): boolean {
  return prose >= 1000 && pieces >= 4 && prose > linked && !other && !home;
}

/** Judges a page by its facts. */
export function judge(facts: PageFacts): Detection {
  const evidence = weighEvidence(facts);
  const names = Object.keys(WEIGHTS) as (keyof Evidence)[];
  const sum = names.reduce((total, name) => total + WEIGHTS[name] * evidence[name], 0);
  const likely = 1 / (1 + Math.exp(-sum));
  const score = facts.prose < PIECE ? 0 : isPlainStory(facts) ? Math.max(likely, 0.5) : likely;
  const reasons = names.map((name) => `${name} ${(WEIGHTS[name] * evidence[name]).toFixed(1)}`);
  return { isArticle: score >= 0.5, score, reasons };
}

/**
 * Tells whether a page is an article, without changing it.
 * @param url the page's address.
 */
export function detect(document: Document, url: string): Detection {
  return judge(readPageFacts(document, url));
}
