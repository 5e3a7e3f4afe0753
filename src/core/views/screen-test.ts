import { entryName } from '../session/names.ts';
import type { SessionState } from '../session/state.ts';
import { all } from '../table.ts';
import { duration, type Instant, minutes } from '../timing/time.ts';
import { namesToShow, roomWithName } from './names-to-show.ts';
import { type RoomView, toRoomView } from './room-view.ts';

/** A test of the screens before the gavel, and since when its clock runs. */
export type ScreenTest = { readonly show: 'name' | 'title'; readonly since: Instant };

/**
 * What the room shows in a test, of which nothing is recorded: the longest name that the session may have to show, with a
 * clock of two minutes, or the title card; that card also where nobody is known yet.
 */
export const toTestView = (state: SessionState, { show, since }: ScreenTest): RoomView => {
  const card = toRoomView({ state: { ...state, scene: 'title' } });
  const [longest] = namesToShow(state.people, all(state.entries).map(entryName));
  if (show === 'title' || longest === undefined) return card;
  return roomWithName(card, longest, {
    status: 'running',
    limit: minutes(2),
    used: duration(0),
    runningSince: since,
  });
};
