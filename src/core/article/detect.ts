import { findArticle, readStructuredData } from './structured-data';

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
  readonly declared: boolean;
  readonly home: boolean;
  /** The page says that it is something else, such as a product or a list. */
  readonly other: boolean;
}

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const PIECE = 60;
const SKIP =
  'a, nav, footer, aside, button, form, script, style, noscript, template, dialog, select, textarea';
const OTHER_TYPES = /^(product|website|profile|book|music\.|video\.)/i;
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
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const article = findArticle(readStructuredData(document)) !== undefined;
  const { pathname, search } = new URL(url);
  return {
    ...readText(document),
    declared:
      article ||
      /article/i.test(type) ||
      document.querySelector('[itemprop~="articleBody"]') !== null,
    home: /^\/?(index\.\w+|[a-z]{2}(-[a-z]{2})?\/?)?$/i.test(pathname) && search === '',
    other: OTHER_TYPES.test(type),
  };
}

/** Judges a page by its facts. */
export function judge(facts: PageFacts): Detection {
  const { prose, pieces, linked, declared, home, other } = facts;
  const share = prose / Math.max(1, prose + linked);
  const reasons = [
    `${pieces} paragraphs with ${prose} characters of prose`,
    `${Math.round(share * 100)} % of the text is prose, the rest is links`,
    declared
      ? 'the page says that it is an article'
      : 'the page does not say that it is an article',
    ...(home ? ['the address is that of a home page'] : []),
    ...(other ? ['the page says that it is something else'] : []),
  ];
  const sum =
    -3.2 +
    1.1 * Math.log1p(prose / 300) +
    1.6 * share +
    (declared ? 2.2 : 0) -
    (home ? 2.5 : 0) -
    (other && !declared ? 0.8 : 0);
  const score = prose < PIECE ? 0 : 1 / (1 + Math.exp(-sum));
  return { isArticle: score >= 0.5, score, reasons };
}

/**
 * Tells whether a page is an article, without changing it.
 * @param url the page's address.
 */
export function detect(document: Document, url: string): Detection {
  return judge(readPageFacts(document, url));
}
