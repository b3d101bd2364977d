import type { SitePaths, SiteRule } from './site';

/** Why a line of a site config means nothing to Stet. */
export type FtrProblem =
  /** No name of a directive stands before a colon. */
  | 'no-directive'
  /** A directive that Stet does not know, or that Full-Text RSS has for its own ends. */
  | 'unknown'
  /** Nothing stands after the colon. */
  | 'empty'
  /** The expression is no XPath 1.0. */
  | 'xpath';

/** A line that is not followed. */
export interface FtrLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly problem: FtrProblem;
}

/** What a site config says that Stet can follow, and what it can't. */
export interface FtrConfig {
  readonly paths: SitePaths;
  readonly strip: readonly SiteRule[];
  /** Pages that the rules were written for. */
  readonly testUrls: readonly string[];
  readonly notUnderstood: readonly FtrLine[];
}

type Lists<T> = { -readonly [K in keyof T]: string[] };

/** A config while it is being read. */
interface Reading {
  readonly paths: Lists<SitePaths>;
  readonly selectors: string[];
  readonly testUrls: string[];
}

/** The directives whose values are XPath. */
const PATHS: Readonly<Record<string, keyof SitePaths>> = {
  body: 'body',
  title: 'title',
  author: 'author',
  date: 'date',
  strip: 'strip',
  next_page_link: 'nextPage',
  single_page_link: 'singlePage',
};
const REASON = 'The reader’s rules for this site name it.';
const NAME = /^[a-z_]+$/i;

const quoted = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;

/** What is told by a piece of an attribute, as CSS selectors. */
const SELECTORS: Readonly<Record<string, (piece: string) => string>> = {
  strip_id_or_class: (piece) => `[id*=${quoted(piece)}], [class*=${quoted(piece)}]`,
  strip_image_src: (piece) => `img[src*=${quoted(piece)}]`,
};

/** Takes a line apart, `name: value` or `name(parameter): value`. */
function split(line: string): { name: string; value: string } | undefined {
  const end = line.search(/[(:]/);
  const colon = line[end] === '(' ? line.indexOf('):', end) + 1 : end;
  const name = line.slice(0, Math.max(0, end)).trim();
  if (colon < 1 || !NAME.test(name)) return undefined;
  return { name: name.toLowerCase(), value: line.slice(colon + 1).trim() };
}

/** Values may stand in quotes. */
const bare = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

function take(
  reading: Reading,
  { name, value }: { name: string; value: string },
  isXPath: (expression: string) => boolean,
): FtrProblem | undefined {
  const [path, selector] = [PATHS[name], SELECTORS[name]];
  if (!path && !selector && name !== 'test_url') return 'unknown';
  if (value === '') return 'empty';
  if (path) {
    if (!isXPath(value)) return 'xpath';
    reading.paths[path].push(value);
  } else if (selector) reading.selectors.push(selector(bare(value)));
  else reading.testUrls.push(value);
  return undefined;
}

/**
 * Reads a site config of Full-Text RSS: a directive a line, `#` before remarks
 * (https://help.fivefilters.org/full-text-rss/site-patterns.html).
 * @param isXPath whether an expression is XPath 1.0, which the DOM knows.
 */
export function parseFtr(text: string, isXPath: (expression: string) => boolean): FtrConfig {
  const paths = {
    ...{ body: [], title: [], author: [], date: [], strip: [] },
    ...{ nextPage: [], singlePage: [] },
  };
  const reading: Reading = { paths, selectors: [], testUrls: [] };
  const notUnderstood: FtrLine[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const directive = split(trimmed);
    const problem = directive ? take(reading, directive, isXPath) : 'no-directive';
    if (problem) notUnderstood.push({ number: index + 1, text: trimmed, problem });
  }
  const strip = reading.selectors.map((selector) => ({ selector, reason: REASON }));
  return { paths, strip, testUrls: reading.testUrls, notUnderstood };
}

/**
 * The site that a config is for by the name of its file: `example.com.txt` is for that host,
 * `.example.com.txt` for its subdomains, whose names then begin with the dot.
 * @returns `undefined` for a name that is no host's.
 */
export function siteOfFile(fileName: string): string | undefined {
  const name = fileName
    .trim()
    .toLowerCase()
    .replace(/\.txt$/, '');
  const [dot, host] = name.startsWith('.') ? ['.', name.slice(1)] : ['', name];
  if (!/^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(host)) return undefined;
  const address = `http://${host}`;
  if (!URL.canParse(address)) return undefined;
  return dot + new URL(address).hostname.replace(/^www\./, '');
}
