import { describe, expect, it } from 'vitest';
import bodies from '../../../resources/names/bodies.json' with { type: 'json' };
import groups from '../../../resources/names/groups.json' with { type: 'json' };
import states from '../../../resources/names/states.json' with { type: 'json' };
import { buildNameIndex } from '../../../src/core/floor/names.ts';
import { foldName } from '../../../src/core/floor/names-fold.ts';
import { nameTablesSchema } from '../../../src/core/floor/names-tables.ts';

const rows = [...states, ...groups, ...bodies];
const byCode = new Map(states.map((row) => [row.code, row]));

/** The only names of States that have parentheses, by code: five everywhere, the Congo in Chinese. */
const PARENTHESES: Record<string, string[]> = {
  BOL: ['en', 'fr', 'es', 'ar', 'ru'],
  COG: ['zh'],
  FSM: ['en', 'fr', 'es', 'ar', 'ru'],
  IRN: ['en', 'fr', 'es', 'ar', 'ru'],
  NLD: ['en', 'fr', 'es', 'ru'],
  VEN: ['en', 'fr', 'es', 'ar', 'ru'],
};

/** The script that a language's names are written in, with the digits and punctuation that occur. */
const SCRIPTS: Record<string, RegExp> = {
  en: /^[\p{Script=Latin}\d' ,()/.-]+$/u,
  fr: /^[\p{Script=Latin}\d' ,()/.-]+$/u,
  es: /^[\p{Script=Latin}\d' ,()/.-]+$/u,
  ar: /^[\p{Script=Arabic}ـ\d ()/-]+$/u,
  zh: /^[\p{Script=Han}\d（）、/《》]+$/u,
  ru: /^[\p{Script=Cyrillic}\d' ,()/—-]+$/u,
};
const OTHER_SCRIPT = new Set(['mikta', 'brics']);

describe('the tables of names', () => {
  it('hold 193 members and the two observers, and pass their schema', () => {
    expect(nameTablesSchema.safeParse({ states, groups, bodies }).success).toBe(true);
    expect(states.filter((row) => row.kind === 'member')).toHaveLength(193);
    expect(states.filter((row) => row.kind === 'observer').map((row) => row.code)).toEqual(['VAT', 'PSE']);
  });

  it('have no placeholder, no left-over and the right script in all six languages', () => {
    for (const row of rows) {
      for (const [language, name] of Object.entries(row.names)) {
        const what = `${'code' in row ? row.code : row.id} ${language}: ${name}`;
        expect(name, what).toBe(name.trim().normalize('NFC'));
        expect(name, what).not.toMatch(/[_*]|\(the\)|\((la|le|les|el|los|las|l')\)| {2}/);
        if (!('id' in row && OTHER_SCRIPT.has(row.id))) expect(name, what).toMatch(SCRIPTS[language] ?? /^$/);
      }
    }
  });

  it('have parentheses only where the official name has them', () => {
    const found: Record<string, string[]> = {};
    for (const row of states) {
      const languages = Object.entries(row.names).filter(([, name]) => /[(（]/.test(name));
      if (languages.length > 0) found[row.code] = languages.map(([language]) => language).sort();
    }
    for (const languages of Object.values(PARENTHESES)) languages.sort();
    expect(found).toEqual(PARENTHESES);
    for (const row of [...groups, ...bodies]) expect(Object.values(row.names).join(' '), row.id).not.toMatch(/[(（]/);
  });

  it('use no code and no id twice', () => {
    expect(new Set(states.map((row) => row.code)).size).toBe(195);
    expect(new Set(states.map((row) => row.alpha2)).size).toBe(195);
    const ids = [...groups, ...bodies].map((row) => row.id);
    expect(new Set([...ids, ...states.map((row) => row.code)]).size).toBe(ids.length + 195);
  });

  it('give no official name, nor any colloquial name of a State, to two delegations', () => {
    const owners = new Map<string, Set<unknown>>();
    for (const row of rows) {
      const colloquial = 'code' in row ? [row.code, row.alpha2, ...row.aliases] : [];
      for (const name of [...Object.values(row.names), ...colloquial]) {
        const key = foldName(name);
        owners.set(key, (owners.get(key) ?? new Set()).add(row));
      }
    }
    expect([...owners].filter(([, own]) => own.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('repeat no alias within a row', () => {
    for (const row of rows) {
      expect(new Set(row.aliases).size, row.names.en).toBe(row.aliases.length);
      for (const alias of row.aliases) expect(Object.values(row.names), alias).not.toContain(alias);
    }
  });

  it.each([
    ['BOL', 'Bolivia (Plurinational State of)', 'بوليفيا (دولة - المتعددة القوميات)'],
    ['CIV', "Côte d'Ivoire", 'كوت ديفوار'],
    ['CPV', 'Cabo Verde', 'كابو فيردي'],
    ['CZE', 'Czechia', 'تشيكيا'],
    ['FSM', 'Micronesia (Federated States of)', 'ميكرونيزيا (ولايات - الموحدة)'],
    [
      'GBR',
      'United Kingdom of Great Britain and Northern Ireland',
      'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية',
    ],
    ['IRN', 'Iran (Islamic Republic of)', 'إيران (جمهورية - الإسلامية)'],
    ['KOR', 'Republic of Korea', 'جمهورية كوريا'],
    ['LAO', "Lao People's Democratic Republic", 'جمهورية لاو الديمقراطية الشعبية'],
    ['MKD', 'North Macedonia', 'مقدونيا الشمالية'],
    ['NLD', 'Netherlands (Kingdom of the)', 'مملكة هولندا'],
    ['PRK', "Democratic People's Republic of Korea", 'جمهورية كوريا الشعبية الديمقراطية'],
    ['PSE', 'State of Palestine', 'دولة فلسطين'],
    ['RUS', 'Russian Federation', 'الاتحاد الروسي'],
    ['SWZ', 'Eswatini', 'إسواتيني'],
    ['SYR', 'Syrian Arab Republic', 'الجمهورية العربية السورية'],
    ['TUR', 'Türkiye', 'تركيا'],
    ['USA', 'United States of America', 'الولايات المتحدة الأمريكية'],
    ['VAT', 'Holy See', 'الكرسي الرسولي'],
    ['VEN', 'Venezuela (Bolivarian Republic of)', 'فنزويلا (جمهورية - البوليفارية)'],
    ['VNM', 'Viet Nam', 'فييت نام'],
  ])('names %s as the United Nations does', (code, english, arabic) => {
    expect(byCode.get(code)?.names).toMatchObject({ en: english, ar: arabic });
  });

  it('are refused whole when one name is missing', () => {
    const broken = states.map((row) => (row.code === 'PER' ? { ...row, names: { ...row.names, ar: ' ' } } : row));
    expect(() => buildNameIndex({ states: broken, groups, bodies })).toThrow();
  });
});
