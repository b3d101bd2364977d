import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detect } from '../src/core/article/detection/detect';
import { extract } from '../src/core/article/extract';
import { finish } from '../src/core/article/work';
import { publisherOf, type SiteRules } from '../src/core/sites';
import { NOTHING, type Output } from './output';
import { parsePage } from './parse-page';

type Extractor = (html: string, url: string) => Output;

const BLOCKS =
  'p,div,section,article,h1,h2,h3,h4,h5,h6,li,tr,td,th,dt,dd,pre,blockquote,figure,br,hr,table';

/** Readable text of HTML: a line break after every block; captions left out. */
function textOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const caption of body.querySelectorAll('figcaption')) caption.remove();
  for (const block of body.querySelectorAll(BLOCKS)) block.after('\n');
  for (const block of body.querySelectorAll(BLOCKS)) block.before('\n');
  return body.textContent
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();
}

/** The whole flow; where detection says no, the story is read all the same, and time runs on. */
function read(html: string, url: string, rules?: SiteRules): Output {
  const known = { url, ...(rules && { rules }) };
  const page = parsePage(html, url);
  const start = performance.now();
  const first = finish(extract(page, known));
  const extraction = first.ok ? first : finish(extract(page, { ...known, force: true }));
  const ms = performance.now() - start;

  const fresh = parsePage(html, url);
  const detectionStart = performance.now();
  const { score } = detect(fresh, url);
  const detectionMs = performance.now() - detectionStart;
  const found = { ...NOTHING, isArticle: first.ok, score, detectionMs, ms };
  if (!extraction.ok) return found;
  const { metadata, removals, choice } = extraction.article;
  return {
    ...found,
    title: metadata.title,
    byline: metadata.authors.join(', '),
    authors: metadata.authors,
    publishedTime: metadata.publishedTime ?? '',
    text: textOf(extraction.article.html),
    html: extraction.article.html,
    removals: removals.map(({ kind, rule, text }) => ({ kind, rule, text })),
    choice: choice.candidate,
  };
}

/** As for any site: these figures say what unknown sites may expect. */
const stet: Extractor = (html, url) => read(html, url);

/** As in the extension, with the rules for the page’s site. */
const supported: Extractor = (html, url) => read(html, url, publisherOf(url)?.rules);

function readability(html: string, url: string): Output {
  const page = parsePage(html, url);
  const isArticle = isProbablyReaderable(page);
  const fresh = parsePage(html, url);
  const start = performance.now();
  const parsed = new Readability(fresh).parse();
  const ms = performance.now() - start;
  return {
    ...NOTHING,
    isArticle,
    title: parsed?.title ?? '',
    byline: parsed?.byline ?? '',
    publishedTime: parsed?.publishedTime ?? '',
    text: textOf(parsed?.content ?? ''),
    html: parsed?.content ?? '',
    ms,
  };
}

/** Has no test of its own for what is an article: all pages are. */
function defuddle(html: string, url: string): Output {
  const page = parsePage(html, url);
  const start = performance.now();
  const parsed = new Defuddle(page, { url }).parse();
  const ms = performance.now() - start;
  return {
    ...NOTHING,
    isArticle: true,
    title: parsed.title,
    byline: parsed.author,
    publishedTime: parsed.published,
    text: textOf(parsed.content),
    html: parsed.content,
    ms,
  };
}

/** The extractors, by name; `bench/extractors.ts` calls them in the page. */
export const EXTRACTORS: Readonly<Record<string, Extractor>> = {
  stet,
  supported,
  readability,
  defuddle,
};
