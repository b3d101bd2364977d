/** One picture that a `srcset` offers. */
export interface Candidate {
  readonly address: string;
  /** As it was written, such as `800w` or `2x`; empty for none. */
  readonly descriptor: string;
}

/* An address may hold commas, but does not end with one. */
const CANDIDATE = /([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]{1,8}[wx]))?(?:\s+[\d.]{1,8}h)?/g;
/** Characters; the longest sets of real pages have some thousands. */
const LONGEST_SET = 20_000;
/** A story is never shown wider, on a screen of high density neither. */
const WIDEST = 1600;
const DENSEST = 2;

/** The pictures of a `srcset` (HTML, §4.8.4.2.1), without those that are data and not an address. */
export function parseSrcset(set: string): Candidate[] {
  return [...set.slice(0, LONGEST_SET).matchAll(CANDIDATE)]
    .map(([, address = '', descriptor = '']) => ({ address, descriptor }))
    .filter(({ address }) => !address.startsWith('data:') && !address.includes('{'));
}

/** The inverse of `parseSrcset`. */
export function formatSrcset(candidates: readonly Candidate[]): string {
  return candidates.map(({ address, descriptor }) => `${address} ${descriptor}`.trim()).join(', ');
}

/** The address of the largest picture that is of use to a reader. */
export function bestOf(candidates: readonly Candidate[]): string | undefined {
  const wide = candidates.some(({ descriptor }) => descriptor.endsWith('w'));
  const limit = wide ? WIDEST : DENSEST;
  const size = ({ descriptor }: Candidate): number => parseFloat(descriptor) || (wide ? 0 : 1);
  const sorted = candidates.toSorted((one, other) => size(one) - size(other));
  return (sorted.findLast((one) => size(one) <= limit) ?? sorted[0])?.address;
}
