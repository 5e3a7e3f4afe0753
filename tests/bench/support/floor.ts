import type { Command } from '../../../src/core/session/commands.ts';
import type { Projection } from '../../../src/core/session/effective-log.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { prepare, request } from '../../support/session.ts';

/** What executes a command: a host, or a session in memory. Throws where the command is refused. */
export type Seat = {
  readonly does: (command: Command) => void;
  readonly projection: () => Projection;
  readonly wait: (seconds: number) => void;
};

/** So many requests, each with the words that a secretariat types. */
export const requests = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) =>
    request(`Organization of the river ${from + i}`, {
      category: i % 4 === 3 ? 'ngo' : 'observer',
      speaker: `Speaker ${from + i}`,
      title: 'Counsellor',
    }),
  );

/** Prepares the sample session, brings it into its first floor round and puts `count` on the list; nobody has the floor. */
export const openRound = (seat: Seat, count: number): void => {
  seat.does(prepare());
  seat.does({ type: 'OpenMeeting' });
  if (count > 0) seat.does({ type: 'Inscribe', requests: requests(count) });
  for (let press = 0; !inRound(seat); press += 1) {
    if (press > 100) throw new Error('The floor round does not open.');
    const { primary } = toPodiumView(seat.projection(), 'podium').floor;
    if (!primary) throw new Error('The button does nothing before the floor round.');
    seat.does(primary.now.command);
    seat.wait(30);
  }
};

const inRound = ({ projection }: Seat): boolean => {
  const { items, currentItem, openTurn } = projection().state;
  return items.some((item) => item.id === currentItem && item.kind === 'floor') && openTurn !== null;
};

/** Ends the turn that is open, calls the next of the list and starts the turn. */
export const deliverNext = (seat: Seat, order: readonly string[]): void => {
  const { currentItem, openTurn } = seat.projection().state;
  const [entry] = order;
  if (entry === undefined || currentItem === null) throw new Error('Nobody waits in a floor round.');
  seat.does({ type: 'Call', ends: openTurn, calls: { entry, item: currentItem } });
  const turn = seat.projection().state.openTurn;
  if (turn === null) throw new Error('Nobody was called.');
  seat.does({ type: 'Start', turn });
  seat.wait(30);
};
