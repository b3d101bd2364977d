import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { extract } from '../src/core/article/extract';

/** What one extractor made of one page. */
export interface Output {
  readonly isArticle: boolean;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly text: string;
  readonly html: string;
  readonly removals: readonly { kind: string; rule: string; text: string }[];
  readonly choice: string;
  readonly ms: number;
}

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

function parse(html: string, url: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const base = page.createElement('base');
  base.href = url;
  if (!page.querySelector('base')) page.head.prepend(base);
  return page;
}

function stet(html: string, url: string): Output {
  const page = parse(html, url);
  const start = performance.now();
  const isArticle = extract(page, { url }).ok;
  const first = performance.now() - start;
  const extraction = extract(page, { url, force: true });
  const ms = isArticle ? first : performance.now() - start - first;
  const none = {
    title: '',
    authors: [],
    published: '',
    text: '',
    html: '',
    removals: [],
    choice: '',
  };
  if (!extraction.ok) return { ...none, isArticle, ms };
  const { metadata, removals, choice } = extraction.article;
  return {
    isArticle,
    title: metadata.title,
    authors: metadata.authors,
    published: metadata.publishedTime ?? '',
    text: textOf(extraction.article.html),
    html: extraction.article.html,
    removals: removals.map(({ kind, rule, text }) => ({ kind, rule, text })),
    choice: choice.candidate,
    ms,
  };
}

function readability(html: string, url: string): Output {
  const page = parse(html, url);
  const start = performance.now();
  const isArticle = isProbablyReaderable(page);
  const parsed = new Readability(page).parse();
  const ms = performance.now() - start;
  return {
    isArticle,
    title: parsed?.title ?? '',
    authors: parsed?.byline ? [parsed.byline] : [],
    published: parsed?.publishedTime ?? '',
    text: textOf(parsed?.content ?? ''),
    html: parsed?.content ?? '',
    removals: [],
    choice: '',
    ms,
  };
}

/** The extractors, by name; `bench/run.ts` calls them in the page. */
export const EXTRACTORS = { stet, readability };
