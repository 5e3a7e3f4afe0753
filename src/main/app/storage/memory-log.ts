import type { LoggedEvent } from '../../../core/session/events.ts';
import { type EventRow, FIRST_HASH } from './chain.ts';
import { type Chance, type EventLog, rowsOf } from './event-log.ts';
import { toLoggedEvent } from './rows.ts';

/** The log's twin without a file, for tests: the same rows, gone with the process. */
export const memoryLog = (chance: Chance): EventLog => {
  let last: Pick<EventRow, 'seq' | 'hash'> = { seq: 0, hash: FIRST_HASH };
  const events: LoggedEvent[] = [];
  return {
    append(batch) {
      const rows = rowsOf(batch, last, chance);
      const added = rows.map(toLoggedEvent);
      events.push(...added);
      last = rows.at(-1) ?? last;
      return added;
    },
    read: () => [...events],
    close: () => {},
  };
};
