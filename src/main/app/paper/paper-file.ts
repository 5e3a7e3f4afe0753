import { readdir } from 'node:fs/promises';
import type { PaperHead } from '../../../core/views/paper-facts.ts';
import { writeFiles } from '../exporters/write-files.ts';
import { clockOf } from './clock.ts';
import type { PaperName } from './sheet.ts';

const STEMS: Readonly<Record<PaperName, string>> = {
  list: 'list-of-speakers',
  'chair-list': 'list-of-speakers_chair',
  'carry-on': 'carry-on-by-paper',
  'running-order': 'running-order',
  script: 'script',
};

/** `2017-06-20_list-of-speakers_1542.pdf`, then `_v2` and on until `taken` knows none of that name. */
export const paperFileName = (
  paper: PaperName,
  head: Pick<PaperHead, 'date' | 'asOf' | 'zone' | 'clockOffset'>,
  taken: (name: string) => boolean,
): string => {
  const time = clockOf(head).minute(head.asOf).replace(':', '');
  const stem = `${head.date}_${STEMS[paper]}_${time}`;
  for (let version = 1; ; version++) {
    const name = version === 1 ? `${stem}.pdf` : `${stem}_v${version}.pdf`;
    if (!taken(name)) return name;
  }
};

/** Writes a paper into the folder, never over an earlier one, and answers with its name. Throws WriteError. */
export const writePaper = async (
  folder: string,
  paper: PaperName,
  head: PaperHead,
  pdf: Uint8Array,
): Promise<string> => {
  const there = await readdir(folder).catch((): string[] => []);
  const name = paperFileName(paper, head, (one) => there.includes(one));
  await writeFiles(folder, [{ name, text: pdf }]);
  return name;
};
