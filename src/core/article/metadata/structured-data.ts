/** One JSON-LD object of a page (https://www.w3.org/TR/json-ld11/); its values are still unknown. */
export type Thing = Readonly<Record<string, unknown>>;

const DEEPEST = 4;
const LONGEST = 1_000_000;
/** From the surest name for a story to the vaguest (https://schema.org/Article and its kin). */
const ARTICLE_TYPES = [
  /News|Report|LiveBlog|Opinion|Analysis|Background/,
  /BlogPosting|Posting/,
  /Article/,
  /^Review/,
];
const ARTICLE_TYPE = /(Article|Report|Posting|(?<!Claim)Review)$/;

/** Whether a value is an object with members, which may be read one by one. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '').replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

function collect(value: unknown, found: Thing[], depth = 0): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  if (!isThing(value)) return;
  found.push(value);
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) {
    if (value[name] !== undefined) collect(value[name], found, depth + 1);
  }
}

/** The types of a thing, without their namespace. */
export function typesOf(thing: Thing): string[] {
  return list(thing['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

/** All JSON-LD objects of a page; text that does not parse is passed over. */
export function readStructuredData(document: Document): Thing[] {
  const found: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const { length } = script.textContent;
    if (length > 0 && length <= LONGEST) collect(parse(script.textContent), found);
  }
  return found;
}

/** How well a thing names the page's article; 0 where it is none. */
function articleRank(thing: Thing): number {
  const types = typesOf(thing).filter((type) => ARTICLE_TYPE.test(type));
  if (types.length === 0) return 0;
  const place = ARTICLE_TYPES.findIndex((kind) => types.some((type) => kind.test(type)));
  const sureness = place < 0 ? 0 : ARTICLE_TYPES.length - place;
  return 1 + sureness + (text(thing['headline']) ? 10 : 0);
}

/** The object that describes the page's article, if there is one. */
export function findArticle(data: readonly Thing[]): Thing | undefined {
  let best: Thing | undefined;
  let rank = 0;
  for (const thing of data) {
    const own = articleRank(thing);
    if (own > rank) [best, rank] = [thing, own];
  }
  return best;
}

/** A value as text; the `name` or `@value` of an object, the first of a list. */
export function text(value: unknown): string {
  return list(value)[0] ?? '';
}

/** A value as a list of texts. */
export function list(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap((item) => list(item));
  if (!isThing(value)) return [];
  return list(value['name'] ?? value['@value'] ?? value['url']);
}
