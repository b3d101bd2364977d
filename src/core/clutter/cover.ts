import type { Block } from '../article/survey';

/** Tags that hold the page or the story as a whole; nothing is removed by removing them. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** Whether a block could be clutter at all. */
export function isPart(block: Block): boolean {
  return block.parent !== undefined && !WHOLE.has(block.tag);
}

/**
 * The outermost blocks that hold nothing but the given ones: six buttons in a row become the row.
 * Blocks inside other given blocks are left out.
 * @param isAllowed whether a row may stand for what is in it.
 */
export function outermost(
  blocks: Iterable<Block>,
  isAllowed: (row: Block) => boolean = () => true,
): Set<Block> {
  const given = withoutNested(new Set(blocks));
  const filled = new Map<Block, { length: number; images: number }>();
  /* A set is walked up to its end, also when it grows on the way. */
  for (const block of given) {
    const { parent } = block;
    if (!parent || !isPart(parent) || !isAllowed(parent)) continue;
    const sum = filled.get(parent) ?? { length: 0, images: 0 };
    filled.set(parent, sum);
    sum.length += block.length;
    sum.images += block.images;
    if (sum.length === parent.length && sum.images === parent.images) given.add(parent);
  }
  return withoutNested(given);
}

function withoutNested(blocks: ReadonlySet<Block>): Set<Block> {
  const top = new Set<Block>();
  for (const block of blocks) if (!hasAncestorIn(block, blocks)) top.add(block);
  return top;
}

/** Whether one of the blocks holds this one. */
export function hasAncestorIn(block: Block, blocks: ReadonlySet<Block>): boolean {
  for (let up = block.parent; up; up = up.parent) if (blocks.has(up)) return true;
  return false;
}

/** Every block that holds one of these, however deep; no way up is climbed twice. */
export function holdersOf(blocks: Iterable<Block>): Set<Block> {
  const holders = new Set<Block>();
  for (const block of blocks) {
    for (let up = block.parent; up && !holders.has(up); up = up.parent) holders.add(up);
  }
  return holders;
}
