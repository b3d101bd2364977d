import type { Phrases } from './phrases';
import { en } from './en';

/** All languages, a line each. Pages mix languages, so every list is tried on every page. */
export const PHRASES: readonly Phrases[] = [en];
