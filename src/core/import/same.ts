import { colourOf } from '../highlights/annotate';
import type { Annotation } from '../highlights/annotation';
import { fold } from '../highlights/fold';

/** Characters of context that have to agree. */
const NEAR = 24;

/** Whether two annotations say the same of the same words. */
export function saySame(a: Annotation, b: Annotation): boolean {
  return contentOf(a) === contentOf(b);
}

/** Whether two annotations are equal in everything, also in what only the machine reads. */
export function areEqual(a: Annotation, b: Annotation): boolean {
  const rest = ({ id, created, modified, target }: Annotation): string =>
    [id, created, modified, target.selector[0].copies].join(' ');
  return rest(a) === rest(b) && saySame(a, b);
}

function contentOf(annotation: Annotation): string {
  const [quote, position] = annotation.target.selector;
  const body = annotation.body.map((part) => [
    part.purpose,
    part.value,
    part.purpose === 'commenting' ? part.format : '',
  ]);
  const words = [quote.exact, quote.prefix, quote.suffix, position.start, position.end];
  return JSON.stringify([annotation.target.source, colourOf(annotation), words, body]);
}

/** The highlighted words in the form in which they are compared. */
export function quoteOf({ target }: Annotation): string {
  return fold(target.selector[0].exact);
}

/**
 * Whether what stands around two equal quotes agrees, as far as it is known of both: another program
 * may keep less of it, or nothing.
 */
export function inSamePlace(a: Annotation, b: Annotation): boolean {
  const [one] = a.target.selector;
  const [other] = b.target.selector;
  return (
    agree(fold(one.prefix).slice(-NEAR), fold(other.prefix).slice(-NEAR), 'endsWith') &&
    agree(fold(one.suffix).slice(0, NEAR), fold(other.suffix).slice(0, NEAR), 'startsWith')
  );
}

function agree(a: string, b: string, side: 'startsWith' | 'endsWith'): boolean {
  return a[side](b) || b[side](a);
}
