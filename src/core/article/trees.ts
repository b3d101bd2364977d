/**
 * Gradient-boosted decision trees (J. Friedman, "Greedy Function Approximation: A Gradient Boosting
 * Machine", 2001) as data: written by `bench/train/boost.ts`, read here.
 */
export interface TreeModel {
  /** Names of the facts, in the order in which they are given. */
  readonly features: readonly string[];
  /** Per fact, ascending values that a node may ask for. */
  readonly edges: readonly (readonly number[])[];
  /** Log-odds before any tree has spoken, in thousandths. */
  readonly bias: number;
  /**
   * Every tree in preorder: a node is `feature, edge` and asks whether the fact is at most that
   * edge; yes is left. A leaf is `-1, value` in thousandths of log-odds.
   */
  readonly trees: readonly (readonly number[])[];
}

/** Gives the log-odds of one row of facts. */
export type Predictor = (row: ArrayLike<number>) => number;

/** Trees laid out for walking, a node an index: its left child is the next one. */
interface Layout {
  /** What a node asks for; negative in a leaf. */
  readonly features: Int16Array;
  /** The edge of a node, the log-odds of a leaf. */
  readonly values: Float64Array;
  readonly rights: Uint16Array;
  readonly roots: Uint16Array;
}

function flatten({ trees, edges }: TreeModel): Layout {
  const features: number[] = [];
  const values: number[] = [];
  const rights: number[] = [];
  const roots: number[] = [];
  for (const tree of trees) {
    roots.push(features.length);
    let next = 0;
    const place = (): void => {
      const feature = tree[next] ?? -1;
      const value = tree[next + 1] ?? 0;
      next += 2;
      const at = features.length;
      features.push(feature);
      values.push(feature < 0 ? value / 1000 : (edges[feature]?.[value] ?? 0));
      rights.push(0);
      if (feature < 0) return;
      place();
      rights[at] = features.length;
      place();
    };
    place();
  }
  return {
    features: Int16Array.from(features),
    values: Float64Array.from(values),
    rights: Uint16Array.from(rights),
    roots: Uint16Array.from(roots),
  };
}

/** Makes a model ready for asking; it is laid out when it is first asked. */
export function predictor(model: TreeModel): Predictor {
  let laid: Layout | undefined;
  /* Rows are arrays of several kinds; the walk below always reads this one. */
  const facts = new Float64Array(model.features.length);
  return (row) => {
    facts.set(row);
    const { features, values, rights, roots } = (laid ??= flatten(model));
    let sum = model.bias / 1000;
    for (let tree = 0; tree < roots.length; tree += 1) {
      let at = roots[tree] ?? 0;
      for (let feature = features[at] ?? -1; feature >= 0; feature = features[at] ?? -1) {
        at = (facts[feature] ?? 0) <= (values[at] ?? 0) ? at + 1 : (rights[at] ?? 0);
      }
      sum += values[at] ?? 0;
    }
    return sum;
  };
}

/** Probability of log-odds, 0 to 1. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
