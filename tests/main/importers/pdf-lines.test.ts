import { expect, test } from 'vitest';
import { pdfLines } from '../../../src/main/app/importers/pdf-lines.ts';
import type { Fragment, Page } from '../../../src/main/app/importers/pdf-page.ts';

const SIZE = 10;
/** A piece of text as wide as its letters, five points each. */
const at = (x: number, y: number, text: string, more: Partial<Fragment> = {}): Fragment => ({
  text,
  x,
  end: x + 5 * text.length,
  y,
  size: SIZE,
  font: 'f',
  ...more,
});
const page = (...fragments: Fragment[]): Page => ({ width: 600, height: 800, fragments });
const below = (x: number, from: number, ...lines: string[]) => lines.map((line, n) => at(x, from + 12 * n, line));

const WIDE = 'As wide as the page is what tells that lines above it are not full, however they stand.';

test('a paragraph is one line, a divided word whole, a hyphen of its own kept', () => {
  expect(
    pdfLines([
      page(
        ...below(
          50,
          200,
          'The panel will look at how technical coopera-',
          'tion is planned, and at the follow-up that is',
          'agreed with Ms. Asante-',
        ),
        ...below(50, 236, 'Ofori and with others who know what co-', 'operation and cooperation and follow-'),
      ),
    ]),
  ).toContain('technical cooperation is planned, and at the follow-up that is agreed with Ms. Asante-');
});

test('running heads and page numbers go, also where their number changes', () => {
  const pages = [1, 2, 3].map((n) =>
    page(
      at(50, 30, 'Council on Coasts'),
      at(300, 30, `A/HRC/${n}`),
      at(50, 400, `Words of page ${n}`),
      at(280, 780, `– ${n} –`),
    ),
  );
  expect(pdfLines(pages)).toBe('Words of page 1\n\nWords of page 2\n\nWords of page 3\n');
});

test('columns are read one after the other, a table row by row', () => {
  const left = [
    'the sea has risen faster than',
    'anybody had said it would, and',
    'the walls that were built in',
    'those years are too low for',
    'what is to come to them',
  ];
  const right = [
    'so the panel will ask who pays',
    'for new ones, and who decides',
    'where none are built, because',
    'there is not money enough for',
    'every coast of the country',
  ];
  expect(pdfLines([page(...below(50, 200, ...left), ...below(320, 200, ...right))])).toBe(
    `${left.join(' ')}\n\n${right.join(' ')}\n`,
  );
  const labels = ['Chair:', 'Opening', 'statements:', 'Moderator:'];
  const values = [
    'Ms. Nadia Solberg, President',
    'Mr. Paul Kagiri, Minister',
    'Ms. Tone Lie, Commissioner',
    'Ms. Ann Poe',
  ];
  expect(pdfLines([page(...below(50, 200, ...labels), ...below(150, 200, ...values), at(50, 300, WIDE))])).toBe(
    `Chair:\tMs. Nadia Solberg, President\nOpening statements:\tMr. Paul Kagiri, Minister\n\tMs. Tone Lie, Commissioner\nModerator:\tMs. Ann Poe\n\n${WIDE}\n`,
  );
});

test('marks of lists keep one space, numbers of footnotes go', () => {
  expect(
    pdfLines([
      page(
        at(60, 200, '•'),
        at(80, 200, 'Who pays?'),
        at(60, 212, '1.'),
        at(80, 212, 'Who decides'),
        at(135, 208, '12', { size: 6 }),
      ),
    ]),
  ).toBe('• Who pays?\n1. Who decides\n');
});

test('a label in a font of its own begins a new line, however full the one above is', () => {
  const lines = below(50, 200, 'The panel is held by resolution 22/9 of the year', 'Objective');
  const bold = lines.map((line) => (line.text === 'Objective' ? { ...line, font: 'bold' } : line));
  expect(pdfLines([page(...bold)])).toContain('year\nObjective');
});
