import type { Command, CommandOf } from '../../../src/core/session/commands.ts';
import { machineTime } from '../../../src/main/app/machine-time.ts';
import { openSessionHost } from '../../../src/main/app/session-host.ts';
import { sqliteLog, trueChance } from '../../../src/main/app/storage/event-log.ts';
import { createSessionFile, openForWriting } from '../../../src/main/app/storage/open-session-file.ts';
import { prepare } from '../../support/session.ts';

/** Writes a prepared session, not opened yet, and answers with its path. */
export const makeSession = (path: string, command: CommandOf<'PrepareSession'> = prepare()): string => {
  createSessionFile(path);
  doIn(path, [command], 'host');
  return path;
};

/** Does more in a session that is not open, one step a command. */
export const doIn = (path: string, commands: readonly Command[], actor: 'host' | 'podium' = 'podium'): void => {
  const host = openSessionHost(sqliteLog(openForWriting(path), trueChance), {
    sources: machineTime(),
    chance: trueChance,
  });
  const answers = commands.map((command) =>
    host.execute({ commandId: trueChance.newId(), command }, { role: actor, actor }),
  );
  host.close();
  for (const answer of answers) if (!answer.ok) throw new Error(`A step was refused: ${answer.refusal.code}`);
};
