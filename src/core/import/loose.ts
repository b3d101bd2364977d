/** Reading values of other programs, of which anything may be missing or of another type. */

/** A property of an object; `undefined` where there is none. */
export function get(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** JSON-LD writes one value as it is and several as a list. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** The first text in a value: itself, in a list, as a literal of JSON-LD or as an id. */
export function text(value: unknown): string {
  for (const one of list(value)) {
    if (typeof one === 'string') return one;
    for (const key of ['@value', 'value', 'id', '@id', '@none', 'name', 'schema:name']) {
      const inner = get(one, key);
      if (typeof inner === 'string') return inner;
    }
  }
  return '';
}

/** All texts in a value. */
export function texts(value: unknown): string[] {
  return list(value).map(text).filter(Boolean);
}

/** Days in figures alone whose month may be the first or the second, e.g. `03/04/2026`. */
const UNCLEAR_DAY = /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]/;

/** A time that is written in one way only; `undefined` for a text that is none, or may be several. */
export function time(written: string): Date | undefined {
  if (!/\d{4}/.test(written) || UNCLEAR_DAY.test(written)) return undefined;
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The beginning of an entry, for a reader. */
export function excerptOf(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  return (written ?? '').slice(0, 120);
}
