import { readdir } from 'node:fs/promises';
import type { Edition } from '../../../core/views/session-record-types.ts';
import type { SessionSource } from './read-session.ts';
import { type Format, formatsOf, recordOf, writtenAs } from './record-files.ts';
import { recordName } from './record-names.ts';
import { LANGUAGE } from './texts.ts';
import { type OutputFile, writeFiles } from './write-files.ts';

/**
 * Writes a session's record into a folder under names that say what it is, and never over an earlier one. Answers with
 * the names; none for a session that is not prepared. Throws WriteError, and then nothing was written.
 */
export const exportRecord = async (
  source: SessionSource,
  folder: string,
  editions: readonly Edition[],
  formats: readonly Format[],
): Promise<readonly string[]> => {
  const there = await readdir(folder).catch(() => []);
  const files = editions.flatMap((edition) => filesOf(source, edition, formats, there));
  if (files.length > 0) await writeFiles(folder, files);
  return files.map((file) => file.name);
};

const filesOf = (
  source: SessionSource,
  edition: Edition,
  formats: readonly Format[],
  there: readonly string[],
): readonly OutputFile[] => {
  const record = recordOf(source, edition);
  if (record === null) return [];
  const { date, title, shortTitle } = record.session;
  const name = recordName({ date, title: shortTitle ?? title, edition, language: LANGUAGE }, (stem) =>
    there.some((file) => file.startsWith(`${stem}.`)),
  );
  return formatsOf(edition)
    .filter((format) => formats.includes(format))
    .map((format) => ({ name: `${name}.${format}`, text: writtenAs(format, record, source) }));
};
