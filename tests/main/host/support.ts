import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Command } from '../../../src/core/session/commands.ts';
import { instant } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { openSessionHost, type SessionHost } from '../../../src/main/app/session-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { openLog } from '../storage/files.ts';
import { type SimulatedTime, simulatedTime } from './simulated-time.ts';

export const START = instant(Date.UTC(2030, 5, 20, 13));

type HostOnFile = { readonly db: Database.Database; readonly time: SimulatedTime; readonly host: SessionHost };

/** A host on a file, with time that the test moves. */
export const hostOn = (path: string, time: SimulatedTime = simulatedTime(START, 'UTC')): HostOnFile => {
  const { db, log } = openLog(path);
  return { db, time, host: openSessionHost(log, { sources: time, chance: trueChance }) };
};

export const envelope = (command: Command, commandId: string = randomUUID()) => ({ commandId, command });

export const podium = { role: 'podium', actor: 'podium' } as const;

/** Executes; a refusal is a failed test. */
export const does = (host: SessionHost, command: Command): number => {
  const answer = host.execute(envelope(command), podium);
  if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
  return answer.seq;
};

/** What the podium's one button would do now. */
export const primary = (host: SessionHost): Command => {
  const action = toPodiumView(host.projection(), 'podium').floor.primary;
  if (!action) throw new Error('The button does nothing now.');
  return action.now.command;
};
