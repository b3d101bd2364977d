/** Stands for any run of segments, none too. */
const DEEP = '**';
const WILD = /[*#]/;
const DIGITS = /^\d+$/;

function matchesSegment(pattern: string, segment: string): boolean {
  const at = pattern.search(WILD);
  if (at < 0) return pattern === segment;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  const rest = segment.slice(before.length, segment.length - after.length);
  if (!segment.startsWith(before) || !segment.endsWith(after)) return false;
  if (before.length + after.length >= segment.length) return false;
  return pattern[at] === '*' || DIGITS.test(rest);
}

const segmentsOf = (path: string): string[] => path.replace(/^\/|\/$/g, '').split('/');

/** What is wrong with a pattern, if anything. */
export function patternProblem(pattern: string): string | undefined {
  if (!pattern.startsWith('/')) return 'does not start with “/”';
  const segments = segmentsOf(pattern);
  if (segments.filter((segment) => segment === DEEP).length > 1) return 'has “**” more than once';
  const crowded = segments.find((segment) => segment !== DEEP && /[*#].*[*#]/.test(segment));
  return crowded === undefined ? undefined : `has two wildcards in “${crowded}”`;
}

/**
 * Whether the path of an address is as a pattern says, in linear time. Segments are compared one by
 * one; in each, one `*` stands for a character or more, or one `#` for a digit or more. A segment
 * `**`, once in a pattern, stands for any number of segments. A slash at the end is of no account.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const [wanted, given] = [segmentsOf(pattern), segmentsOf(path)];
  const deep = wanted.indexOf(DEEP);
  const head = deep < 0 ? wanted : wanted.slice(0, deep);
  const tail = deep < 0 ? [] : wanted.slice(deep + 1);
  const least = head.length + tail.length;
  if (deep < 0 ? given.length !== least : given.length < least) return false;
  const matches = (segments: readonly string[], from: number): boolean =>
    segments.every((segment, i) => matchesSegment(segment, given[from + i] ?? ''));
  return matches(head, 0) && matches(tail, given.length - tail.length);
}
