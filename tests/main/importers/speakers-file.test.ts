import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSpeakersFile } from '../../../src/main/app/importers/speakers-file.ts';

const read = (text: string) => {
  const list = readSpeakersFile(text);
  if (!list.ok) throw new Error(list.why);
  return list;
};
const why = (text: string) => {
  const list = readSpeakersFile(text);
  return list.ok ? 'taken' : list.why;
};

test('the example list comes in whole', () => {
  const { rows, problems } = read(readFileSync('tests/fixtures/speakers.csv', 'utf8'));
  expect(rows).toHaveLength(44);
  expect(rows.filter(({ request }) => request.tier === 'dignitary')).toHaveLength(2);
  expect(rows.filter(({ request }) => request.tier === 'group')).toHaveLength(5);
  expect(problems).toEqual(['Line 28: Georgia stands on this list already (line 8).']);
});

test('rows that stay out are said by line and why, the others come in', () => {
  const { rows, problems } = read(
    [
      'delegation,category,round,inscribed_at,limit_seconds,seat',
      '"Peru\n(two lines)",member,1,,,',
      ',member,,,,',
      'Mali,club,,,,',
      'Chad,,0,,,',
      'Togo,,,25:00,,',
      'Cuba,,,,4,',
      'Iraq,,,,,,more',
      `${'x'.repeat(201)},,,,,`,
      'Ivory Coast,,,9:05,90,14',
    ].join('\n'),
  );
  expect(rows.map(({ line, request, inscribedAt }) => [line, request.delegation, inscribedAt])).toEqual([
    [2, 'Peru (two lines)', null],
    [11, "Côte d'Ivoire", '09:05:00'],
  ]);
  expect(problems).toEqual([
    'The column “seat” is not known: it is kept in the notes.',
    'Line 2: Peru (two lines) is no name from the tables. It is kept as typed.',
    'Line 4 is left out: it names no delegation.',
    'Line 5 is left out: “club” does not fit the column “category”.',
    'Line 6 is left out: “0” does not fit the column “round”.',
    'Line 7 is left out: “25:00” does not fit the column “inscribed_at”.',
    'Line 8 is left out: “4” does not fit the column “limit_seconds”.',
    'Line 9 is left out: it has more cells than the header.',
    'Line 10 is left out: what stands under “delegation” is too long.',
  ]);
});

test('a list that cannot be one is refused in a sentence', () => {
  expect(why('name,round\nPeru,1')).toBe('No column is headed “delegation”, and none holds names of delegations.');
  expect(why('delegation\n\n')).toBe('It holds no speakers.');
  expect(why('delegation,round,Round\nPeru,1,2')).toBe('It has the column “Round” twice.');
  expect(why(`delegation\n${'Peru\n'.repeat(20_001)}`)).toBe('It holds more than 20000 rows.');
});
