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
 */
export function outermost(blocks: Iterable<Block>): Set<Block> {
  let level = withoutNested(new Set(blocks));
  for (;;) {
    const grown = new Set([...level].map((block) => parentIfFilled(block, level)));
    if (grown.size === level.size && [...grown].every((block) => level.has(block))) return level;
    level = withoutNested(grown);
  }
}

function withoutNested(blocks: ReadonlySet<Block>): Set<Block> {
  return new Set([...blocks].filter((block) => !hasAncestorIn(block, blocks)));
}

/** Whether one of the blocks holds this one. */
export function hasAncestorIn(block: Block, blocks: ReadonlySet<Block>): boolean {
  for (let up = block.parent; up; up = up.parent) if (blocks.has(up)) return true;
  return false;
}

function parentIfFilled(block: Block, level: ReadonlySet<Block>): Block {
  const { parent } = block;
  if (!parent || !isPart(parent)) return block;
  let length = 0;
  let images = 0;
  for (const child of parent.children) {
    if (!level.has(child)) continue;
    length += child.length;
    images += child.images;
  }
  return length === parent.length && images === parent.images ? parent : block;
}
