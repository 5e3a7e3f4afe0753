import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  answerPaper,
  type PaperOrder,
  type PaperParts,
  type Printing,
} from '../../../src/main/app/paper/answer-paper.ts';
import type { Sheet } from '../../../src/main/app/paper/sheet.ts';
import { speaking, waiting } from '../../core/views/paper-support.ts';
import { request, TestSession } from '../../support/session.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-paper-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const lines = ({ html }: Sheet) => html.match(/<th scope="row"><b><bdi>D\d/g)?.length ?? 0;

/** A printer of which a sheet holds so many lines of the list. */
const printer = (of: { print?: 'printed' | 'no-printer' | 'failed'; holds?: number } = {}) => {
  const seen: { pdf: Sheet[]; printed: Sheet[]; letters: string[] } = { pdf: [], printed: [], letters: [] };
  const printing: Printing = {
    size: 'A4',
    async faces(letters) {
      seen.letters.push(letters);
      return '';
    },
    async pdf(sheet) {
      seen.pdf.push(sheet);
      const sheets = Math.max(1, Math.ceil(lines(sheet) / (of.holds ?? 30)));
      return Buffer.from(`%PDF /Type /Pages ${'/Type /Page\n'.repeat(sheets)} ${lines(sheet)} lines`);
    },
    async print(sheet) {
      seen.printed.push(sheet);
      return of.print ?? 'printed';
    },
  };
  const parts: PaperParts = { folder: join(home, 'papers'), printing: (work) => work(printing) };
  return { ...seen, parts };
};

const order = (s: TestSession, paper: PaperOrder['paper'], to: PaperOrder['to']): PaperOrder => ({
  projection: s.projection,
  now: s.now,
  paper,
  to,
});

test.each(['ru', 'zh'])('fonts are asked for every letter of the names as they are said in %s', async (language) => {
  const { parts, letters, pdf } = printer();
  const s = waiting(0);
  s.does({ type: 'ChangeFacts', change: { language } });
  s.does({ type: 'Inscribe', requests: ['Peru', "Côte d'Ivoire", 'Uzbekistan'].map((name) => request(name)) });
  await answerPaper(order(speaking(s), 'carry-on', 'pdf'), parts);
  const said = pdf.at(-1)?.html.match(new RegExp(`<p lang="${language}"[\\s\\S]*?</p>`, 'g')) ?? [];
  expect(said.join('')).toMatch(/Кот-д|科特迪瓦/);
  for (const letter of said.join('').match(/[\p{Script=Han}\p{Script=Cyrillic}]/gu) ?? [])
    expect(letters.join(''), letter).toContain(letter);
});

describe('as a PDF', () => {
  test('it lies beside the records under a name that says what it is and as of when; the next of that minute is another', async () => {
    const { parts } = printer();
    const s = waiting(3).wait(42 * 60 + 7);
    for (const paper of ['list', 'list', 'chair-list', 'carry-on'] as const) {
      expect(await answerPaper(order(s, paper, 'pdf'), parts)).toMatchObject({
        ok: true,
        on: 'file',
        folder: parts.folder,
        instead: null,
      });
    }
    expect(readdirSync(parts.folder).sort()).toEqual([
      '2030-06-20_carry-on-by-paper_1542.pdf',
      '2030-06-20_list-of-speakers_1542.pdf',
      '2030-06-20_list-of-speakers_1542_v2.pdf',
      '2030-06-20_list-of-speakers_chair_1542.pdf',
    ]);
    expect(statSync(join(parts.folder, '2030-06-20_list-of-speakers_1542.pdf')).mode & 0o077).toBe(0);
  });

  test('given a folder that takes no file, an ordinary refusal names it', async () => {
    const { parts } = printer();
    writeFileSync(parts.folder, 'in the way');
    expect(await answerPaper(order(waiting(1), 'list', 'pdf'), parts)).toEqual({
      ok: false,
      refusal: { code: 'write-not-a-folder', params: { folder: parts.folder } },
    });
  });
});

describe('on paper', () => {
  test('given a printer, it is printed and no file is left', async () => {
    const { parts, printed } = printer();
    expect(await answerPaper(order(waiting(3), 'list', 'printer'), parts)).toEqual({ ok: true, on: 'paper' });
    expect(printed).toHaveLength(1);
    expect(existsSync(parts.folder)).toBe(false);
  });

  test.each(['no-printer', 'failed'] as const)(
    'given %s, the PDF is written instead and the answer says why',
    async (print) => {
      const { parts } = printer({ print });
      const answer = await answerPaper(order(waiting(3), 'list', 'printer'), parts);
      expect(answer).toEqual({
        ok: true,
        on: 'file',
        folder: parts.folder,
        file: '2030-06-20_list-of-speakers_1500.pdf',
        instead: print,
      });
      expect(existsSync(join(parts.folder, '2030-06-20_list-of-speakers_1500.pdf'))).toBe(true);
    },
  );
});

describe('the page to carry on by', () => {
  test.each([1, 7, 22, 39])(
    'given a sheet that holds %i lines, it has exactly so many, and is one sheet',
    async (holds) => {
      const { parts, pdf } = printer({ holds });
      await answerPaper(order(speaking(waiting(61)), 'carry-on', 'pdf'), parts);
      const [name = ''] = readdirSync(parts.folder);
      expect(readFileSync(join(parts.folder, name), 'utf8')).toContain(` ${holds} lines`);
      expect(pdf.length).toBeLessThan(9);
    },
  );

  test('given a list that fits whole, it is made once', async () => {
    const { parts, pdf } = printer();
    await answerPaper(order(speaking(waiting(5)), 'carry-on', 'pdf'), parts);
    expect(pdf).toHaveLength(1);
  });

  test('on paper it is the sheet that fits', async () => {
    const { parts, printed } = printer({ holds: 12 });
    await answerPaper(order(speaking(waiting(61)), 'carry-on', 'printer'), parts);
    expect(printed.map(lines)).toEqual([12]);
  });
});

test('before a session is prepared there is nothing to print, and it is said', async () => {
  expect(await answerPaper(order(new TestSession(), 'list', 'printer'), printer().parts)).toEqual({
    ok: false,
    refusal: { code: 'not-prepared', params: {} },
  });
});

test('a printer that hangs is a fault, not an answer', async () => {
  const parts: PaperParts = { folder: home, printing: () => Promise.reject(new Error('A paper took too long.')) };
  await expect(answerPaper(order(waiting(1), 'list', 'pdf'), parts)).rejects.toThrow('too long');
});
