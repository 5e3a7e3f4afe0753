import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../exporters/make-folder.ts';
import { readSession } from '../exporters/read-session.ts';
import { asWriteError, WriteError, writeFiles } from '../exporters/write-files.ts';
import { sqliteLog } from '../storage/event-log.ts';
import { createSessionFile, openForWriting } from '../storage/open-session-file.ts';
import { seededChance } from './chance.ts';
import { recordFiles, refuseToReplace, SESSION } from './folder.ts';
import { type Rehearsal, simulate } from './simulate.ts';

/**
 * Rehearses and leaves in `folder` the session and its record: `record.*` is the internal edition, `record_circulation.*`
 * the other. An earlier rehearsal there is replaced; a session that was held is not, and throws SessionFileError
 * `exists`. Throws WriteError where the folder cannot be written. In both cases nothing is left.
 */
export const rehearseInto = async (folder: string, rehearsal: Rehearsal, seed: number): Promise<void> => {
  const path = join(folder, SESSION);
  refuseToReplace(path);
  const { made, draft } = await draftFolder(folder);
  try {
    const session = join(draft, SESSION);
    createSessionFile(session);
    const chance = seededChance(seed);
    simulate(sqliteLog(openForWriting(session), chance), rehearsal, chance);
    await writeFiles(folder, recordFiles(readSession(session)));
    await rename(session, path);
  } catch (error) {
    if (made !== null) await rm(made, { recursive: true, force: true });
    throw asWriteError(folder, error);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

const draftFolder = async (folder: string): Promise<{ made: string | null; draft: string }> => {
  try {
    const made = await makeFolder(resolve(folder));
    return { made, draft: await mkdtemp(join(folder, '.rehearsal-')) };
  } catch (error) {
    throw new WriteError(folder, error);
  }
};
