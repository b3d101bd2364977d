/* Registries that sell names below these. */
const SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'go', 'gov', 'ne', 'net', 'or', 'org']);

/** The part of an address that one owner registered, nearly enough for grouping. */
export function registrableDomain(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const country = labels.at(-1)?.length === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

/** FNV-1a: spreads texts evenly, the same way every time. */
function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  }
  return value >>> 0;
}

/** The part of the data, 0 to `folds` - 1, in which all pages of one owner are. */
export function foldOf(url: string, folds: number, round = 0): number {
  return hash(`${round} ${registrableDomain(url)}`) % folds;
}
