import type { ExportFormat } from './format';
import { json } from './json';
import { markdown } from './markdown';
import { quotes } from './quotes';

/** The formats, in the order in which they are offered. A new one is one file, one line, one test. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [markdown, json, quotes];
