import { expect, test } from 'vitest';
import { readerKey } from '../../../src/renderer/reader/keys.ts';
import { letteringFrom, SIZES, SPACINGS, stepped, USUAL_LETTERING } from '../../../src/renderer/reader/lettering.ts';

test('steps through sizes from 22 to 64 px and spacings, and stays at the ends', () => {
  let lettering = USUAL_LETTERING;
  for (let i = 0; i < 20; i++) lettering = stepped(lettering, 'size', 1);
  expect([SIZES[lettering.size], SPACINGS[lettering.spacing]]).toEqual([64, 1.35]);
  for (let i = 0; i < 20; i++) lettering = stepped(stepped(lettering, 'size', -1), 'spacing', 1);
  expect([SIZES[lettering.size], SPACINGS[lettering.spacing]]).toEqual([22, 2]);
});

test.each([null, '', 'no', '{}', '{"size":99,"spacing":0}', '{"size":1.5,"spacing":0}', '{"size":0,"spacing":-1}'])(
  'what was kept and is no lettering is the usual one: %s',
  (kept) => expect(letteringFrom(kept)).toEqual(USUAL_LETTERING),
);

test('what was kept comes back', () => {
  expect(letteringFrom(JSON.stringify({ size: 9, spacing: 2 }))).toEqual({ size: 9, spacing: 2 });
});

test('only keys that move or size the text are taken; none reloads the page', () => {
  const act = (key: string, over = {}) => readerKey({ code: key, key, ctrl: false, alt: false, ...over });
  expect(['ArrowDown', 'PageUp', '+', '-'].map((key) => act(key))).toEqual(['down', 'pageUp', 'larger', 'smaller']);
  expect([' ', 'Enter', 'p', 'u', 'Escape', 'Tab', '.'].map((key) => act(key))).toEqual(Array(7).fill(null));
  expect(act('F5')).toBe('nothing');
  expect(act('r', { code: 'KeyR', ctrl: true })).toBe('nothing');
  expect(act('ArrowUp', { alt: true })).toBeNull();
});
