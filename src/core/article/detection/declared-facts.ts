import { findArticle, text, typesOf, type Thing } from '../metadata/structured-data';

/** What a page says of its own kind. */
export interface DeclaredFacts {
  /** Its `og:type` is that of an article. */
  readonly articleType: number;
  /** Its JSON-LD objects, those of them that are articles, and those that are products. */
  readonly things: number;
  readonly articleThings: number;
  readonly productThings: number;
  /** One of its articles has a headline. */
  readonly headlineThing: number;
  /** Its meta elements say when it was published, or how long it takes to read. */
  readonly published: number;
  readonly readingTime: number;
  /** Its own address for programs is that of a post. */
  readonly postAddress: number;
  /** Words by which the whole page is named: of stories, of lists, of products. */
  readonly namedStory: number;
  readonly namedList: number;
  readonly namedProduct: number;
  /** Microdata of questions, answers and comments. */
  readonly forumItems: number;
}

const ARTICLE = /(Article|BlogPosting|Report|LiveBlogPosting)$/;
const PRODUCT = /^(Product|ProductGroup|IndividualProduct|Offer|AggregateOffer)$/;
const PUBLISHED =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="date" i], meta[name^="dc.date" i], meta[name="pubdate" i], meta[name="parsely-pub-date"]';
const FORUM_ITEM = /(?:Question|Answer|DiscussionForumPosting|Comment)$/;
const POST_ADDRESS = 'link[rel="alternate"][href*="/wp/v2/posts/"]';

const words = (line: string): readonly string[] => line.split(' ');
const STORY = words('post single article postid story news blogpost');
const LIST = words(
  'home front category archive tag search collection index listing taxonomy frontpage',
);
const PRODUCTS = words('product woocommerce shop products cart store');
const LONGEST_NAME = 3000;

function readNames({ body, documentElement }: Document): ReadonlySet<string> {
  const elements = [body, documentElement];
  const names = elements.map((element) => `${element.className} ${element.id}`).join(' ');
  const apart = names.slice(0, LONGEST_NAME).replace(/([a-z])([A-Z])/g, '$1 $2');
  return new Set(apart.toLowerCase().split(/[^a-z0-9]+/));
}

function countForumItems(document: Document): number {
  let count = 0;
  for (const item of document.querySelectorAll('[itemtype]')) {
    if (FORUM_ITEM.test(item.getAttribute('itemtype') ?? '')) count += 1;
  }
  return count;
}

/** Reads what a page declares about itself. @param things its JSON-LD objects. */
export function readDeclaredFacts(document: Document, things: readonly Thing[]): DeclaredFacts {
  const { head } = document;
  const meta = (selector: string): string =>
    head.querySelector(selector)?.getAttribute('content') ?? '';
  const has = (selector: string): number => Number(head.querySelector(selector) !== null);
  const types = things.map(typesOf);
  const count = (kind: RegExp): number =>
    types.filter((names) => names.some((name) => kind.test(name))).length;
  const names = readNames(document);
  const named = (list: readonly string[]): number => list.filter((word) => names.has(word)).length;
  const article = findArticle(things);
  return {
    articleType: Number(/article|blog|news|post/i.test(meta('meta[property="og:type"]'))),
    things: things.length,
    articleThings: count(ARTICLE),
    productThings: count(PRODUCT),
    headlineThing: Number(article !== undefined && text(article['headline']) !== ''),
    published: has(PUBLISHED),
    readingTime: has('meta[name="twitter:label2"]'),
    postAddress: has(POST_ADDRESS),
    namedStory: named(STORY),
    namedList: named(LIST),
    namedProduct: named(PRODUCTS),
    forumItems: countForumItems(document),
  };
}
