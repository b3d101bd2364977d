/** What is told of the names around one line, in the order of the facts. */
export const NAME_FACTS = [
  'named',
  'parentNamed',
  'grandNamed',
  'worstNamed',
  'bestNamed',
  'allNamed',
  'worstName',
];

/** A line with the words of class and id around it, the nearest box first. */
export interface NamedLine {
  readonly names: readonly (readonly string[])[];
  readonly isStory: boolean;
  readonly words: number;
}

/** Owners of sites that must use a name before it is believed. */
const OWNERS = 8;
/** Names that people give; others are made by machines. */
const WORD = /^[a-z]{3,}$/;
/** Log-odds below which a name says nothing. */
const LEAST = 0.3;

/**
 * How much each name speaks for the story: log-odds of the share of a page's story, and of its
 * other text, that stands within boxes of that name, over pages. Names of few owners are left out.
 */
export function nameWeights(
  pages: readonly { readonly owner: string; readonly lines: readonly NamedLine[] }[],
): Map<string, number> {
  const sums = new Map<string, { story: number; other: number; owners: Set<string> }>();
  for (const { owner, lines } of pages) {
    const total = (isStory: boolean): number =>
      lines.reduce((sum, line) => sum + (line.isStory === isStory ? line.words : 0), 1);
    const [story, other] = [total(true), total(false)];
    for (const line of lines) {
      for (const name of new Set(line.names.flat())) {
        const sum = sums.get(name) ?? { story: 0, other: 0, owners: new Set() };
        sums.set(name, sum);
        sum.owners.add(owner);
        if (line.isStory) sum.story += line.words / story;
        else sum.other += line.words / other;
      }
    }
  }
  const weights = new Map<string, number>();
  for (const [name, { story, other, owners }] of sums) {
    const weight = Math.round(Math.log((story + 1) / (other + 1)) * 10) / 10;
    if (owners.size >= OWNERS && WORD.test(name) && Math.abs(weight) >= LEAST)
      weights.set(name, weight);
  }
  return weights;
}

/** The facts of `NAME_FACTS`; `src/core/article/judge/page-outline.ts` reckons them from the page. */
export function nameFacts(
  names: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): number[] {
  const each = names.map((box) => box.map((name) => weights.get(name) ?? 0));
  const boxes = each.map((box) => box.reduce((sum, one) => sum + one, 0));
  const [own = 0, parent = 0, grand = 0] = boxes;
  return [
    ...[own, parent, grand, Math.min(0, ...boxes), Math.max(0, ...boxes)],
    boxes.reduce((sum, one) => sum + one, 0),
    Math.min(0, ...each.flat()),
  ];
}
