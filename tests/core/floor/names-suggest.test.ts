import { describe, expect, it } from 'vitest';
import bodies from '../../../resources/names/bodies.json' with { type: 'json' };
import groups from '../../../resources/names/groups.json' with { type: 'json' };
import states from '../../../resources/names/states.json' with { type: 'json' };
import { buildNameIndex, localName, suggest } from '../../../src/core/floor/names.ts';
import { foldName } from '../../../src/core/floor/names-fold.ts';

const index = buildNameIndex({ states, groups, bodies });
const ids = (typed: string, language = 'en', limit = 8) =>
  suggest(index, typed, { language, limit }).map(({ id }) => id);

describe('folding', () => {
  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ['TÜRKİYE', 'turkiye'],
    ['Türkıye', 'turkiye'],
    ['U.K.', 'uk'],
    ['São Tomé-et-Principe', 'sao tome et principe'],
    ['الأمم المتّحدة', 'الامم المتحده'],
    ['ＵＮ–Women', 'un women'],
    ['刚果（布）', '刚果 布'],
    [' * ', ''],
  ])('takes %s for %s', (typed, folded) => {
    expect(foldName(typed)).toBe(folded);
    expect(foldName(folded)).toBe(folded);
  });
});

describe('suggestions', () => {
  it.each([
    ['cote', 'CIV'],
    ['Côte d', 'CIV'],
    ['cote d ivoire', 'CIV'],
    ["Cote D'Iv", 'CIV'],
    ['CIV', 'CIV'],
    ['ci', 'CIV'],
    ['ivory', 'CIV'],
    ['ivoire', 'CIV'],
    ['Кот', 'CIV'],
    ['科特', 'CIV'],
    ['كوت', 'CIV'],
    ['UK', 'GBR'],
    ['u.k.', 'GBR'],
    ['US', 'USA'],
    ['DRC', 'COD'],
    ['DPRK', 'PRK'],
    ['ROK', 'KOR'],
    ['south korea', 'KOR'],
    ['north korea', 'PRK'],
    ['turkey', 'TUR'],
    ['turkiye', 'TUR'],
    ['TÜRKİYE', 'TUR'],
    ['congo', 'COG'],
    ['na', 'NAM'],
    ['الجزائر', 'DZA'],
    ['جزائر', 'DZA'],
    ['امارات', 'ARE'],
    ['مالطه', 'MLT'],
    ['Peru', 'PER'],
    ['holy', 'VAT'],
    ['palest', 'PSE'],
    ['lanka sri', 'LKA'],
    ['vietnam', 'VNM'],
    ['UNDP', 'undp'],
    ['pnud', 'undp'],
    ['ohchr', 'ohchr'],
    ['african group', 'african-group'],
    ['grulac', 'grulac'],
    ['EU', 'eu'],
    ['order of malta', 'smom'],
  ])('has %s find %s first', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  it('offers both Koreas for "korea"', () => {
    expect(ids('korea').slice(0, 2).sort()).toEqual(['KOR', 'PRK']);
  });

  it('ranks a code before the beginning of a name, that before a word within, that before any place', () => {
    expect(ids('ch')[0]).toBe('CHE');
    expect(ids('ni').slice(0, 3)).toEqual(['NIC', 'NER', 'NGA']);
    const guinea = ids('guinea');
    expect(guinea[0]).toBe('GIN');
    expect(guinea.indexOf('GNB')).toBeLessThan(guinea.indexOf('PNG'));
    expect(ids('stan', 'en', 30)).toEqual(expect.arrayContaining(['AFG', 'KAZ', 'KGZ', 'PAK', 'TJK', 'TKM', 'UZB']));
  });

  it('labels in the language asked for, in English where that is not one of the six', () => {
    const label = (language: string) => suggest(index, 'RUS', { language, limit: 1 })[0]?.label;
    expect(label('ar')).toBe('الاتحاد الروسي');
    expect(label('zh')).toBe('俄罗斯联邦');
    expect(label('en-XA')).toBe('Russian Federation');
  });

  it('sorts equals by the label shown, accents apart', () => {
    expect(ids('e', 'fr').slice(0, 3)).toEqual(['EGY', 'SLV', 'ARE']);
  });

  it('hints at category and tier, and leaves the membership of States to the session', () => {
    const hint = (typed: string) => suggest(index, typed, { language: 'en', limit: 1 })[0];
    expect(hint('Peru')).toMatchObject({ kind: 'state', category: null, tier: null });
    expect(hint('EU')).toMatchObject({ kind: 'group', category: 'igo', tier: 'group' });
    expect(hint('african group')).toMatchObject({ kind: 'group', category: null, tier: 'group' });
    expect(hint('UNDP')).toMatchObject({ kind: 'body', category: 'un', tier: null });
    expect(hint('GANHRI')).toMatchObject({ kind: 'body', category: 'nhri', tier: null });
  });

  it('is empty for nothing typed and for a name it does not know', () => {
    for (const typed of ['', '   ', '*', 'Action contre la Faim', 'zzz']) expect(ids(typed)).toEqual([]);
  });

  it.each([
    'Taiwan',
    'Hong Kong',
    'Macao',
    'Kosovo',
    'Cook Islands',
    'Niue',
    'Western Sahara',
    'Greenland',
    'Faroe',
    'Gibraltar',
    'Puerto Rico',
    'Guam',
    'Bermuda',
    'Aruba',
    'Curaçao',
    'New Caledonia',
    'French Polynesia',
    'Falkland',
    'Malvinas',
    'Antarctica',
    'Jersey',
    'Isle of Man',
    'Martinique',
    'Réunion',
    'Tokelau',
    'Anguilla',
    'Montserrat',
    'TWN',
    'HKG',
    'XKX',
    'COK',
    'NIU',
    '台湾',
    '香港',
    'تايوان',
    'Косово',
  ])('never offers %s', (territory) => {
    expect(ids(territory)).toEqual([]);
  });

  it('finds every delegation first by each of its official names', () => {
    for (const row of [...states, ...groups, ...bodies]) {
      for (const [language, name] of Object.entries(row.names)) {
        expect(ids(name, language)[0], name).toBe('code' in row ? row.code : row.id);
      }
    }
  });
});

describe('known delegations', () => {
  it('have their official name in another language, whichever official name is given', () => {
    expect(localName(index, 'Peru', 'ar')).toBe('بيرو');
    expect(localName(index, 'قطر', 'en')).toBe('Qatar');
    expect(localName(index, 'Côte d’Ivoire', 'ru')).toBe("Кот-д'Ивуар");
    expect(localName(index, 'United Nations Development Programme', 'fr')).toBe(
      'Programme des Nations Unies pour le développement',
    );
  });

  it('are not guessed', () => {
    for (const typed of ['Per', 'PER', 'Ivory Coast', 'Action contre la Faim', '']) {
      expect(localName(index, typed, 'ar')).toBeNull();
    }
    expect(localName(index, 'Peru', 'de')).toBeNull();
  });
});
