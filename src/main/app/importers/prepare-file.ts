import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command, CommandOf } from '../../../core/session/commands.ts';
import { asWriteError, WriteError } from '../exporters/write-files.ts';
import { machineTime } from '../machine-time.ts';
import { openSessionHost } from '../session-host.ts';
import { sqliteLog, trueChance } from '../storage/event-log.ts';
import { createSessionFile, openForWriting } from '../storage/open-session-file.ts';
import { SessionFileError } from '../storage/session-file-error.ts';

/**
 * Makes a session file that is prepared, with what is set in it next, and not yet opened: beside its place first, so that
 * it is there whole or not at all. Throws WriteError, or SessionFileError `exists`.
 */
export const prepareFile = (
  path: string,
  command: CommandOf<'PrepareSession'>,
  further: readonly Command[] = [],
): void => {
  if (existsSync(path)) throw new SessionFileError('exists', `${path} exists already.`);
  const folder = dirname(resolve(path));
  const drafts = draftFolder(folder);
  try {
    const draft = join(drafts, basename(path));
    createSessionFile(draft);
    prepare(draft, [command, ...further]);
    renameSync(draft, path);
  } catch (error) {
    throw asWriteError(folder, error);
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
};

const draftFolder = (folder: string): string => {
  try {
    return mkdtempSync(join(folder, '.new-session-'));
  } catch (error) {
    throw new WriteError(folder, error);
  }
};

const prepare = (path: string, commands: readonly Command[]): void => {
  const parts = { sources: machineTime(), chance: trueChance };
  const host = openSessionHost(sqliteLog(openForWriting(path), trueChance), parts);
  try {
    for (const command of commands) {
      const answer = host.execute({ commandId: trueChance.newId(), command }, { role: 'host', actor: 'host' });
      if (!answer.ok) throw new Error(`A new session refused ${command.type}: ${answer.refusal.code}.`);
    }
  } finally {
    host.close();
  }
};
