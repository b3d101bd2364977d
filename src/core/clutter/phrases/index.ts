import type { Phrases } from './phrases';
import { en } from './en';
import { de } from './de';
import { fr } from './fr';
import { es } from './es';
import { it } from './it';
import { pt } from './pt';
import { nl } from './nl';
import { hi } from './hi';
import { ja } from './ja';
import { ar } from './ar';
import { ko } from './ko';
import { zh } from './zh';

/** All languages, a line each. */
export const PHRASES: readonly Phrases[] = [en, de, fr, es, it, pt, nl, hi, ja, ar, ko, zh];
