import type { Draft } from './draft';
import { get, list, text } from './loose';

type Place = Pick<Draft, 'quote' | 'position'>;

/**
 * The quote and the position in the targets of an annotation (https://www.w3.org/TR/annotation-model/,
 * §4.2), wherever among its selectors they stand; an empty quote where there is none.
 */
export function placeOf(targets: unknown): Place {
  const selectors = list(targets).flatMap((target) => flat(get(target, 'selector')));
  const quote = selectors.find(
    (one) => isOfType(one, 'TextQuoteSelector') && text(get(one, 'exact')),
  );
  const position = selectors.find((one) => isOfType(one, 'TextPositionSelector'));
  const [start, end] = [get(position, 'start'), get(position, 'end')];
  const copies = get(quote, 'copies');
  const isPlace = isOffset(start) && isOffset(end) && start <= end;
  return {
    quote: {
      exact: text(get(quote, 'exact')),
      prefix: text(get(quote, 'prefix')),
      suffix: text(get(quote, 'suffix')),
      ...(isCopies(copies) ? { copies } : {}),
    },
    ...(isPlace ? { position: { start, end } } : {}),
  };
}

/** Selectors, with those that refine them and those that are offered as a choice. */
function flat(selectors: unknown, depth = 0): unknown[] {
  if (depth > 8) return [];
  return list(selectors).flatMap((selector) => [
    selector,
    ...flat(get(selector, 'refinedBy'), depth + 1),
    ...flat(get(selector, 'items'), depth + 1),
    ...flat(get(selector, 'default'), depth + 1),
  ]);
}

function isOfType(value: unknown, type: string): boolean {
  return list(get(value, 'type') ?? get(value, '@type')).some(
    (one) => typeof one === 'string' && one.replace(/^.*[:#/]/, '') === type,
  );
}

/** A property of Stet's own, which another program may use for anything. */
function isCopies(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 2;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
