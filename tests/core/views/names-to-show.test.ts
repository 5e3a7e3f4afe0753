import { expect, test } from 'vitest';
import { namesToShow } from '../../../src/core/views/names-to-show.ts';

test('people come with the office that the room shows, delegations once, and the longest first', () => {
  const names = namesToShow(
    [
      { name: 'Jon Vik', displayTitle: null, title: null },
      { name: 'Rosa Quispe', displayTitle: 'Ambassador', title: 'Ambassador and Permanent Representative' },
    ],
    ['Chad', 'Bolivia (Plurinational State of)', 'Chad'],
  );
  expect(names).toEqual([
    { name: 'Bolivia (Plurinational State of)', under: null },
    { name: 'Rosa Quispe', under: { kind: 'office', text: 'Ambassador' } },
    { name: 'Jon Vik', under: null },
    { name: 'Chad', under: null },
  ]);
});
