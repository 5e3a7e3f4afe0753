import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSpeakersCsv } from '../../../src/main/app/importers/speakers-csv.ts';
import { faultWords, listProblemWords, warningWords } from '../../../src/main/app/importers/speakers-words.ts';

const parsed = (text: string) => {
  const list = parseSpeakersCsv(text);
  if (!list.ok) throw new Error(list.problem.code);
  return list;
};
const requests = (text: string) => parsed(text).rows.map((row) => row.request);

test('the example list comes in whole', () => {
  const { rows, faults, warnings } = parsed(readFileSync('tests/fixtures/speakers.csv', 'utf8'));
  expect(rows).toHaveLength(44);
  expect(faults).toEqual([]);
  expect(rows.filter(({ request }) => request.tier === 'dignitary')).toHaveLength(2);
  expect(rows.filter(({ request }) => request.tier === 'group')).toHaveLength(5);
  expect(warnings.map(warningWords)).toEqual(['line 28: Georgia is on the list already (line 8).']);
});

describe('a row', () => {
  test('is read field by field', () => {
    const head =
      'delegation,category,tier,on_behalf_of,speaker,title,language,mode,round,inscribed_at,limit_seconds,note';
    const { rows } = parsed(
      `${head}\n Peru ,Member,,Andean States,Ana Ruiz,Minister,es,in room,2,9:05,90,late plane\n`,
    );
    expect(rows).toEqual([
      {
        line: 2,
        inscribedAt: '09:05:00',
        request: {
          delegation: 'Peru',
          category: 'member',
          tier: null,
          onBehalfOf: 'Andean States',
          speaker: 'Ana Ruiz',
          title: 'Minister',
          language: 'es',
          mode: 'in-room',
          round: 2,
          limitMs: 90_000,
          note: 'late plane',
        },
      },
    ]);
  });

  test('takes dignitary and group under category for the tier', () => {
    const read = requests('delegation,category\nMali,group\nChad,dignitary\nPeru,member');
    expect(read.map(({ category, tier }) => [category, tier])).toEqual([
      [null, 'group'],
      [null, 'dignitary'],
      ['member', null],
    ]);
  });

  test('comes with semicolons, tabs, a mark at the start and any line end', () => {
    for (const text of [
      'delegation;round\r\nPeru;2\r\n',
      'delegation\tround\nPeru\t2',
      '\uFEFFdelegation,round\rPeru,2\r',
      'Delegation , ROUND\n"Peru","2"\n\n',
    ])
      expect(requests(text), JSON.stringify(text)).toMatchObject([{ delegation: 'Peru', round: 2 }]);
  });

  test('that is bad stays out by its line; the others come in', () => {
    const { rows, faults } = parsed(
      'delegation,category,round,inscribed_at,limit_seconds\n"Peru\n(two lines)",member,1,,\n,member,,,\nMali,club,,,\nChad,,0,,\nTogo,,,25:00,\nCuba,,,,4\nIraq,,,,,,more\nNiger,,,,\n',
    );
    expect(rows.map((row) => [row.line, row.request.delegation])).toEqual([
      [2, 'Peru (two lines)'],
      [10, 'Niger'],
    ]);
    expect(faults.map(faultWords)).toEqual([
      'line 4 is left out: it names no delegation.',
      'line 5 is left out: “club” is no category.',
      'line 6 is left out: “0” is no round.',
      'line 7 is left out: “25:00” is no inscribed_at.',
      'line 8 is left out: “4” is no limit_seconds.',
      'line 9 is left out: it has more cells than the header.',
    ]);
  });

  test('too long for the log stays out', () => {
    const { faults } = parsed(`delegation\n${'x'.repeat(201)}\n`);
    expect(faults.map(faultWords)).toEqual(['line 2 is left out: its delegation is too long.']);
  });
});

describe('a column', () => {
  test('that is unknown goes into the note and is named', () => {
    const { rows, warnings } = parsed('delegation,seat,note\nPeru,14,first\nMali,,\n');
    expect(rows.map((row) => row.request.note)).toEqual(['first\nseat: 14', null]);
    expect(warnings).toEqual([{ code: 'unknown-column', column: 'seat' }]);
  });

  test('never reaches a prototype, whatever it is called', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const { rows } = parsed('delegation,__proto__,constructor,toString\nPeru,a,b,c\n');
    expect(rows[0]?.request.note).toBe('__proto__: a\nconstructor: b\ntoString: c');
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(Object.getPrototypeOf(rows[0]?.request)).toBe(Object.prototype);
  });
});

test('a list that cannot be one is refused in a sentence', () => {
  const refused = (text: string) => {
    const list = parseSpeakersCsv(text);
    return list.ok ? 'taken' : listProblemWords(list.problem);
  };
  expect(refused('name,round\nPeru,1')).toBe('It has no column “delegation”.');
  expect(refused('delegation\n\n')).toBe('It holds no speakers.');
  expect(refused('delegation,round,Round\nPeru,1,2')).toBe('It has the column “Round” twice.');
  expect(refused(`delegation\n${'Peru\n'.repeat(20_001)}`)).toBe('It holds more than 20000 rows.');
});
