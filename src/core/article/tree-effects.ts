import type { TreeModel } from './trees';

interface Node {
  /** Mean of the two sides below, in thousandths of log-odds. */
  readonly value: number;
  readonly feature: number;
  readonly edge: number;
  readonly left?: Node;
  readonly right?: Node;
}

function readTree(tree: readonly number[], edges: TreeModel['edges']): Node {
  let next = 0;
  const read = (): Node => {
    const [feature = -1, value = 0] = tree.slice(next, next + 2);
    next += 2;
    if (feature < 0) return { value, feature, edge: 0 };
    const [left, right] = [read(), read()];
    const edge = edges[feature]?.[value] ?? 0;
    return { value: (left.value + right.value) / 2, feature, edge, left, right };
  };
  return read();
}

/**
 * How much each fact of a row moved the model's answer, in log-odds: at every node that is passed,
 * the change of this mean counts for the fact that was asked (A. Saabas, "Interpreting
 * random forests", 2014).
 * @returns an effect for each fact, in the model's order.
 */
export function treeEffects(
  { trees, edges, features }: TreeModel,
  row: ArrayLike<number>,
): number[] {
  const effects = features.map(() => 0);
  for (const tree of trees) {
    let node = readTree(tree, edges);
    while (node.left && node.right) {
      const next = (row[node.feature] ?? 0) <= node.edge ? node.left : node.right;
      effects[node.feature] = (effects[node.feature] ?? 0) + (next.value - node.value) / 1000;
      node = next;
    }
  }
  return effects;
}
