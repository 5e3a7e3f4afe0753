import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefSchema } from '../../../src/core/brief/brief.ts';
import { parseNote } from '../../../src/core/brief/parse-note.ts';
import { runs } from '../../support/scale.ts';
import { notes } from './notes.ts';
import { unsound } from './soundness.ts';

const texts = notes.map((note) => note.text);
const lines = texts.flatMap((text) => text.split('\n'));

/** Lines of any notes in any order. */
const spliced = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: fc.constant('') }), {
    maxLength: 60,
  })
  .map((list) => list.join('\n'));

type Mutation = readonly [kind: number, at: number, length: number, text: string];
const junk = fc.oneof(
  fc.constantFrom(
    '\t',
    '  ',
    ' - ',
    ': ',
    '\n',
    '\n\n',
    '\u00A0',
    '\u00AD',
    '\f',
    '\u0000',
    '|',
    '"',
    '“',
    '(',
    ')',
    ';',
    ',',
    '.',
    'TBC',
    '12',
    'p.m.',
    'H.E. ',
    'Ms. ',
    'S.E. Mme ',
    'M. ',
    'D.ª ',
    'Excmo. Sr. ',
    '¿',
    '« ',
    ' / ',
    ' : ',
    'à confirmer',
    'por confirmar',
    '15 h 30',
    ' et demie',
    ' y ',
    'l’',
    'la ',
    '\uFB01',
    'e\u0301',
    '\uD800',
    '\r',
    '\u2028',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

/** A note with some of its characters or stretches taken out, doubled, moved or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.nat(4), fc.nat(20_000), fc.nat(300), junk), { minLength: 1, maxLength: 12 }),
  )
  .map(([text, mutations]) => mutations.reduce(mutate, text));

function mutate(text: string, [kind, place, length, extra]: Mutation): string {
  const at = text.length === 0 ? 0 : place % text.length;
  if (kind === 0) return text.slice(0, at) + text.slice(at + length);
  if (kind === 1) return text.slice(0, at) + extra + text.slice(at);
  if (kind === 2) return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
  if (kind === 3) return text.slice(at) + text.slice(0, at);
  return text.slice(0, at) + extra + text.slice(at + 1);
}

/** Processor time, since other tests run beside these. */
function milliseconds(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function faults(text: string): string[] {
  const from = process.cpuUsage();
  const brief = parseNote(text);
  const took = milliseconds(from);
  const checked = briefSchema.safeParse(brief);
  return [
    ...(took > 1000 ? [`took ${Math.round(took)} ms`] : []),
    ...(checked.success ? [] : [checked.error.message]),
    ...unsound(text, brief),
  ];
}

describe('any text at all', () => {
  const options = { numRuns: runs(200, 10_000) };
  it.each([
    ['spliced notes', spliced],
    ['mutated notes', mutated],
    ['random text', fc.string({ unit: 'binary', maxLength: 400 })],
    [
      'random words',
      fc
        .array(fc.constantFrom(...lines.flatMap((line) => line.split(' ')), '\n'), { maxLength: 200 })
        .map((list) => list.join(' ')),
    ],
  ])(
    '%s: nothing thrown, nothing the schema refuses, no word or number that is not there',
    { timeout: runs(30_000, 900_000) },
    (_name, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (text: string) => {
          expect(faults(text)).toEqual([]);
        }),
        options,
      );
    },
  );

  it.each([
    ['one line of words', 'Chair: Mr. Ada Lovelace and, '.repeat(36_000)],
    ['honorifics', 'H.E. Mr. Dr. '.repeat(80_000)],
    ['short lines', 'Chair\nMs. Ada Lovelace, Director\n- a list\n\n'.repeat(24_000)],
    ['brackets', '('.repeat(1_000_000)],
    ['quotation marks', '“'.repeat(1_000_000)],
    ['dots', 'a.m. - '.repeat(150_000)],
    ['numbers', 'Date: 3 - 6 - 9 - 12 '.repeat(50_000)],
    ['blanks', `Venue: ${' '.repeat(1_000_000)}x`],
    ['questions', '1) what? and who? '.repeat(60_000)],
    ['minutes', 'Format\nspeakers have two minutes for groups and '.repeat(22_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['capitals', 'Ab '.repeat(330_000)],
    [
      'French',
      'Modalités\nLe temps de parole est de deux minutes pour les groupes et M. J. P. d’Y, président, '.repeat(11_000),
    ],
    ['French decisions', 'Panel conformément à la résolution 3/4 du Conseil de la '.repeat(18_000)],
    [
      'Spanish',
      'Panelistas\n- Excma. Sra. D.ª Ana de la O y Ruiz, directora\nse celebrará en la Sala de 3 a 4 '.repeat(11_000),
    ],
    ['two languages', 'the chair of it / le président du / la presidenta de los \n'.repeat(18_000)],
    ['days', 'du lundi 3, 4, 5 et 6 al 7 de mayo de y 8 à 9 au '.repeat(20_000)],
    ['the note many times', (texts[0] ?? '').repeat(500).slice(0, 1_000_000)],
  ])('1 MB of %s is read within a second', (_name, text) => {
    const from = process.cpuUsage();
    briefSchema.parse(parseNote(text));
    expect(milliseconds(from)).toBeLessThan(1000);
  });
});
