import { describe, expect, it } from 'vitest';
import { type ListFacts, readPastedList } from '../../../src/core/list-import/pasted-list.ts';
import { names } from '../floor/index-of-names.ts';

const NOBODY: ListFacts = { waiting: [], panel: [] };
const list = (text: string, facts = NOBODY) => {
  const read = readPastedList(text, names, facts);
  if (!read.ok) throw new Error(read.problem.code);
  return read;
};
const refusal = (text: string) => {
  const read = readPastedList(text, names, NOBODY);
  return read.ok ? 'taken' : read.problem.code;
};
const requests = (text: string) => list(text).rows.map(({ request }) => request);
const delegations = (text: string) => requests(text).map((request) => request?.delegation);
const problems = (text: string, facts = NOBODY) =>
  list(text, facts).rows.flatMap((row) => row.problems.map(({ code, params }) => [row.line, code, params.before]));

describe('a column of names', () => {
  it('comes in by the official English names, whatever language or code it is in', () => {
    expect(delegations('Norvège\nКот-д’Ивуар\n中国\nمصر\nDRC\nIvory Coast\nUE')).toEqual([
      'Norway',
      "Côte d'Ivoire",
      'China',
      'Egypt',
      'Democratic Republic of the Congo',
      "Côte d'Ivoire",
      'European Union',
    ]);
  });

  it('comes without its numbers and bullets, but with those of a name', () => {
    const text = '1. Norway\n12) Peru\n(3) Chad\n4 - Mali\n5 Cuba\n6.Togo\n• Fiji\n– Oman\n7\tIraq';
    expect(delegations(text.replace('\t', ' '))).toEqual('Norway Peru Chad Mali Cuba Togo Fiji Oman Iraq'.split(' '));
    expect(delegations('350.org\n4-H Canada\n1. 350.org')).toEqual(['350.org', '4-H Canada', '350.org']);
  });

  it.each([
    ['12) France (on behalf of the European Union)', 'France', { onBehalfOf: 'European Union', tier: 'group' }],
    ['Tunisia, on behalf of the African Group', 'Tunisia', { onBehalfOf: 'Group of African States' }],
    ['Norway – au nom des pays nordiques', 'Norway', { onBehalfOf: 'Nordic countries' }],
    ['España en nombre de la Unión Europea', 'Spain', { onBehalfOf: 'European Union' }],
    ['Egypt (also on behalf of Jordan)', 'Egypt', { onBehalfOf: 'Jordan', alsoOwn: true }],
    ['Brazil, speaking on behalf of the core group', 'Brazil', { onBehalfOf: 'the core group', alsoOwn: false }],
    ['Thailand (on behalf of 34 States)', 'Thailand', { onBehalfOf: null, states: 34, tier: 'group' }],
    ['Iran (Islamic Republic of)', 'Iran (Islamic Republic of)', { onBehalfOf: null, tier: null }],
    ['Korea, Republic of', 'Republic of Korea', { onBehalfOf: null }],
    ['(on behalf of nobody)', '(on behalf of nobody)', { onBehalfOf: null }],
  ])('says for whom: %s', (text, delegation, more) => {
    expect(requests(`${text}\nPeru`)[0]).toMatchObject({ delegation, ...more });
  });

  it('hints at the category of an organization and leaves that of a State to the session', () => {
    expect(requests('UNICEF\nPeru\nAU Commission').map((request) => request?.category)).toEqual(['un', null, null]);
  });

  it('is one column too under a heading, also that of the speakers', () => {
    for (const heading of ['Delegation', 'Pays', 'País', 'Speaker', 'Liste des orateurs', 'COUNTRY'])
      expect(delegations(`${heading}\nKorea, Republic of\nPeru`), heading).toEqual(['Republic of Korea', 'Peru']);
  });

  it('comes with blank lines, a mark at the start, any line end, unseen letters and quotes', () => {
    const text = '\uFEFF"Peru"\r\n\r\n \r\u200BChad\u2028"Bolivia\n(Plurinational State of)"\n\u0000Mali\u0000';
    const { rows } = list(text);
    expect(rows.map(({ line, request }) => [line, request?.delegation])).toEqual([
      [1, 'Peru'],
      [4, 'Chad'],
      [5, 'Bolivia (Plurinational State of)'],
      [7, 'Mali'],
    ]);
  });

  it('keeps what looks like a formula as the text it is', () => {
    expect(delegations('=HYPERLINK("http://x")\n+1\n@SUM(A1)\n-2+3')).toEqual([
      '=HYPERLINK("http://x")',
      '+1',
      '@SUM(A1)',
      '-2+3',
    ]);
  });
});

describe('a table', () => {
  it('is read field by field, as the file format has it', () => {
    const head =
      'delegation,category,tier,on_behalf_of,speaker,title,language,mode,round,inscribed_at,limit_seconds,note';
    const { rows } = list(`${head}\n Peru ,Member,,Andean States,Ana Ruiz,Minister,es,in room,2,9:05,90,late plane\n`);
    expect(rows).toMatchObject([
      {
        line: 2,
        inscribedAt: '09:05:00',
        problems: [],
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

  it('is the same between commas, semicolons and tabs', () => {
    const text = (mark: string) =>
      [
        ['Delegation', 'ROUND'],
        ['Peru', '2'],
        [`"Fund of A${mark} B"`, ''],
        ['"Chad"', '"1"'],
      ]
        .map((cells) => cells.join(mark))
        .join('\n');
    for (const mark of [',', ';', '\t']) {
      expect(requests(text(mark)), mark).toMatchObject([
        { delegation: 'Peru', round: 2 },
        { delegation: mark === '\t' ? 'Fund of A B' : `Fund of A${mark} B`, round: null },
        { delegation: 'Chad', round: 1 },
      ]);
    }
  });

  it.each([
    ['Country\tSpeaker\tGroup\tLanguage', 'Spain\tMs. X\tEU\tspanish'],
    ['Pays;Orateur;Groupe;Langue', 'Espagne;Ms. X;UE;espagnol'],
    ['País,Orador,Grupo,Idioma', 'España,Ms. X,Unión Europea,S'],
  ])('is known by its headings: %s', (head, row) => {
    expect(requests(`${head}\n${row}`)).toMatchObject([
      { delegation: 'Spain', speaker: 'Ms. X', onBehalfOf: 'European Union', language: 'es', tier: 'group' },
    ]);
  });

  it('takes dignitary and group under category for the tier, and further words for values', () => {
    const read = requests('delegation,category,mode\nMali,group,\nChad,Dignitaire,en ligne\nPeru,miembro,');
    expect(read.map((request) => [request?.category, request?.tier, request?.mode])).toEqual([
      [null, 'group', 'in-room'],
      [null, 'dignitary', 'remote'],
      ['member', null, 'in-room'],
    ]);
  });

  it('without headings has its names where most are known, no numbers, and the rest in the note', () => {
    const { rows, warnings } = list('1\tMs. A\tNorway\n2\tMr. B\tPeru\n');
    expect(rows.map(({ request }) => [request?.delegation, request?.note])).toEqual([
      ['Norway', 'Ms. A'],
      ['Peru', 'Mr. B'],
    ]);
    expect(warnings).toEqual([{ code: 'unnamed-column', params: { number: 2 } }]);
    expect(delegations('Norway,group\nPeru,')).toEqual(['Norway', 'Peru']);
    expect(delegations('Fund A, Geneva\nFund B, Vienna')).toEqual(['Fund A, Geneva', 'Fund B, Vienna']);
  });

  it('drops the numbers under "No." and keeps a column it does not know in the note', () => {
    const { rows, warnings } = list('No.\tDelegation\tSeat\tNote\n1\tPeru\t14\tfirst\n2\tMali\t\t\n');
    expect(rows.map(({ request }) => request?.note)).toEqual(['first\nSeat: 14', null]);
    expect(warnings).toEqual([{ code: 'unknown-column', params: { column: 'Seat' } }]);
  });

  it('never reaches a prototype, whatever a column is called', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const [request] = requests('delegation,__proto__,constructor,category\nPeru,a,b,\n');
    expect(request?.note).toBe('__proto__: a\nconstructor: b');
    expect(requests('delegation,category,language,mode\nPeru,constructor,toString,valueOf')).toEqual([null]);
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  });

  it('reads a limit in seconds or minutes and seconds', () => {
    const limits = requests('delegation,limit\nPeru,90\nChad,2:30\nMali,0:04\nCuba,7201').map((one) => one?.limitMs);
    expect(limits).toEqual([90_000, 150_000, undefined, undefined]);
  });
});

describe('problems', () => {
  it('keep a bad row out by its line, the others come in', () => {
    const text =
      'delegation,category,tier,round,inscribed_at,limit_seconds,language,mode\n,member\nMali,club\nChad,,boss\nTogo,,,0\nCuba,,,,25:00\nIraq,,,,,4\nOman,,,,,,klingon language of old\nFiji,,,,,,,fax\nPeru,,,,,,,,more\nNiger';
    const { rows } = list(text);
    expect(rows.map(({ line, request, problems }) => [line, request?.delegation, problems[0]?.code])).toEqual([
      [2, undefined, 'no-delegation'],
      [3, undefined, 'bad-value'],
      [4, undefined, 'bad-value'],
      [5, undefined, 'bad-value'],
      [6, undefined, 'bad-value'],
      [7, undefined, 'bad-value'],
      [8, undefined, 'bad-value'],
      [9, undefined, 'bad-value'],
      [10, undefined, 'too-many-cells'],
      [11, 'Niger', undefined],
    ]);
    expect(rows[1]?.problems[0]?.params).toEqual({ line: 3, column: 'category', value: 'club' });
  });

  it('keep a text out that is longer than the log takes', () => {
    const { rows } = list(`delegation,title\n${'x'.repeat(201)},\nPeru,${'y'.repeat(1001)}\nMali,`);
    expect(rows.map((row) => row.problems[0]?.params.column)).toEqual(['delegation', 'title', undefined]);
  });

  it('flag a name that is not known and keep it as it is typed, but for organizations of any name', () => {
    const text = 'delegation,category\nAtlantis,\nKorea,member\nHong Kong,observer\nAction contre la Faim,ngo\nTaiwan,';
    expect(problems(text)).toEqual([
      [2, 'unknown-name', undefined],
      [3, 'unknown-name', undefined],
      [4, 'unknown-name', undefined],
      [6, 'unknown-name', undefined],
    ]);
    expect(delegations(text)).toContain('Atlantis');
  });

  it('flag a delegation twice, that waits already, or that is on the panel, under any of its names', () => {
    const facts = { waiting: ['Norway', 'Fund of Friends'], panel: ['Таиланд'] };
    expect(problems('Peru\nnorvège\nPérou\nThailand\nfund of friends\nPER', facts)).toEqual([
      [2, 'waiting', undefined],
      [3, 'twice', 1],
      [4, 'panel', undefined],
      [5, 'unknown-name', undefined],
      [5, 'waiting', undefined],
      [6, 'twice', 1],
    ]);
  });
});

it.each([
  ['', 'no-rows'],
  [' \n\t\n', 'no-rows'],
  ['delegation\n', 'no-rows'],
  ['name,round\nPeru,1', 'no-delegation-column'],
  ['this\tthat\nfoo\tbar', 'no-delegation-column'],
  ['delegation,round,Round\nPeru,1,2', 'column-twice'],
  [`delegation\n${'Peru\n'.repeat(20_001)}`, 'too-many-rows'],
  [`delegation${'\tx'.repeat(201)}`, 'too-many-columns'],
  ['x'.repeat(2_000_001), 'too-large'],
])('a list that cannot be one is refused', (text, code) => {
  expect(refusal(text)).toBe(code);
});
