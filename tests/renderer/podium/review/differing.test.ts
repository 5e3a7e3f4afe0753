import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differing, differingLines } from '../../../../src/renderer/podium/review/again/differing.ts';

const own = (text: string, other: string) =>
  differing(text, other)
    .filter(({ how }) => how === 'own')
    .map((one) => one.text.trim())
    .join('|');

describe('what differs between two texts', () => {
  test('is whole words, and only a little of what is the same is shown around it', () => {
    expect(own('Director of Rivers', 'Deputy Director of Rivers')).toBe('');
    expect(own('Deputy Director of Rivers', 'Director of Rivers')).toBe('Deputy');
    expect(own('Room XX, Geneva', 'Room XIX, Geneva')).toBe('XX,');
    const long = 'same words '.repeat(50);
    const shown = differing(`${long}old ${long}`, `${long}new ${long}`);
    expect(shown.map(({ how }) => how)).toEqual(['left-out', 'same', 'own', 'same', 'left-out']);
    expect(shown.map(({ text }) => text).join('').length).toBeLessThan(200);
  });

  test('short texts lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.string({ maxLength: 100 }), (a, b) => {
        expect(
          differing(a, b)
            .map(({ text }) => text)
            .join(''),
        ).toBe(a);
      }),
    );
  });

  test('of lists, the lines that the other lacks; the same lines in another order are all shown', () => {
    expect(differingLines(['a', 'b', 'c', 'd'], ['a', 'b', 'x', 'd'])).toEqual([
      { same: 2 },
      { line: 'c', beside: 'x' },
      { same: 1 },
    ]);
    expect(differingLines(['b', 'a'], ['a', 'b'])).toEqual([
      { line: 'b', beside: 'a' },
      { line: 'a', beside: 'b' },
    ]);
  });
});
