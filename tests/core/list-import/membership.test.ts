import { describe, expect, it } from 'vitest';
import { readMembership } from '../../../src/core/list-import/membership.ts';
import { LANGUAGES, names, states } from '../floor/index-of-names.ts';

const read = (text: string) => readMembership(text, names);
const members = (text: string) => read(text).members;

describe('a membership list', () => {
  it('has its members in their order, and every other State as an observer', () => {
    const { members, observers, unknown, twice } = read('Chile\nAlbania\nState of Palestine');
    expect(members).toEqual(['Chile', 'Albania', 'State of Palestine']);
    expect(observers).toHaveLength(192);
    expect(observers).toContain('Holy See');
    expect(observers).not.toContain('Chile');
    expect([unknown, twice]).toEqual([[], []]);
  });

  it('knows all 195 States in each of the six languages and by their codes', () => {
    const all = states.map((row) => row.names.en);
    for (const language of LANGUAGES) {
      expect(members(states.map((row) => row.names[language]).join('\n')), language).toEqual(all);
      expect(read(states.map((row) => row.names[language]).join(', ')), language).toMatchObject({ unknown: [] });
    }
    expect(members(states.map((row) => row.code).join('\n'))).toEqual(all);
    // The African Union has two letters in common with each of these, in English and in French.
    expect(read(states.map((row) => row.alpha2).join(';'))).toMatchObject({
      members: all.filter((name) => name !== 'Australia' && name !== 'Ukraine'),
      unknown: [{ text: 'AU' }, { text: 'UA' }],
    });
  });

  it('comes with numbers, bullets, years of terms and footnote marks', () => {
    const text =
      '1. Albania (2026)\n2) Benin 2027*\n(3) Chile [2025]\n• Cuba – 2026\n5\tJapan\t2027\nMalawi (2025-2027)†\nKenya¹\nQatar a/\nSpain [b]\nIceland (c)';
    expect(read(text)).toMatchObject({ unknown: [], twice: [] });
    expect(members(text)).toEqual('Albania Benin Chile Cuba Japan Malawi Kenya Qatar Spain Iceland'.split(' '));
  });

  it.each([
    ['Albania, Côte d’Ivoire, and Zambia.', ['Albania', "Côte d'Ivoire", 'Zambia']],
    ['Yemen and Zambia', ['Yemen', 'Zambia']],
    ['Bosnia and Herzegovina and Trinidad and Tobago', ['Bosnia and Herzegovina', 'Trinidad and Tobago']],
    ['Algérie, Bénin et Trinité-et-Tobago', ['Algeria', 'Benin', 'Trinidad and Tobago']],
    ['Китай; Куба, Перу и Чили', ['China', 'Cuba', 'Peru', 'Chile']],
    ['阿尔及利亚、中国和古巴', ['Algeria', 'China', 'Cuba']],
    ['الجزائر، مصر والأردن', ['Algeria', 'Egypt', 'Jordan']],
    ['African States (2): Algeria, Benin; Asia: Japan', ['Algeria', 'Benin', 'Japan']],
    ['Korea, Republic of', ['Republic of Korea']],
    ['Fiji, European Union', ['Fiji', 'European Union']],
  ])('is split where names end: %s', (text, expected) => {
    expect(members(text)).toEqual(expected);
    expect(read(text).unknown).toEqual([]);
  });

  it('joins a name that is broken over two lines', () => {
    const text =
      'Panama, Peru, Chile, Papua New\nGuinea, Yemen, and\nZambia, Guinea-\nBissau\nSouth\nSudan\nVenezuela (Bolivarian\nRepublic of)';
    expect(members(text)).toEqual([
      ...['Panama', 'Peru', 'Chile', 'Papua New Guinea', 'Yemen', 'Zambia', 'Guinea-Bissau', 'South Sudan'],
      'Venezuela (Bolivarian Republic of)',
    ]);
    expect(read(text).unknown).toEqual([]);
  });

  it('says what it does not know, by line, and takes nobody for it', () => {
    const text =
      'African States:\nAlgeria\nAtlantis\nChina, Hong Kong SAR\nTaiwan, Province of China\nKorea\nKosovo*\nand';
    expect(read(text)).toMatchObject({
      members: ['Algeria'],
      unknown: [
        { line: 3, text: 'Atlantis' },
        { line: 4, text: 'China, Hong Kong SAR' },
        { line: 5, text: 'Taiwan, Province of China' },
        { line: 6, text: 'Korea' },
        { line: 7, text: 'Kosovo*' },
      ],
    });
  });

  it('takes no group and no body for a member, and no small word for a code', () => {
    const text = 'African Group\nUNICEF\nare\nno\nus';
    expect(members(text)).toEqual([]);
    expect(read(text).unknown.map(({ text: shown }) => shown)).toEqual(text.split('\n'));
  });

  it('says which name stands there twice, in whatever language', () => {
    expect(read('Peru\nChile\nPérou (2026)')).toMatchObject({
      members: ['Peru', 'Chile'],
      twice: [{ line: 3, name: 'Peru', before: 1 }],
    });
  });

  it('is empty, not a list of nobody but observers to be taken, where nothing is known', () => {
    expect(members('')).toEqual([]);
    expect(read('2027\n---\n').unknown).toEqual([]);
  });
});
