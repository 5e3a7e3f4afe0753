import { rmSync } from 'node:fs';
import { HostError } from '../../../contract/messages.ts';
import type { CommandOf } from '../../../core/session/commands.ts';
import { machineTime } from '../machine-time.ts';
import { openSessionHost } from '../session-host.ts';
import { sqliteLog, trueChance } from '../storage/event-log.ts';
import { createSessionFile, openForWriting } from '../storage/open-session-file.ts';
import { SessionFileError } from '../storage/session-file-error.ts';

/** Makes a session file that is prepared and not yet opened. Throws a SessionFileError; nothing is left then. */
export const prepareFile = (path: string, command: CommandOf<'PrepareSession'>): void => {
  createSessionFile(path);
  try {
    const parts = { sources: machineTime(), chance: trueChance };
    const host = openSessionHost(sqliteLog(openForWriting(path), trueChance), parts);
    const answer = host.execute({ commandId: trueChance.newId(), command }, { role: 'host', actor: 'host' });
    host.close();
    if (!answer.ok) throw new Error(`A new session refused to be prepared: ${answer.refusal.code}.`);
  } catch (error) {
    rmSync(path, { force: true });
    if (!(error instanceof HostError)) throw error;
    throw new SessionFileError('cannot-write', `${path} cannot be written.`, { cause: error });
  }
};
