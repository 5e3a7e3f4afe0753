import { expect, test } from 'vitest';
import { createTyping } from '../../../src/renderer/podium/typing.ts';

const begin = () => {
  const put: string[] = [];
  return { put, typing: createTyping((field, text) => put.push(`${field}: ${text}`)) };
};
const recorded = Promise.resolve(true);

test('a name goes onto the list, or to a point of order that has none', () => {
  const { put, typing } = begin();
  typing.type('pe');
  typing.shows({ turn: 'a', name: '' });
  typing.type('cu');
  typing.shows({ turn: 'a', name: 'Cuba' });
  typing.type('fi');
  expect(put).toEqual(['list: pe', 'point: cu', 'list: fi']);
});

test('what is typed before the point of order is shown waits for its field', async () => {
  const { put, typing } = begin();
  typing.pointSent(null, recorded);
  typing.type('cu');
  typing.type('ba');
  await recorded;
  expect(put).toEqual([]);
  typing.shows({ turn: 'a', name: '' });
  expect(put).toEqual(['point: cuba']);
  typing.type('x');
  expect(put).toEqual(['point: cuba', 'point: x']);
});

test('of the next in a chain too: the one before it is still shown meanwhile', () => {
  const { put, typing } = begin();
  const first = { turn: 'a', name: 'Cuba' };
  typing.shows(first);
  typing.pointSent(first, recorded);
  typing.type('pe');
  typing.shows(first);
  expect(put).toEqual([]);
  typing.shows({ turn: 'b', name: '' });
  expect(put).toEqual(['point: pe']);
});

test('a point of order that was refused keeps nothing: what was typed goes onto the list', async () => {
  const { put, typing } = begin();
  const refused = Promise.resolve(false);
  typing.pointSent(null, refused);
  typing.type('pe');
  await refused;
  expect(put).toEqual(['list: pe']);
});
