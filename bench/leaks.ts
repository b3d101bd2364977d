import { fold, phraseBook, type ListName, type PhraseBook } from '../src/core/clutter/phrase-book';
import { CLUTTER_KINDS } from '../src/core/clutter';
import { en } from '../src/core/clutter/phrases/en';
import type { Truth } from './corpus';
import { isArticle, type Figures, type Row } from './report';
import { missingLines, words } from './score';

/** A line of an extractor's story that is not in the true one. */
export interface Leftover {
  readonly text: string;
  /** Id of a clutter kind, or `other`. */
  readonly kind: string;
}

type Removals = Row['output']['removals'];

/** Lines of clutter are short; a longer one only has such words in it. */
const LABEL = 120;

const KIND_IDS = CLUTTER_KINDS.map(({ id }) => id);
/** Phrase lists are named after their kind: `appealHeadings` are those of `appeal`. */
const LISTS = Object.keys(en).flatMap((name) => {
  const [, kind = '', form = ''] = /^([a-z]+)([A-Z]\w*)$/.exec(name) ?? [];
  return KIND_IDS.includes(kind) ? [{ name: name as ListName, kind, form }] : [];
});

function kindBySpeech(line: string, book: PhraseBook): string | undefined {
  const said = (name: ListName, form: string): boolean =>
    form === 'Phrases' ? book.says(name, line) : line.length <= LABEL && book.starts(name, line);
  return LISTS.find(({ name, form }) => said(name, form))?.kind;
}

const inWords = (text: string): string => ` ${words(text).join(' ')} `;

/**
 * Names what is left over in an extractor's story: by Stet's finding of it on the same page, by what
 * it says otherwise.
 * @param removals what Stet found on the page.
 */
export function leftovers(text: string, truth: Truth, removals: Removals): Leftover[] {
  const labelled = removals.map((removal) => ({ ...removal, words: inWords(removal.text) }));
  const book = phraseBook(truth.lang);
  return missingLines(text, truth.body).map((line) => {
    const found = labelled.find((removal) => removal.words.includes(inWords(line)));
    return { text: line, kind: found?.kind ?? kindBySpeech(fold(line), book) ?? 'other' };
  });
}

/** Kinds that stand on the page and not in its story. */
function carried(removals: Removals, truth: Truth): string[] {
  const clutter = removals.filter(({ text }) => missingLines(text, truth.body).length > 0);
  return clutter.map(({ kind }) => kind);
}

/**
 * For every kind of clutter, and for every extractor: of the pages that carry the kind, the share
 * where some of it is left. A page carries what Stet finds on it and what any extractor leaves.
 * @param columns rows of each extractor, in the same order.
 * @param removals what Stet found on each page.
 */
export function leakFigures(
  columns: ReadonlyMap<string, readonly Row[]>,
  removals: readonly Removals[],
): Map<string, Figures> {
  const first = [...columns.values()][0] ?? [];
  const carriers = new Map<string, number>();
  const leaks = new Map([...columns.keys()].map((name) => [name, new Map<string, number>()]));
  const add = (to: Map<string, number>, kind: string) => to.set(kind, (to.get(kind) ?? 0) + 1);
  for (const [i, row] of first.entries()) {
    if (!isArticle(row) || row.truth.body === '') continue;
    const found = removals[i] ?? [];
    const kinds = new Set(carried(found, row.truth));
    for (const [name, rows] of columns) {
      const text = rows[i]?.output.text ?? '';
      const left = new Set(leftovers(text, row.truth, found).map(({ kind }) => kind));
      for (const kind of left) {
        kinds.add(kind);
        add(leaks.get(name) ?? new Map<string, number>(), kind);
      }
    }
    for (const kind of kinds) add(carriers, kind);
  }
  return new Map([...leaks].map(([name, counts]) => [name, shares(counts, carriers)]));
}

function shares(counts: ReadonlyMap<string, number>, of: ReadonlyMap<string, number>): Figures {
  const kinds = [...KIND_IDS, 'other'].filter((kind) => of.has(kind));
  return Object.fromEntries(
    kinds.map((kind) => {
      const pages = of.get(kind) ?? 0;
      return [`leaks: ${kind} (on ${pages} pages)`, (counts.get(kind) ?? 0) / pages];
    }),
  );
}
