import { expect, it } from 'vitest';
import { dates } from '../../../src/core/brief/dates.ts';
import { readHeading } from '../../../src/core/brief/headings.ts';
import type { Language } from '../../../src/core/brief/languages/language.ts';
import { languages, readingOf } from '../../../src/core/brief/languages/languages.ts';
import { limits } from '../../../src/core/brief/limits.ts';
import { durations } from '../../../src/core/brief/numbers.ts';
import { readPerson } from '../../../src/core/brief/person.ts';
import { isPlaceholder, isUnsettled } from '../../../src/core/brief/placeholder.ts';
import { rounds } from '../../../src/core/brief/rounds.ts';
import { hours } from '../../../src/core/brief/times.ts';

function reading(code: string): Language {
  const own = languages.find((language) => language.code === code) ?? languages[0];
  return readingOf(own, []);
}

it.each([
  ['fr', 'mardi 20 juin 2017', '2017-06-20'],
  ['fr', 'le 1er mars 2026', '2026-03-01'],
  ['fr', 'du 30 novembre au 2 décembre 2026', '2026-11-30'],
  ['fr', '6 AOUT 2026', '2026-08-06'],
  ['es', 'martes 20 de junio de 2017', '2017-06-20'],
  ['es', '1.º de marzo del 2026', '2026-03-01'],
  ['es', 'los días 21 y 22 de noviembre de 2026', '2026-11-21'],
])('%s: reads the date %s', (code, text, value) => {
  expect(dates(text, reading(code)).map((date) => date.value)).toEqual([value]);
});

it.each([
  ['fr', '15 h 30 - 18 h', '15:30', '18:00'],
  ['fr', 'de 9 heures à midi', '09:00', '12:00'],
  ['fr', '9H30 à 12H00', '09:30', '12:00'],
  ['fr', '16 heures 30', '16:30', null],
  ['es', 'de 15 a 18 horas', '15:00', '18:00'],
  ['es', 'de las 9 a las 12.30 horas', '09:00', '12:30'],
  ['es', 'de 3 a 6 p. m.', '15:00', '18:00'],
  ['es', '15.00', '15:00', null],
])('%s: reads the hours %s', (code, text, start, end) => {
  expect(hours(text, reading(code)).map((found) => [found.start, found.end])).toEqual([[start, end]]);
});

it.each([
  ['fr', 'deux minutes', 120],
  ['fr', 'une minute et demie', 90],
  ['fr', '2 min 30', 150],
  ['fr', 'quatre-vingt-dix secondes', 90],
  ['es', 'tres minutos', 180],
  ['es', 'dos minutos y medio', 150],
  ['es', 'cuarenta y cinco segundos', 45],
])('%s: reads the length %s', (code, text, seconds) => {
  expect(durations(text, reading(code)).map((found) => found.seconds)).toEqual([seconds]);
});

it.each([
  ['fr', 'S.E.M. Jean-Luc d’Ormesson-Diallo, Ministre', 'S.E.M.', 'Jean-Luc d’Ormesson-Diallo', 'Ministre'],
  ['fr', 'M. J. P. Roy, ingénieur', 'M.', 'J. P. Roy', 'ingénieur'],
  ['fr', 'M. le Professeur Anicet Mabiala', 'M. le Professeur', 'Anicet Mabiala', ''],
  ['fr', 'Mme Roy du ministère', 'Mme', 'Roy', 'du ministère'],
  [
    'es',
    'Excma. Sra. D.ª María de los Ángeles Ruiz, Ministra',
    'Excma. Sra. D.ª',
    'María de los Ángeles Ruiz',
    'Ministra',
  ],
  ['es', 'la Sra. Ana Lima, jueza', 'Sra.', 'Ana Lima', 'jueza'],
  ['es', 'ILMO. SR. D. FERMÍN OÑATE', 'ILMO. SR. D.', 'FERMÍN OÑATE', ''],
])('%s: reads the person %s', (code, text, honorific, name, rest) => {
  expect(readPerson(text, reading(code))).toMatchObject({ honorific, name, rest });
});

it.each([
  ['fr', 'à confirmer'],
  ['fr', 'A PRECISER'],
  ['fr', 'en attente de confirmation'],
  ['es', 'por confirmar'],
  ['es', 'pendiente de designación'],
  ['en', 'por confirmar'],
])('%s: %s is no value', (code, text) => {
  expect(isPlaceholder(text, reading(code))).toBe(true);
});

it.each([
  ['fr', 'salle à préciser'],
  ['es', 'Sala por confirmar'],
  ['en', 'Room to be confirmed'],
])('%s: %s is open', (code, text) => {
  expect(isUnsettled(text, reading(code))).toBe(true);
});

it.each([
  ['fr', 'Résultats attendus', ['outcomes']],
  ['fr', 'II. QUESTIONS DIRECTRICES :', ['questions']],
  ['fr', 'Coprésident·e·s', ['chair']],
  ['es', 'Palabras de apertura', ['opening']],
  ['es', 'Moderador/a:', ['moderator']],
  ['en', 'Chair / Présidence', ['chair']],
  ['en', 'Preguntas orientadoras', ['questions']],
])('%s: %s is a heading', (code, text, kinds) => {
  expect(readHeading(text, reading(code))?.kinds).toEqual(kinds);
});

const inFormat = (value: string) => ({ value, first: 1, last: 1, labelled: false });

it.each([
  [
    'fr',
    'Les groupes disposeront de trois minutes et les autres délégations de deux minutes.',
    { group: 180, default: 120 },
  ],
  [
    'fr',
    'Le temps de parole est de trois minutes pour les groupes et de deux pour les autres.',
    { group: 180, default: 120 },
  ],
  ['fr', 'Les panélistes disposent de sept minutes.', {}],
  [
    'es',
    'Los Estados que hablen en nombre de un grupo dispondrán de tres minutos y los demás de dos minutos.',
    { group: 180, default: 120 },
  ],
  ['es', 'Cada ronda durará 30 minutos.', {}],
])('%s: limits: %s', (code, text, wanted) => {
  const { seconds } = limits([inFormat(text)], false, reading(code));
  expect(Object.fromEntries(Object.entries(seconds).map(([category, found]) => [category, found.value]))).toEqual(
    wanted,
  );
});

it.each([
  ['fr', 'Deux séries d’échanges sont prévues.', 2],
  ['fr', 'La parole sera donnée à la salle à trois reprises.', 3],
  ['fr', 'Deux tables rondes ont eu lieu.', undefined],
  ['es', 'Primera ronda de preguntas; luego, la segunda ronda.', 2],
  ['es', 'Se celebraron dos mesas redondas.', undefined],
])('%s: rounds: %s', (code, text, wanted) => {
  expect(rounds([inFormat(text)], [], reading(code))?.value).toBe(wanted);
});

it.each(['é', 'я', '㐀', '\u{10400}'])('a word of any language ends where its letters end, %s among them', (letter) => {
  const said = { en: 'chaired by ', fr: 'présidée par ', es: 'presidida por ' };
  for (const [code, words] of Object.entries(said)) {
    const intro = reading(code).roleInProse.find(([kind]) => kind === 'chair')?.[1];
    expect([intro?.test(words), intro?.test(`${letter}${words}`)], code).toEqual([true, false]);
  }
});
