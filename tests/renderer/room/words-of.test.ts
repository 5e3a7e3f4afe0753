import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/renderer/room/words-of.ts';

test('every text of a view is among its words, at any depth', () => {
  const words = wordsOf({ title: 'Rivers', scene: { name: 'تونس', under: null, next: [{ text: '挪威' }], more: 3 } });
  for (const part of ['Rivers', 'تونس', '挪威']) expect(words).toContain(part);
});

test('nothing has no words', () => {
  expect(wordsOf(null)).toBe('');
  expect(wordsOf(undefined)).toBe('');
});
