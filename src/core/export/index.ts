import { anki } from './anki';
import { bibtex } from './bibtex';
import { csl } from './csl';
import { csv } from './csv';
import type { ExportFormat } from './format';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { quotes } from './quotes';
import { readwise } from './readwise';

/** The formats, in the order in which they are offered. A new one is one file, one line, one test. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  markdown,
  html,
  quotes,
  json,
  csv,
  readwise,
  anki,
  bibtex,
  csl,
];
