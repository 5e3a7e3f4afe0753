import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingTitle } from '../../../src/core/session/fitting-title.ts';
import { runs } from '../../support/scale.ts';

test.each([
  [null, 60, null],
  ['  ', 60, null],
  ['Director', 60, 'Director'],
  ['Director,  Centre for  Rivers', 60, 'Director, Centre for Rivers'],
  [
    'Ambassador and Permanent Representative to the United Nations Office and other international organizations in Geneva',
    60,
    'Ambassador and Permanent Representative',
  ],
  [
    'Professor of Law, University of the North, and Member of the Committee on Water',
    60,
    'Professor of Law, University of the North',
  ],
  [
    'Professor of Law, University of the North, and Member of the Committee on Water',
    45,
    'Professor of Law, University of the North',
  ],
  [
    'Special Rapporteur on the human rights to safe drinking water and sanitation',
    45,
    'Special Rapporteur on the human rights',
  ],
  [
    'Directrice générale de l’Office des eaux (ministère de l’Environnement et du Climat)',
    45,
    'Directrice générale de l’Office des eaux',
  ],
  ['Head of a unit of 1,000 people who write', 24, 'Head of a unit'],
  ['Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 45, null],
])('%s, at most %i', (title, most, fits) => {
  expect(fittingTitle(title, most)).toBe(fits);
});

const word = fc.constantFrom(
  'Director',
  'of',
  'the',
  'and',
  'Rivers,',
  '(Europe',
  'Asia)',
  '–',
  'état;',
  'Co-chair',
  '24/7',
  'مدير',
  '水利',
);
const title = fc.oneof(
  fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

test('never too long, never within a word, and nothing but what the title begins with', () => {
  fc.assert(
    fc.property(title, fc.constantFrom(45, 60, 10), (text, most) => {
      const whole = text.trim().replace(/\s+/gu, ' ');
      const fits = fittingTitle(text, most);
      if (whole.length <= most) {
        expect(fits).toBe(whole === '' ? null : whole);
        return;
      }
      if (fits === null) return;
      expect(fits.length).toBeLessThanOrEqual(most);
      expect(fits).toBe(fits.trim());
      expect(whole.startsWith(fits)).toBe(true);
      expect(whole.slice(fits.length)).toMatch(/^([\s,;:、，；：–—(/|-])/u);
      expect(fits).not.toMatch(/(^|\s)(and|of|the|\()$/i);
    }),
    { numRuns: runs(1_000, 50_000) },
  );
});
