import * as v from 'valibot';

/** One JSON-LD object of a page (https://www.w3.org/TR/json-ld11/); its values are still unknown. */
export type Thing = Readonly<Record<string, unknown>>;

const ThingSchema = v.record(v.string(), v.unknown());
const ARTICLE_TYPE = /(Article|BlogPosting|Report|Review|LiveBlogPosting|Posting)$/;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!--|-->\s*$/g, '').replace(/\p{Cc}+/gu, ' '));
  } catch {
    return undefined;
  }
}

function* things(value: unknown, depth = 0): Generator<Thing> {
  if (depth > 4) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* things(item, depth + 1);
    return;
  }
  const thing = v.safeParse(ThingSchema, value);
  if (!thing.success) return;
  yield thing.output;
  for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) {
    yield* things(thing.output[name], depth + 1);
  }
}

/** The types of a thing, without their namespace. */
export function typesOf(thing: Thing): string[] {
  return list(thing['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

/** All JSON-LD objects of a page; text that does not parse is passed over. */
export function readStructuredData(document: Document): Thing[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  return [...scripts].flatMap((script) => [...things(parse(script.textContent))]);
}

/** The object that describes the page's article, if there is one. */
export function findArticle(data: readonly Thing[]): Thing | undefined {
  const articles = data.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPE.test(type)));
  return articles.find((thing) => text(thing['headline']) !== '') ?? articles[0];
}

/** A value as text; the `name` or `@value` of an object, the first of a list. */
export function text(value: unknown): string {
  return list(value)[0] ?? '';
}

/** A value as a list of texts. */
export function list(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(list);
  const thing = v.safeParse(ThingSchema, value);
  if (!thing.success) return [];
  return list(thing.output['name'] ?? thing.output['@value'] ?? thing.output['url']);
}
