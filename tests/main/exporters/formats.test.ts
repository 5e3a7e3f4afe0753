import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/main/app/exporters/csv.ts';
import { toHtml } from '../../../src/main/app/exporters/html/index.ts';
import { toJson } from '../../../src/main/app/exporters/json.ts';
import { toJsonLines } from '../../../src/main/app/exporters/jsonl.ts';
import { speakingWere } from '../../../src/main/app/exporters/speaking-were.ts';
import { hashOfData } from '../../../src/main/app/storage/chain.ts';
import { held, NASTY, recordIn } from './records.ts';

const session = held();
const internal = recordIn(session, 'internal');
const circulation = recordIn(session, 'circulation');

describe('JSON', () => {
  test('has the fields of its description, in their order, and nothing else', () => {
    const written = JSON.parse(toJson(internal));
    expect(Object.keys(written)).toEqual([
      'format',
      'version',
      'edition',
      'session',
      'people',
      'programme',
      'turns',
      'list',
      'notes',
      'coverage',
      'figures',
      'changes',
      'log',
    ]);
    expect(written).toMatchObject({ format: 'rostrum-record', version: 1, edition: 'internal' });
    expect(Object.keys(written.turns[0]).join()).toBe(
      'n,entry,item,kind,mode,language,person,capacity,spokenAs,calledAt,startedAt,endedAt,offset,allottedSeconds,adjustedSeconds,usedSeconds,overSeconds,intervals,interruptedBy',
    );
    expect(Object.keys(written.list[0]).join()).toBe(
      'id,delegation,category,tier,onBehalfOf,speaker,mode,inscribedAt,late,roundAsked,roundHeard,outcome,textReceived',
    );
  });

  test('writes instants with the offset of the session’s zone', () => {
    expect(internal.session.plannedStart).toBe('2030-06-20T15:00:00+02:00');
    expect(internal.session.openedAt).toMatch(/^2030-06-20T15:00:30\+02:00$/);
  });
});

describe('CSV', () => {
  const csv = toCsv(internal);
  const rows = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;

  test('begins with its mark, ends its lines with CR LF, and has the columns of its description', () => {
    expect(
      csv.startsWith('\uFEFFrow,n,item,kind,honorific,name,title,delegation,category,tier,on_behalf_of,called_at,'),
    ).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('has one row a turn, then one for each entry that was not delivered', () => {
    expect(rows.map((row) => row.row)).toEqual([...internal.turns.map(() => 'turn'), 'entry', 'entry']);
    expect(rows.slice(-2).map((row) => [row.delegation, row.outcome])).toEqual([
      ['Chad', 'absent'],
      ['Togo', 'not-reached'],
    ]);
    expect(toCsv(circulation)).not.toContain('absent');
  });

  test('no cell can be run by a spreadsheet, and numbers stay numbers', () => {
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
    expect(rows.some((row) => row.delegation === `'${NASTY}` && row.name === "'@speaker")).toBe(true);
    expect(rows[0]?.used_seconds).toBe(String(internal.turns[0]?.usedSeconds));
  });

  test.each(['=A1', '+1', '-1', '@x', '\tx', ' =A1', '＝A1', '\r=1'])('guards %j', (delegation) => {
    const [entry] = internal.list;
    if (!entry) throw new Error('no entry');
    const written = toCsv({ ...internal, turns: [], list: [{ ...entry, delegation, outcome: 'absent' }] });
    expect(Papa.parse<string[]>(written.slice(1)).data[1]?.[7]).toBe(`'${delegation}`);
  });
});

describe('JSON Lines', () => {
  const row = {
    seq: 1,
    id: 'i',
    at: 5,
    epoch: 1,
    actor: 'podium',
    command_id: 'c',
    type: 'SceneSet',
    v: 1,
    data: '{"scene":"hold"}',
    salt: Buffer.alloc(16, 1),
    data_hash: hashOfData(Buffer.alloc(16, 1), '{"scene":"hold"}'),
    hash: Buffer.alloc(32, 2),
  };

  test('each line is an event whose data has the very bytes that were hashed', () => {
    const line = toJsonLines([row]).trimEnd();
    const read = JSON.parse(line);
    expect(read).toMatchObject({ seq: 1, command_id: 'c', data: { scene: 'hold' }, hash: '02'.repeat(32) });
    expect(line).toContain(`"data":${row.data},`);
    expect(Buffer.from(hashOfData(Buffer.from(read.salt, 'hex'), JSON.stringify(read.data))).toString('hex')).toBe(
      read.data_hash,
    );
  });

  test('data that would break the line, and words that were erased, still are one line of JSON', () => {
    const lines = toJsonLines([
      { ...row, data: '{\n}' },
      { ...row, data: 'no json' },
      { ...row, data: '{}', salt: null },
    ])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ data, salt }) => [data, salt === null])).toEqual([
      ['{\n}', false],
      ['no json', false],
      [{}, true],
    ]);
  });
});

describe('HTML', () => {
  const page = toHtml(internal);

  test('runs, loads and refers to nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|url\(|@import|src=|href=/i);
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('\u0007');
  });

  test('names its language, its title, and what each head of a table is for', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(page).toContain('<title>Record: Shared rivers</title>');
    expect(page.match(/<th(?! scope="(row|col)")[\s>]/g)).toBeNull();
  });

  test('circulation has neither absences nor time over nor the log', () => {
    const other = toHtml(circulation);
    for (const word of ['Chad', 'Absent', 'Over', 'Allotted', 'Difference', 'hash', 'Internal'])
      expect(other).not.toContain(word);
    for (const word of ['Chad', 'Absent', 'Over', 'Allotted', 'Difference', 'last hash bb', 'Internal'])
      expect(page).toContain(word);
    expect(other).toContain('Not reached for lack of time');
  });
});

test('the paragraph of a meeting summary: States and groups, then organizations, each for whom it spoke', () => {
  const floor = internal.turns.filter((turn) => turn.capacity !== null);
  expect(speakingWere(floor)).toEqual([
    'Speaking were Mali, on behalf of the Group of African States.',
    `The following civil society organizations also took the floor: ${NASTY}.`,
  ]);
});
