import { foldForSearch as fold } from '../core/search/fold';
import { PUBLISHERS, type Publisher } from '../core/sites';
import { uiLanguage } from '../platform/i18n';

/** A country with the publishers of it that were looked for. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** In the language of the interface. */
  readonly name: string;
  /** By name. */
  readonly publishers: readonly Publisher[];
}

/** The countries with supported publishers, by name; of a query those that it names in any way. */
export function countriesOf(query: string): readonly Country[] {
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'region' });
  const { compare } = new Intl.Collator(uiLanguage());
  const wanted = fold(query.trim());
  const countries = new Map<string, Publisher[]>();
  for (const publisher of PUBLISHERS) {
    const words = [publisher.name, ...publisher.hosts, names.of(publisher.country) ?? ''];
    if (!words.some((one) => fold(one).includes(wanted))) continue;
    const found = countries.get(publisher.country) ?? [];
    countries.set(publisher.country, [...found, publisher]);
  }
  return [...countries]
    .map(([code, publishers]) => ({
      code,
      name: names.of(code) ?? code,
      publishers: publishers.toSorted((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => compare(a.name, b.name));
}
