import type { Blocks, Rank } from '../../../../core/session/vocabulary.ts';

/** The blocks with one of them moved one place up (-1) or down (1); the same where there is no such place. */
export const moveBlock = (blocks: Blocks, at: number, by: -1 | 1): Blocks => {
  const block = blocks[at];
  const other = blocks[at + by];
  if (!block || !other) return blocks;
  return blocks.with(at, other).with(at + by, block);
};

/**
 * The blocks with one rank moved one step: out of a block that it shares, to a block of its own beside it; from a block of its
 * own into the next one. The same where there is no such step. Every order of blocks can be reached step by step.
 */
export const moveRank = (blocks: Blocks, rank: Rank, by: -1 | 1): Blocks => {
  const at = blocks.findIndex((block) => block.includes(rank));
  const block = blocks[at];
  if (!block) return blocks;
  if (block.length > 1) {
    const rest = block.filter((one) => one !== rank);
    return blocks.toSpliced(at, 1, ...(by === -1 ? [[rank], rest] : [rest, [rank]]));
  }
  const into = blocks[at + by];
  if (!into) return blocks;
  const joined = by === -1 ? [...into, rank] : [rank, ...into];
  return by === -1 ? blocks.toSpliced(at - 1, 2, joined) : blocks.toSpliced(at, 2, joined);
};
