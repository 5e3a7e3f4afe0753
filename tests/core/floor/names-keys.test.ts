import { describe, expect, it } from 'vitest';
import { knownName, suggest } from '../../../src/core/floor/names.ts';
import { foldName } from '../../../src/core/floor/names-fold.ts';
import { bodies, groups, LANGUAGES, names, states, TERRITORIES, territoryName } from './index-of-names.ts';

const first = (typed: string, language: string) => suggest(names, typed, { language, limit: 1 })[0]?.id;

/** What a person may type, at most five keys: the name's beginning, or its first word and a later one, each begun. */
const fiveKeys = (name: string): string[] => {
  const letters = [...name];
  const [head = '', ...words] = name.split(/[\s'-]+/);
  const begun = [1, 2, 3, 4, 5].map((n) => letters.slice(0, n).join(''));
  const later = words.flatMap((word) => [1, 2, 3, 4, 5].map((n) => word.slice(0, n)));
  const both = words.flatMap((word) =>
    [1, 2, 3].flatMap((a) => [1, 2, 3].map((b) => `${head.slice(0, a)} ${word.slice(0, b)}`)),
  );
  return [...begun, ...later, ...both].filter((keys) => [...keys].length <= 5);
};

describe('under six keys and Enter', () => {
  it('any State is picked by its code, written large or small, whatever language is shown', () => {
    for (const language of LANGUAGES) {
      for (const { code, alpha2 } of states) {
        const typed = [code, code.toLowerCase(), alpha2, alpha2.toLowerCase()];
        expect(
          typed.map((keys) => first(keys, language)),
          `${code} ${language}`,
        ).toEqual([code, code, code, code]);
      }
    }
  });

  // The few whose first five letters are another State's too.
  it.each([
    ['en', ['AUT', 'MUS', 'NGA']],
    ['fr', ['PRK', 'MRT', 'NGA']],
    ['es', ['AUT', 'PRK', 'MRT', 'NGA', 'SVN']],
    ['ar', []],
    ['zh', []],
    ['ru', ['AUT', 'MRT', 'NGA']],
  ] as const)('a State is picked by its name in %s, all but %j that need the code', (language, needCode) => {
    const found = states.filter(({ code, names }) =>
      fiveKeys(names[language]).some((k) => first(k, language) === code),
    );
    const codes = new Set(found.map(({ code }) => code));
    expect(states.filter(({ code }) => !codes.has(code)).map(({ code }) => code)).toEqual(needCode);
  });

  it.each([
    ['gui b', 'GNB'],
    ['r k', 'KOR'],
    ['g eq', 'GNQ'],
    ['eq g', 'GNQ'],
    ['d r co', 'COD'],
    ['u k', 'GBR'],
    ['p n g', 'PNG'],
    ['so su', 'SSD'],
    ['so a', 'ZAF'],
  ])('the beginnings of words in their order, "%s", pick %s', (typed, code) => {
    expect(first(typed, 'en')).toBe(code);
  });

  it.each(['Cote', 'cote', 'Кот', 'кот', '科特', 'CIV', 'civ', 'ci', 'CI', 'ivoi', 'كوت'])(
    'Côte d’Ivoire is found first by "%s"',
    (typed) => {
      for (const language of LANGUAGES) expect(first(typed, language), language).toBe('CIV');
    },
  );
});

describe('a territory of a library’s list', () => {
  const all = TERRITORIES.flatMap((code) => LANGUAGES.map((language) => territoryName(code, language)));
  const taboo = new Set(all.map(foldName));

  it('is in none of the tables, under any name', () => {
    for (const row of [...states, ...groups, ...bodies]) {
      for (const name of [...Object.values(row.names), ...row.aliases])
        expect(taboo.has(foldName(name)), name).toBe(false);
    }
  });

  it('is never suggested, however much of its name is typed', () => {
    for (const name of [...all, 'Hong Kong', 'Macao', 'Taiwan, Province of China', 'Chinese Taipei', 'Kosovo*']) {
      for (const keys of [[...name].slice(0, 3).join(''), [...name].slice(0, 6).join(''), name]) {
        for (const { label, name: stored } of suggest(names, keys, { language: 'en', limit: 8 })) {
          expect(taboo.has(foldName(label)) || taboo.has(foldName(stored)), `${keys}: ${label}`).toBe(false);
        }
      }
      expect(knownName(names, name), name).toBeNull();
    }
  });
});

it('a key stroke is answered in 1 ms of the processor, over 300 beginnings', () => {
  const typed = states.flatMap(({ names: { en, ru } }) => [en.slice(0, 2), ru.slice(0, 4)]).slice(0, 300);
  const before = process.cpuUsage();
  for (const keys of typed) suggest(names, keys, { language: 'en', limit: 8 });
  expect(process.cpuUsage(before).user / 1000 / typed.length).toBeLessThan(1);
});
