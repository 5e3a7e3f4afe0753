import { expect, test } from 'vitest';
import { doing } from '../../../src/renderer/podium/doings/doing.ts';
import { found } from '../../../src/renderer/podium/doings/found.ts';
import { limitDoing } from '../../../src/renderer/podium/doings/row-doings.ts';

const names = (search: string) =>
  found(
    ['Thank Côte d’Ivoire, give the floor to Norway', 'Give the floor to the chair', 'Pause, or resume'].map((name) =>
      doing(name, name, () => {}, { under: name.startsWith('Pause') ? 'Tunisia' : '' }),
    ),
    search,
  ).map(({ name }) => name.slice(0, 5));

test('letters find without accents and case, in any order of words, what begins with them first', () => {
  expect(names('GIVE the')).toEqual(['Give ', 'Thank']);
  expect(names('norway cote')).toEqual(['Thank']);
  expect(names('tunis')).toEqual(['Pause']);
  expect(names('xyz')).toEqual([]);
});

test('a typed time, and nothing else, is a speaking time for the rest', () => {
  const sent: unknown[] = [];
  const given = { send: async (command: unknown) => Boolean(sent.push(command)), t: ((key: string) => key) as never };
  for (const text of ['', '1', '90', '1:60', '0:04', ':30', '1:30 x']) expect(limitDoing(given, text)).toEqual([]);
  limitDoing(given, '1:30')[0]?.run();
  expect(sent).toEqual([{ type: 'SetLimit', scope: { rest: true }, ms: 90_000 }]);
});
