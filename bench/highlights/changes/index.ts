import { adverts, headline, inserted, moved, removed } from './blocks';
import type { Change } from './change';
import { COPIES } from './copies';
import { markup, same, typography } from './form';
import {
  exchanged,
  headlineAgain,
  joined,
  pullQuote,
  reordered,
  split,
  within,
} from './paragraphs';
import { around, fifth, oneWord } from './words';

/** All kinds of change, in the order of the table. */
export const CHANGES: readonly Change[] = [
  same,
  typography,
  markup,
  headline,
  around,
  inserted,
  removed,
  adverts,
  moved,
  exchanged,
  split,
  joined,
  within,
  reordered,
  headlineAgain,
  pullQuote,
  oneWord,
  fifth,
  ...COPIES,
];
