import { describe, expect, it } from 'vitest';
import { knownName } from '../../../src/core/floor/names.ts';
import { bodies, groups, names, states } from './index-of-names.ts';

const id = (typed: string) => knownName(names, typed)?.id ?? null;

describe('a whole name', () => {
  it('is known by each official name of each delegation, and stored by the English one', () => {
    for (const row of [...states, ...groups, ...bodies]) {
      const own = 'code' in row ? row.code : row.id;
      for (const name of Object.values(row.names)) {
        expect(knownName(names, name), name).toMatchObject({ id: own, name: row.names.en });
      }
    }
  });

  it.each([
    ['Ivory Coast', 'CIV'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['civ', 'CIV'],
    ['ci', 'CIV'],
    ['Tanzanie', 'TZA'],
    ['Россия', 'RUS'],
    ['英国', 'GBR'],
    ['إيران', 'IRN'],
    ['Iran', 'IRN'],
    ['Netherlands', 'NLD'],
    ['The Netherlands', 'NLD'],
    ['Países Bajos', 'NLD'],
    ['the Gambia', 'GMB'],
    ['Gambia, The', 'GMB'],
    ['Bahamas (the)', 'BHS'],
    ["l'Algérie", 'DZA'],
    ['Korea, Republic of', 'KOR'],
    ["Korea (Democratic People's Republic of)", 'PRK'],
    ['Congo, Democratic Republic of the', 'COD'],
    ['Trinidad & Tobago', 'TTO'],
    ['U.S.A.', 'USA'],
    ['El Salvador', 'SLV'],
    ['African Group', 'african-group'],
    ['G-77 and China', 'g77'],
    ['UNICEF', 'unicef'],
    ['ICRC', 'icrc'],
  ])('%s is %s', (typed, known) => {
    expect(id(typed)).toBe(known);
  });

  it('tells kind, category and tier as hints, and no membership of a State', () => {
    expect(knownName(names, 'norvège')).toEqual({
      id: 'NOR',
      kind: 'state',
      name: 'Norway',
      category: null,
      tier: null,
    });
    expect(knownName(names, 'UE')).toMatchObject({ name: 'European Union', category: 'igo', tier: 'group' });
    expect(knownName(names, 'HCDH')).toMatchObject({ kind: 'body', category: 'un', tier: null });
  });

  it.each([
    '',
    '   ',
    '*',
    'Korea',
    'Guin',
    '刚果',
    'AU',
    'Côte',
    'Action contre la Faim',
    'Republic of China',
    'China (Republic of)',
    'China, Hong Kong SAR',
    'x'.repeat(1_000_000),
    'Peru, Chile',
  ])('%s is taken for nobody', (typed) => {
    expect(knownName(names, typed)).toBeNull();
  });
});
