import type { LoggedEvent } from '../../../core/session/events.ts';
import { type EventRow, FIRST_HASH } from './chain.ts';
import { type Chance, type EventLog, type Prepared, sealBatch } from './event-log.ts';
import { writeInStretches } from './written.ts';

/** The log's twin without a file, for tests: the same rows, gone with the process. */
export const memoryLog = (chance: Chance): EventLog => {
  let last: Pick<EventRow, 'seq' | 'hash'> = { seq: 0, hash: FIRST_HASH };
  const events: LoggedEvent[] = [];
  const prepared: Prepared = new WeakMap();
  return {
    append(batch) {
      const sealed = sealBatch(batch, last, chance, prepared);
      const added = sealed.map(({ event }) => event);
      events.push(...added);
      last = sealed.at(-1)?.row ?? last;
      return added;
    },
    async prepare(event) {
      prepared.set(event, await writeInStretches(event, chance.newSalt()));
    },
    read: () => [...events],
    close: () => {},
  };
};
