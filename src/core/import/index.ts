import { backup } from './backup';
import type { ImportFormat } from './format';
import { hypothesis } from './hypothesis';
import { readwise } from './readwise';
import { webAnnotation } from './web-annotation';

/** The formats; a file is read by the first that accepts it. One is one file, one line, one test. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  backup,
  webAnnotation,
  hypothesis,
  readwise,
];
