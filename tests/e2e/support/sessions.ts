import type { CommandOf } from '../../../src/core/session/commands.ts';
import { machineTime } from '../../../src/main/app/machine-time.ts';
import { openSessionHost } from '../../../src/main/app/session-host.ts';
import { sqliteLog, trueChance } from '../../../src/main/app/storage/event-log.ts';
import { createSessionFile, openForWriting } from '../../../src/main/app/storage/open-session-file.ts';
import { prepare } from '../../support/session.ts';

/** Writes a prepared session, not opened yet, and answers with its path. */
export const makeSession = (path: string, command: CommandOf<'PrepareSession'> = prepare()): string => {
  createSessionFile(path);
  const host = openSessionHost(sqliteLog(openForWriting(path), trueChance), {
    sources: machineTime(),
    chance: trueChance,
  });
  const answer = host.execute({ commandId: trueChance.newId(), command }, { role: 'host', actor: 'host' });
  host.close();
  if (!answer.ok) throw new Error(`The session could not be prepared: ${answer.refusal.code}`);
  return path;
};
