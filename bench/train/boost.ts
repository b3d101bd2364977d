import type { TreeModel } from '../../src/core/article/trees';

/** Rows of facts with their answers. */
export interface TrainingSet {
  readonly features: readonly string[];
  /** One row after another, `features.length` numbers each. */
  readonly facts: Float32Array;
  /** 1 or 0 for each row. */
  readonly labels: Uint8Array;
  /** How much each row counts. */
  readonly weights: Float32Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf; the greater, the smoother. */
  readonly leastHessian: number;
  /** Keeps leaves near nought. */
  readonly lambda: number;
  /** Share of the facts that a tree may look at, 0 to 1; by a fixed sequence. */
  readonly columns: number;
}

const BINS = 48;

/** A number as short as the model file needs it. */
const brief = (value: number): number => Number(value.toPrecision(4));

/** Cuts one fact's values into bins of about equally many rows. */
function edgesOf(values: Float32Array): number[] {
  const sorted = values.toSorted();
  const edges = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) {
    const at = Math.floor((sorted.length * bin) / BINS);
    const [low, high] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (high > low || !edges.size) edges.add(brief(high > low ? (low + high) / 2 : low));
    else if (low < (sorted.at(-1) ?? 0)) edges.add(brief(low));
  }
  return [...edges].sort((a, b) => a - b);
}

function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Binned {
  readonly rows: number;
  readonly width: number;
  readonly edges: readonly (readonly number[])[];
  /** Column after column. */
  readonly bins: Uint8Array;
}

function binAll({ features, facts, labels }: TrainingSet): Binned {
  const [rows, width] = [labels.length, features.length];
  const bins = new Uint8Array(rows * width);
  const edges = features.map((_, feature) => {
    const column = Float32Array.from(
      { length: rows },
      (_row, i) => facts[i * width + feature] ?? 0,
    );
    const cuts = edgesOf(column);
    for (let i = 0; i < rows; i += 1) bins[feature * rows + i] = binOf(column[i] ?? 0, cuts);
    return cuts;
  });
  return { rows, width, edges, bins };
}

interface Leaf {
  readonly rows: Uint32Array;
  /** Sums of gradients and of second derivatives, a pair for every bin of every fact. */
  readonly sums: Float64Array;
  readonly gradient: number;
  readonly hessian: number;
  split?: Split;
  left?: Leaf;
  right?: Leaf;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** Grows trees one by one. Deterministic: the same rows give the same model. */
export function trainBoost(
  set: TrainingSet,
  options: BoostOptions,
  onTree: (count: number, model: () => TreeModel) => void = () => undefined,
): TreeModel {
  const binned = binAll(set);
  const { rows } = binned;
  const { labels, weights } = set;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = labels.reduce((sum, label, i) => sum + label * (weights[i] ?? 0), 0);
  const bias = Math.log(positive / (total - positive));
  const margins = new Float64Array(rows).fill(bias);
  const gradients = new Float64Array(rows);
  const hessians = new Float64Array(rows);
  const trees: number[][] = [];
  const model = (): TreeModel => ({
    features: set.features,
    edges: binned.edges,
    bias: Math.round(bias * 1000),
    trees,
  });
  let seed = 7;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let count = 0; count < options.trees; count += 1) {
    for (let i = 0; i < rows; i += 1) {
      const p = 1 / (1 + Math.exp(-(margins[i] ?? 0)));
      const weight = weights[i] ?? 0;
      gradients[i] = (p - (labels[i] ?? 0)) * weight;
      hessians[i] = p * (1 - p) * weight;
    }
    const allowed = set.features.map(() => random() < options.columns);
    const grower = new Grower(binned, gradients, hessians, allowed, options);
    trees.push(grower.grow(margins));
    onTree(count + 1, model);
  }
  return model();
}

class Grower {
  constructor(
    private readonly binned: Binned,
    private readonly gradients: Float64Array,
    private readonly hessians: Float64Array,
    private readonly allowed: readonly boolean[],
    private readonly options: BoostOptions,
  ) {}

  /** Grows one tree, best leaf first, and adds what it says to the margins. */
  grow(margins: Float64Array): number[] {
    const root = this.leafOf(Uint32Array.from({ length: this.binned.rows }, (_, i) => i));
    const leaves = new Set([root]);
    while (leaves.size < this.options.leaves) {
      const best = [...leaves].reduce((a, b) =>
        (b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a,
      );
      if (!best.split || best.split.gain <= 1e-6) break;
      const [left, right] = this.divide(best, best.split);
      best.left = left;
      best.right = right;
      leaves.delete(best);
      leaves.add(left).add(right);
    }
    for (const leaf of leaves) {
      const value = this.valueOf(leaf) / 1000;
      for (const row of leaf.rows) margins[row] = (margins[row] ?? 0) + value;
    }
    return this.write(root);
  }

  private valueOf({ gradient, hessian }: Leaf): number {
    return Math.round((-gradient / (hessian + this.options.lambda)) * this.options.rate * 1000);
  }

  private write(leaf: Leaf): number[] {
    const { split, left, right } = leaf;
    if (!split || !left || !right) return [-1, this.valueOf(leaf)];
    return [split.feature, split.bin, ...this.write(left), ...this.write(right)];
  }

  private leafOf(rows: Uint32Array, sums = this.sumUp(rows)): Leaf {
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < BINS; bin += 1) {
      gradient += sums[bin * 2] ?? 0;
      hessian += sums[bin * 2 + 1] ?? 0;
    }
    const leaf: Leaf = { rows, sums, gradient, hessian };
    const split = this.bestSplit(leaf);
    if (split) leaf.split = split;
    return leaf;
  }

  private sumUp(rows: Uint32Array): Float64Array {
    const { width, bins, rows: height } = this.binned;
    const sums = new Float64Array(width * BINS * 2);
    for (let feature = 0; feature < width; feature += 1) {
      if (feature > 0 && !this.allowed[feature]) continue;
      const column = feature * height;
      const base = feature * BINS * 2;
      for (const row of rows) {
        const at = base + (bins[column + row] ?? 0) * 2;
        sums[at] = (sums[at] ?? 0) + (this.gradients[row] ?? 0);
        sums[at + 1] = (sums[at + 1] ?? 0) + (this.hessians[row] ?? 0);
      }
    }
    return sums;
  }

  private bestSplit({ sums, gradient, hessian }: Leaf): Split | undefined {
    const { lambda, leastHessian } = this.options;
    const worth = (g: number, h: number): number => (g * g) / (h + lambda);
    let best: Split | undefined;
    this.allowed.forEach((allowed, feature) => {
      if (!allowed) return;
      let [g, h] = [0, 0];
      for (let bin = 0; bin < BINS - 1; bin += 1) {
        const at = (feature * BINS + bin) * 2;
        g += sums[at] ?? 0;
        h += sums[at + 1] ?? 0;
        if (h < leastHessian || hessian - h < leastHessian) continue;
        const gain = worth(g, h) + worth(gradient - g, hessian - h) - worth(gradient, hessian);
        if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
      }
    });
    return best;
  }

  private divide(leaf: Leaf, { feature, bin }: Split): [Leaf, Leaf] {
    const { bins, rows: height } = this.binned;
    const goesLeft = (row: number): boolean => (bins[feature * height + row] ?? 0) <= bin;
    const left = leaf.rows.filter(goesLeft);
    const right = leaf.rows.filter((row) => !goesLeft(row));
    const smaller = left.length < right.length ? left : right;
    const sums = this.sumUp(smaller);
    const rest = leaf.sums.map((sum, i) => sum - (sums[i] ?? 0));
    return smaller === left
      ? [this.leafOf(left, sums), this.leafOf(right, rest)]
      : [this.leafOf(left, rest), this.leafOf(right, sums)];
  }
}
