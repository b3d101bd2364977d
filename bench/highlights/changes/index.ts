import { adverts, headline, inserted, moved, removed } from './blocks';
import type { Change } from './change';
import { COPIES } from './copies';
import { markup, same, typography } from './form';
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
  oneWord,
  fifth,
  ...COPIES,
];
