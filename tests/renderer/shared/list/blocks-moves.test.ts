import { expect, test } from 'vitest';
import { type Blocks, type Rank, rankSchema } from '../../../../src/core/session/vocabulary.ts';
import { moveBlock, moveRank } from '../../../../src/renderer/shared/list/rules/blocks-moves.ts';

const USUAL: Blocks = [['dignitary'], ['group'], ['state'], ['igo', 'un', 'other'], ['nhri', 'ngo']];

test('a block changes places with the one above or below', () => {
  expect(moveBlock(USUAL, 1, -1)).toEqual([['group'], ['dignitary'], ...USUAL.slice(2)]);
  expect(moveBlock(USUAL, 3, 1)).toEqual([...USUAL.slice(0, 3), ['nhri', 'ngo'], ['igo', 'un', 'other']]);
  expect(moveBlock(USUAL, 0, -1)).toBe(USUAL);
  expect(moveBlock(USUAL, 4, 1)).toBe(USUAL);
});

test('a rank leaves a block that it shares for one of its own, and then joins the next', () => {
  const alone = moveRank(USUAL, 'un', -1);
  expect(alone.slice(2)).toEqual([['state'], ['un'], ['igo', 'other'], ['nhri', 'ngo']]);
  const joined = moveRank(alone, 'un', -1);
  expect(joined.slice(2)).toEqual([
    ['state', 'un'],
    ['igo', 'other'],
    ['nhri', 'ngo'],
  ]);
  expect(moveRank(USUAL, 'ngo', 1).slice(4)).toEqual([['nhri'], ['ngo']]);
  expect(moveRank(USUAL, 'dignitary', -1)).toBe(USUAL);
});

test('no step loses a rank, and whatever is moved up step by step comes first, alone', () => {
  for (const rank of rankSchema.options) {
    let blocks = USUAL;
    for (let i = 0; i < 20; i++) {
      blocks = moveRank(blocks, rank, -1);
      expect([...blocks.flat()].sort()).toEqual([...rankSchema.options].sort());
    }
    expect(blocks[0]).toEqual([rank as Rank]);
  }
});
