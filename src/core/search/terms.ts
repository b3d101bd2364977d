import { foldForSearch } from './fold';

const TERM = /"([^"]+)"?|([^\s"]+)/g;

/**
 * What a reader looks for, folded: words, in whatever order, and phrases in quotation marks. A script
 * without spaces needs none: a term is found wherever it stands in a text.
 */
export function termsOf(query: string): readonly string[] {
  const terms = [...foldForSearch(query).matchAll(TERM)].map(([, phrase, word]) =>
    (phrase ?? word ?? '').trim(),
  );
  return [...new Set(terms)].filter((term) => term !== '');
}
