import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { quantile } from './support/measure.ts';
import { report } from './support/report.ts';

// `cli import` on a hundred notes, one after the other, each in a process of the command line as a user starts it (without
// npm's own start): texts, and Word documents and PDFs, which are read in one more process.

const NOTES = 100;
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

const filesIn = (folder: string, form: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(form))
    .map((name) => `${folder}/${name}`);

/** So many files, in turn, more than once where there are fewer. */
const some = (files: readonly string[], count: number) =>
  Array.from({ length: count }, (_, n) => files[n % files.length] ?? '');

const groups = {
  text: some(filesIn('tests/fixtures/notes', '.txt'), 60),
  DOCX: some(filesIn('tests/fixtures/notes-files', '.docx'), 20),
  PDF: some(filesIn('tests/fixtures/notes-files', '.pdf'), 20),
};

const taken = new Map<string, number[]>(Object.keys(groups).map((form) => [form, []]));
for (const [form, files] of Object.entries(groups))
  for (const file of files) {
    const start = performance.now();
    await promisify(execFile)(process.execPath, [...FLAGS, 'src/main/cli.ts', 'import', file, '--json']);
    taken.get(form)?.push(performance.now() - start);
  }

const all = [...taken.values()].flat();
report(
  `cli import on ${NOTES} notes`,
  [['all', all] as const, ...taken].flatMap(([form, ms]) => [
    { what: `${form} (${ms.length}): median`, value: quantile(ms, 0.5), unit: 'ms' as const },
    { what: `${form} (${ms.length}): 95 of 100 below`, value: quantile(ms, 0.95), unit: 'ms' as const },
  ]),
);
