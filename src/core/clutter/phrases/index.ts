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
import { ru } from './ru';
import { tr } from './tr';
import { pl } from './pl';
import { cs } from './cs';
import { sv } from './sv';
import { no } from './no';
import { da } from './da';
import { isl } from './is';
import { lt } from './lt';
import { vi } from './vi';
import { id } from './id';
import { bn } from './bn';
import { ta } from './ta';
import { ur } from './ur';
import { fa } from './fa';
import { he } from './he';
import { th } from './th';
import { el } from './el';
import { hu } from './hu';
import { uk } from './uk';
import { fi } from './fi';
import { ro } from './ro';

/** All languages, a line each. */
export const PHRASES: readonly Phrases[] = [
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  hi,
  ja,
  ar,
  ko,
  zh,
  ru,
  tr,
  pl,
  cs,
  sv,
  no,
  da,
  isl,
  lt,
  vi,
  id,
  bn,
  ta,
  ur,
  fa,
  he,
  th,
  el,
  hu,
  uk,
  fi,
  ro,
];
