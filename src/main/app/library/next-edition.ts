import type { Command, CommandOf } from '../../../core/session/commands.ts';
import { type Projection, project } from '../../../core/session/effective-log.ts';
import { setNext } from '../../../core/session/set-next.ts';
import { faceOf, type SessionState } from '../../../core/session/state.ts';
import type { Item, Slot } from '../../../core/session/vocabulary.ts';
import { used } from '../../../core/timing/clock-face.ts';
import { type Duration, duration, minutes, sum } from '../../../core/timing/time.ts';
import { LibraryError } from './library-error.ts';

/** What prepares the next edition in a new file, and what is set in it next. */
export type NextEdition = { readonly prepare: CommandOf<'PrepareSession'>; readonly further: readonly Command[] };

/**
 * The same session again on another day (YYYY-MM-DD): its facts, people, programme, scripts and membership as they are now,
 * with the minutes that each part really took, marked proposed. Limits, blocks and kept places are those of before the
 * gavel, for later ones were that afternoon's. No list, no turns, no meeting number. Throws LibraryError `nothing-prepared`.
 */
export const nextEdition = ({ state, events }: Projection, date: string): NextEdition => {
  if (state.facts === null) throw new LibraryError('nothing-prepared');
  const gavel = events.findIndex(({ type }) => type === 'MeetingOpened');
  const before = gavel === -1 ? state : project(events.slice(0, gavel)).state;
  const items = state.items.filter(({ kind }) => kind !== 'right-of-reply').map((item) => asItWent(state, item));
  return {
    prepare: {
      type: 'PrepareSession',
      facts: { ...state.facts, date, meetingNumber: null },
      people: [...state.people],
      items,
      limits: before.limits,
    },
    further: setNext({ ...before, membership: state.membership, scripts: state.scripts }, items),
  };
};

const asItWent = (state: SessionState, item: Item): Item => {
  if (item.slots.length === 0) {
    const run = state.runs[item.id];
    return run && run.endedAt !== null ? planned(item, [], wholeMinutes(run.endedAt - run.startedAt)) : item;
  }
  const slots = item.slots.map((slot) => slotAsItWent(state, slot));
  if (slots.every((slot, i) => slot === item.slots[i])) return item;
  return planned(item, slots, sum(slots.map(({ plannedMs }) => plannedMs)));
};

const planned = (item: Item, slots: Slot[], plannedMs: Duration): Item => ({
  ...item,
  slots,
  plannedMs,
  proposed: true,
});

/** A slot that was not reached keeps its plan. */
const slotAsItWent = (state: SessionState, slot: Slot): Slot => {
  const turns = state.turns.filter((turn) => turn.slot === slot.id && turn.endedAt !== null);
  const spoken = sum(turns.map((turn) => used(faceOf(turn), turn.calledAt)));
  return spoken === 0 ? slot : { ...slot, plannedMs: wholeMinutes(spoken) };
};

const wholeMinutes = (ms: number): Duration => minutes(Math.max(1, Math.round(duration(ms) / 60_000)));
