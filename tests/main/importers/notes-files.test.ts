import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { parseNote } from '../../../src/core/brief/parse-note.ts';
import { forkReader } from '../../../src/main/app/importers/forked-reader.ts';
import { readNote } from '../../../src/main/app/importers/read-note.ts';

const FOLDER = 'tests/fixtures/notes-files';
const files = readdirSync(FOLDER).filter((file) => /\.(?:docx|pdf)$/.test(file));

/** Spaces of every kind count as one; where the lines were and the title that is only proposed are not compared. */
const compared = ({ source, shortTitle, ...brief }: Brief): unknown =>
  JSON.parse(JSON.stringify(brief).replaceAll(/[\u00A0\u202F]/g, ' '));

test('there are eight of each form', () => {
  expect(files.filter((file) => file.endsWith('.docx'))).toHaveLength(8);
  expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(8);
});

test.each(files)('%s gives the brief of its note', async (file) => {
  const read = await readNote(readFileSync(join(FOLDER, file)), { startReader: forkReader });
  if (!read.ok) throw new Error(read.problem.code);
  const right = JSON.parse(readFileSync(`tests/fixtures/notes/${file.split('.')[0]}.brief.json`, 'utf8'));
  expect(compared(parseNote(read.text))).toEqual(compared(right));
});

test('what a change has struck out and what stands in a footnote is no part of the note', async () => {
  for (const [file, words] of [
    ['run-in-headings.bold.docx', 'Struck Out'],
    ['concept-note.styles.docx', 'Nobody Atall'],
  ] as const) {
    const read = await readNote(readFileSync(join(FOLDER, file)), { startReader: forkReader });
    expect(read.ok && read.text).not.toContain(words);
  }
});
