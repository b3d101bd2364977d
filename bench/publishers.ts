import { mayBeStory, publisherOf, PUBLISHERS, type Publisher } from '../src/core/sites';
import type { Sample, Truth } from './corpus';
import { leftovers } from './leaks';
import { mark, type Row } from './report';
import { runExtractors, type RunOptions } from './runner';
import { missingLines } from './score';
import type { TidyOutcome } from './tidy-page';

/** What a story has to reach for its publisher to be supported. */
const LEAST_F1 = 0.95;

/** What tidying does to a page: parts hidden, and lines of the story that nobody sees any more. */
interface Tidying {
  readonly hidden: number;
  readonly lost: readonly string[];
}

/** What tidying did to a page; `null` where it is no article to Stet. */
export function tidyingOf(
  { body }: Truth,
  { isArticle, hidden, before, after }: TidyOutcome,
): Tidying | null {
  if (!isArticle) return null;
  const unseen = new Set(missingLines(body, before));
  const lost = missingLines(body, after).filter((line) => !unseen.has(line));
  return { hidden: hidden.length, lost };
}

/** A page of a supported publisher, read without the rules for its site and with them. */
export interface PublishedPage {
  readonly publisher: Publisher;
  readonly general: Row;
  readonly row: Row;
  /** What tidying does to it, where that was tried; `null` where it is not tidied. */
  readonly tidying?: Tidying | null;
}

/** What the saved pages of a publisher say about it. */
export interface Standing {
  readonly publisher: Publisher;
  /** Of its pages, so many come out clean. */
  readonly clean: number;
  readonly pages: number;
  /** The page that comes out best. */
  readonly best: PublishedPage | undefined;
  /** Why it is not supported; empty where it is. */
  readonly problems: readonly string[];
}

const isNamed = ({ id }: Publisher, ids: readonly string[]): boolean =>
  ids.length === 0 || ids.includes(id);

/**
 * Whether a page is a story of a supported publisher, of which the whole text is known.
 * @param ids of the publishers that count; all where empty.
 */
export function isPublished(
  { truth }: Pick<Sample, 'truth'>,
  ids: readonly string[] = [],
): boolean {
  const publisher = publisherOf(truth.url);
  return (
    truth.pageType === 'article' && truth.body !== '' && !!publisher && isNamed(publisher, ids)
  );
}

/**
 * Reads pages as the extension does, with the rules for their sites.
 * @param general how they are read without; pages of sites without rules are not read again.
 */
export async function readPublished(
  samples: readonly Sample[],
  general: readonly Row[],
  options: Omit<RunOptions, 'names'>,
): Promise<PublishedPage[]> {
  const rows = new Map(general.map((row) => [row.truth, row]));
  const published = samples.filter((sample) => isPublished(sample));
  const ruled = published.filter(({ truth }) => publisherOf(truth.url)?.rules);
  const { results } = await runExtractors(ruled, { ...options, names: ['supported'] });
  const again = new Map(results.get('supported')?.map((result) => [result.truth, mark(result)]));
  return published.flatMap(({ truth }) => {
    const [publisher, plain] = [publisherOf(truth.url), rows.get(truth)];
    return publisher && plain
      ? [{ publisher, general: plain, row: again.get(truth) ?? plain }]
      : [];
  });
}

/** Kinds of what is left over in a story, without double. */
function kindsLeft({ output, truth }: Row): string[] {
  return [...new Set(leftovers(output.text, truth, output.removals).map(({ kind }) => kind))];
}

function tidyProblems({ tidying }: PublishedPage): string[] {
  if (tidying === undefined) return [];
  if (tidying === null) return ['not tidied'];
  const { hidden, lost } = tidying;
  return [
    ...(hidden > 0 ? [] : ['tidying hides nothing']),
    ...(lost.length === 0 ? [] : [`tidying hides of the story: “${lost.join('” “')}”`]),
  ];
}

/** Why a page does not come out clean; empty where it does. */
export function problemsOf(page: PublishedPage): string[] {
  const { publisher, row } = page;
  const { text, truth, output, leaked = 0, error } = row;
  const known = kindsLeft(row).filter((kind) => kind !== 'other');
  const f1 = text?.f1 ?? 0;
  return [
    ...(error === undefined ? [] : [error]),
    ...(output.isArticle ? [] : ['not told as an article']),
    ...(mayBeStory(publisher, truth.url) ? [] : ['its address is like none of `articles`']),
    ...(f1 >= LEAST_F1 ? [] : [`F1 ${f1.toFixed(3)}`]),
    ...(known.length === 0 ? [] : [`left: ${known.join(', ')}`]),
    ...(leaked === 0 ? [] : ['clutter that is known of this page is left']),
    ...tidyProblems(page),
  ];
}

function standingOf(publisher: Publisher, pages: readonly PublishedPage[]): Standing {
  const judged = pages
    .map((page) => ({ page, problems: problemsOf(page) }))
    .toSorted(
      (a, b) =>
        a.problems.length - b.problems.length ||
        (b.page.row.text?.f1 ?? 0) - (a.page.row.text?.f1 ?? 0),
    );
  return {
    publisher,
    clean: judged.filter(({ problems }) => problems.length === 0).length,
    pages: pages.length,
    best: judged[0]?.page,
    problems: judged[0]?.problems ?? ['there is no saved page of it'],
  };
}

/**
 * How each supported publisher stands: one clean page earns it its place.
 * @param ids of the publishers to be told of; all where empty.
 */
export function standings(
  pages: readonly PublishedPage[],
  ids: readonly string[] = [],
): Standing[] {
  return PUBLISHERS.filter((publisher) => isNamed(publisher, ids)).map((publisher) =>
    standingOf(
      publisher,
      pages.filter((page) => page.publisher === publisher),
    ),
  );
}

const figure = (row: Row | undefined): string => row?.text?.f1.toFixed(3) ?? '-';

function lineOf({ publisher, clean, pages, best, problems }: Standing): string[] {
  const { rules, name, country } = publisher;
  const left = best
    ? leftovers(best.row.output.text, best.row.truth, best.row.output.removals)
    : [];
  return [
    problems.length === 0 ? name : `✗ ${name}`,
    country,
    `${clean} of ${pages}`,
    figure(best?.row),
    rules ? figure(best?.general) : '',
    left.length === 0 ? '' : String(left.length),
    rules ? String(rules.strip.length) : '',
    String(best?.tidying?.hidden ?? ''),
    problems.join('; '),
  ];
}

const COLUMNS = [
  'publisher',
  'country',
  'clean pages',
  'F1',
  'without its rules',
  'lines left',
  'rules',
  'hidden when tidied',
  'what is wrong',
];

/** One line a publisher. */
export function publisherTable(all: readonly Standing[]): string {
  const lines = [COLUMNS, COLUMNS.map(() => '---'), ...all.map(lineOf)];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** How many have earned their place, in one sentence. */
export function publisherSum(all: readonly Standing[]): string {
  const earned = all.filter(({ problems }) => problems.length === 0);
  const countries = new Set(earned.map(({ publisher }) => publisher.country));
  const ruled = earned.filter(({ publisher }) => publisher.rules);
  return `${earned.length} of ${all.length} publishers in ${countries.size} countries have earned it, ${ruled.length} of them with rules of their own.`;
}
