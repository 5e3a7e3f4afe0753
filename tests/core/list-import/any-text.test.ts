import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMembership } from '../../../src/core/list-import/membership.ts';
import { readPastedList } from '../../../src/core/list-import/pasted-list.ts';
import { requestSchema } from '../../../src/core/session/vocabulary.ts';
import { runs } from '../../support/scale.ts';
import { names } from '../floor/index-of-names.ts';

const texts: Record<string, string> = JSON.parse(readFileSync('resources/locales/en/session.json', 'utf8')).import;
const FACTS = { waiting: ['Norway', 'Atlantis'], panel: ['Thailand'] };

/** Pieces that lists are made of, and that break readers. */
const piece = fc.constantFrom(
  ...['Norway', 'Côte d’Ivoire', 'Atlantis', 'EU', 'delegation', 'category', 'País', 'round', 'member', 'klingon'],
  ...[',', ';', '\t', '\n', '\r\n', '"', '""', ' ', '(', ')', ':', '1. ', '12)', '•', '-', '*', '¹', '(2027)', ' and '],
  ...[' on behalf of ', ' au nom de la ', '=1+1', '@x', '\u0000', '\uFEFF', '\u202E', '\uD800', 'ﷺ', '中国', 'é\u0301'],
  ...['x'.repeat(300), '9'.repeat(400), '__proto__', 'constructor'],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it('is read without a throw; every row has a line, a request the log takes or a reason, and each code its sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const list = readPastedList(text, names, FACTS);
        const said = list.ok ? [...list.warnings, ...list.rows.flatMap((row) => row.problems)] : [list.problem];
        for (const { code, params } of said) {
          expect(texts[code], code).toBeDefined();
          for (const [, word = ''] of (texts[code] ?? '').matchAll(/\{\{(\w+)/g))
            expect(params, code).toHaveProperty(word);
        }
        if (!list.ok) return;
        const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).length;
        let before = 0;
        for (const { line, request, problems } of list.rows) {
          expect(line > before && line <= lines).toBe(true);
          before = line;
          if (request === null) expect(problems).toHaveLength(1);
          else expect(requestSchema.parse(request)).toEqual(request);
        }
      }),
      { numRuns: runs(200, 5000) },
    );
  });

  it('gives a membership whose members and observers are known and apart, and loses no line with a word', () => {
    const official = new Set(names.known.map(({ name }) => name));
    fc.assert(
      fc.property(anyText, (text) => {
        const { members, observers, unknown, twice } = readMembership(text, names);
        for (const name of [...members, ...observers, ...twice.map((one) => one.name)]) {
          expect(official.has(name), name).toBe(true);
        }
        expect(observers.some((name) => members.includes(name))).toBe(false);
        expect(new Set([...members, ...observers]).size).toBe(members.length + observers.length);
        for (const { text: shown } of unknown) expect(shown.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: runs(200, 5000) },
    );
  });
});

/** As much as may come in at once, each made to be slow for a careless reader. */
const heavy: readonly (readonly [string, string])[] = [
  ['20,000 known names', 'Norway\n'.repeat(20_000)],
  ['20,000 unknown names', [...Array(20_000).keys()].map((i) => `Ассоциация ${i} друзей всего`).join('\n')],
  ['a full table', `delegation,speaker,note\n${'Peru,Ms. X,late\n'.repeat(20_000)}`],
  ['blank lines', '\n'.repeat(1_999_999)],
  ['commas', ','.repeat(1_999_999)],
  ['one long row', 'a,'.repeat(999_999)],
  ['quotes', '"'.repeat(1_999_999)],
  ['quotes that never close', '"a\n,'.repeat(499_999)],
  ['quotes closed too early', `"${'a"b'.repeat(300_000)}${' '.repeat(1_000_000)},`],
  ['a cell of a megabyte', `Norway\n${'x'.repeat(1_000_000)}\nPeru`],
  ['marks upon marks', `a${'\u0301\u0323'.repeat(900_000)}`],
  ['open parentheses', `${'('.repeat(999)}\n`.repeat(1999)],
  ['behalf of behalf', `${' on behalf of ('.repeat(66)}\n`.repeat(1999)],
  ['spaces', `${' '.repeat(998)}a\n`.repeat(1999)],
  ['digits', `${'1'.repeat(98)}\n`.repeat(19_999)],
  ['commas and names', 'Peru, Chile and Cuba; '.repeat(90_000)],
];

/** Seconds of the processor's time, which a busy machine does not stretch as it does the clock's. */
const secondsOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};

it.each(heavy)('two megabytes of %s take less than a second', (_, text) => {
  expect(secondsOf(() => readPastedList(text, names, FACTS))).toBeLessThan(1);
  expect(secondsOf(() => readMembership(text, names))).toBeLessThan(1);
});
