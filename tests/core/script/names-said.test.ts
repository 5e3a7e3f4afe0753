import { describe, expect, test } from 'vitest';
import ar from '../../../resources/names/said/ar.json' with { type: 'json' };
import en from '../../../resources/names/said/en.json' with { type: 'json' };
import es from '../../../resources/names/said/es.json' with { type: 'json' };
import fr from '../../../resources/names/said/fr.json' with { type: 'json' };
import ru from '../../../resources/names/said/ru.json' with { type: 'json' };
import zh from '../../../resources/names/said/zh.json' with { type: 'json' };
import { NAME_FORMS, type NameForm, type SaidTable, sayingNames } from '../../../src/core/script/names-said.ts';
import { bodies, groups, LANGUAGES, states } from '../floor/index-of-names.ts';

const tables: Record<string, SaidTable> = { ar, en, es, fr, ru, zh };
const say = sayingNames([...states, ...groups, ...bodies], tables);
const official = (code: string): string => states.find((row) => row.code === code)?.names.en ?? code;
const said = (code: string, form: NameForm, language: string) => say(official(code), form, language);

/** The words that one form takes, by what a language says of a name it has no form for. */
const OTHER = /suivante|suivant :|siguiente|следующ/;

describe('the names of the 195 States, in every form of every language', () => {
  const all = states.flatMap((row) =>
    LANGUAGES.flatMap((language) => NAME_FORMS.map((form) => ({ row, language, form }))),
  );

  test('are known: nothing is missing, no pattern is left open, none is said after a colon', () => {
    for (const { row, language, form } of all) {
      const words = say(row.names.en, form, language);
      const what = `${row.code} ${language} ${form}: ${words}`;
      expect(words, what).toMatch(/\S/);
      expect(words, what).not.toMatch(/[{}]|undefined| {2}|^\s|\s$|[:：]/);
      expect(words, what).not.toMatch(OTHER);
      if (row.code !== 'COG' || language !== 'zh') expect(words, what).not.toMatch(/[(（)）]/);
    }
    expect(all).toHaveLength(195 * 6 * NAME_FORMS.length);
  });

  test('are the same whichever language the name was written in', () => {
    for (const { row, language, form } of all)
      for (const name of Object.values(row.names))
        expect(say(name, form, language)).toBe(say(row.names.en, form, language));
  });

  test('hold the official name of the language, save the five that are turned', () => {
    const turned = new Set(['BOL', 'FSM', 'IRN', 'NLD', 'VEN']);
    for (const row of states.filter(({ code }) => !turned.has(code)))
      for (const language of LANGUAGES) {
        expect(say(row.names.en, 'name', language)).toBe(row.names[language]);
        if (language !== 'ru') expect(say(row.names.en, 'to', language)).toContain(row.names[language]);
      }
  });

  test('contract as French does, and elide', () => {
    for (const { code } of states)
      for (const form of NAME_FORMS) {
        const words = said(code, form, 'fr');
        expect(words).not.toMatch(/(?:^| )(?:à le|à les|de le|de les|du les?|au le) /);
        expect(words).not.toMatch(/(?:^| )(?:la|le|de) (?:[AEIOUÉÈÎÔ]|Haï)/);
        expect(words).not.toMatch(/(?:d'|l')[^aeiouAEIOUÉÎH]/);
      }
  });

  test('contract as Spanish does, where the article is not part of the name', () => {
    for (const { code } of states)
      for (const form of NAME_FORMS) expect(said(code, form, 'es')).not.toMatch(/(?:^| )(?:a|de) el /);
  });

  test('have a genitive in Russian, which ends as one does', () => {
    for (const { code, names } of states) {
      const words = said(code, 'group', 'ru');
      expect(words).toMatch(/^[\p{Script=Cyrillic}' —-]+$/u);
      // What ends in -ия, -ская or -а changes in the genitive; Перу, Чили and Того do not.
      if (/(?:ия|ая|[^аеиоуы]а)$/.test(names.ru)) expect(words, code).not.toBe(names.ru);
    }
  });
});

describe.each([
  [
    'fr',
    'to',
    { PER: 'au Pérou', CHE: 'à la Suisse', NLD: 'au Royaume des Pays-Bas', CUB: 'à Cuba', DZA: "à l'Algérie" },
  ],
  ['fr', 'to', { USA: "aux États-Unis d'Amérique", SLV: 'à El Salvador', IRN: "à la République islamique d'Iran" }],
  [
    'fr',
    'object',
    { HTI: "la délégation d'Haïti", SYC: 'la délégation des Seychelles', PER: 'la délégation du Pérou' },
  ],
  ['fr', 'name', { CIV: "Côte d'Ivoire", BOL: 'État plurinational de Bolivie', PHL: 'Philippines' }],
  [
    'es',
    'to',
    { PER: 'al Perú', IND: 'a la India', SLV: 'a El Salvador', CUB: 'a Cuba', USA: 'a los Estados Unidos de América' },
  ],
  ['es', 'object', { ECU: 'la delegación del Ecuador', NLD: 'la delegación del Reino de los Países Bajos' }],
  ['ru', 'to', { RUS: 'делегации Российской Федерации', PER: 'делегации Перу', CIV: "делегации Кот-д'Ивуара" }],
  ['ru', 'object', { VAT: 'делегацию Святого Престола', IRN: 'делегацию Исламской Республики Иран' }],
  ['en', 'article', { NLD: 'the Kingdom of the Netherlands', SYR: 'the Syrian Arab Republic', PER: 'Peru' }],
  ['ar', 'name', { IRN: 'جمهورية إيران الإسلامية', PER: 'بيرو' }],
  ['zh', 'name', { FRA: '法国', VEN: '委内瑞拉玻利瓦尔共和国' }],
] as const)('%s: %s', (language, form, expected) => {
  test.each(Object.entries(expected))('of %s is %s', (code, words) => expect(said(code, form, language)).toBe(words));
});

test('every group has its forms but the one that is a list of States', () => {
  const without = groups.filter(({ names }) =>
    ['fr', 'es', 'ru'].some((language) => OTHER.test(say(names.en, 'group', language))),
  );
  expect(without.map(({ id }) => id)).toEqual(['canz']);
  expect(say('Group of African States', 'group', 'fr')).toBe("du Groupe des États d'Afrique");
  expect(say('Group of African States', 'group', 'es')).toBe('del Grupo de los Estados de África');
  expect(say('Group of African States', 'group', 'ru')).toBe('Группы африканских государств');
});

test('a name without forms is said after a colon, in its official form where it has one', () => {
  expect(say('Rivers for All', 'to', 'fr')).toBe('à la délégation suivante : Rivers for All');
  expect(say('Rivers for All', 'to', 'es')).toBe('a la siguiente delegación: Rivers for All');
  expect(say('Rivers for All', 'to', 'ru')).toBe('следующей делегации: Rivers for All');
  expect(say('Rivers for All', 'article', 'en')).toBe('Rivers for All');
  expect(say('World Health Organization', 'object', 'fr')).toBe(
    'la délégation suivante : Organisation mondiale de la Santé',
  );
});

test('what stands in a typed name is neither a pattern nor a replacement', () => {
  for (const name of ['{of} {name}', '$& $1', 'constructor', '__proto__', ''])
    for (const language of LANGUAGES)
      for (const form of NAME_FORMS) expect(say(name, form, language)).toContain(form === 'each' ? '' : name);
});

test('a list of names is said one by one', () => {
  expect(say('Peru, Netherlands (Kingdom of the), Rivers for All', 'each', 'en')).toBe(
    'Peru, the Kingdom of the Netherlands, Rivers for All',
  );
  expect(say('Peru, Chad', 'each', 'fr')).toBe('le Pérou, le Tchad');
  expect(say('Peru, Chad', 'each', 'zh')).toBe('秘鲁、乍得');
});

test('a language without a table counts as English', () => {
  expect(say('Niger', 'article', 'pt-BR')).toBe('the Niger');
  expect(say('Niger', 'article', 'qps-rtl')).toBe('the Niger');
  expect(say('Niger', 'to', 'fr-CH')).toBe('au Niger');
});

test('every row of a table is one of a name there is', () => {
  const ids = new Set([...states.map(({ code }) => code), ...groups.map(({ id }) => id)]);
  for (const table of Object.values(tables))
    for (const id of [...Object.keys(table.names), ...Object.keys(table.genitive ?? {})]) expect(ids).toContain(id);
});

test.each([
  ['Netherlands (Kingdom of the)', 'the Kingdom of the Netherlands'],
  ['Niger', 'the Niger'],
  ['Nigeria', 'Nigeria'],
  ['Congo', 'the Congo'],
  ['State of Palestine', 'the State of Palestine'],
  ['Iran (Islamic Republic of)', 'the Islamic Republic of Iran'],
  ['European Union', 'the European Union'],
  ['Action contre la Faim', 'Action contre la Faim'],
  ['قطر', 'Qatar'],
])('%s stands in an English sentence as "%s"', (delegation, sentence) => {
  expect(say(delegation, 'article', 'en')).toBe(sentence);
});
