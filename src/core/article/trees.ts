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

const NODE = 4;

/** Lays the trees out for walking: feature, edge, place of the right child; the left one follows. */
function flatten({ trees, edges }: TreeModel): { nodes: Float64Array; roots: number[] } {
  const nodes: number[] = [];
  const roots: number[] = [];
  for (const tree of trees) {
    roots.push(nodes.length);
    let next = 0;
    const place = (): void => {
      const feature = tree[next] ?? -1;
      const value = tree[next + 1] ?? 0;
      next += 2;
      const at = nodes.length;
      nodes.push(feature, feature < 0 ? value / 1000 : (edges[feature]?.[value] ?? 0), 0, 0);
      if (feature < 0) return;
      place();
      nodes[at + 2] = nodes.length;
      place();
    };
    place();
  }
  return { nodes: Float64Array.from(nodes), roots };
}

/** Makes a model ready for asking; it is laid out when it is first asked. */
export function predictor(model: TreeModel): Predictor {
  let laid: ReturnType<typeof flatten> | undefined;
  return (row) => {
    const { nodes, roots } = (laid ??= flatten(model));
    let sum = model.bias / 1000;
    for (const root of roots) {
      let at = root;
      for (let feature = nodes[at] ?? -1; feature >= 0; feature = nodes[at] ?? -1) {
        at = (row[feature] ?? 0) <= (nodes[at + 1] ?? 0) ? at + NODE : (nodes[at + 2] ?? 0);
      }
      sum += nodes[at + 1] ?? 0;
    }
    return sum;
  };
}

/** Probability of log-odds, 0 to 1. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
