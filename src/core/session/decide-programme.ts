import { equalShare, repliesShare } from '../floor/plan.ts';
import { duration, sum } from '../timing/time.ts';
import type { CommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import { itemOf } from './names.ts';
import { isComing } from './programme-rules.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';
import type { Item } from './vocabulary.ts';

export type ProgrammeCommand = CommandOf<'RepliesNow' | 'SpreadItem'>;

/** Changes of the running order while the meeting goes on. What has begun keeps what it was given. */
export const decideProgramme = (state: SessionState, command: ProgrammeCommand, context: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  const item = itemOf(state, command.item);
  if (!item) return refuse('item-not-current');
  return command.type === 'RepliesNow' ? repliesNow(state, item, context) : spread(state, item, command.ms);
};

/** The panellists reply after the round that runs; what the replies at the end lose is what these get. */
const repliesNow = (state: SessionState, item: Item, { newId }: DecideContext): Ruling => {
  if (state.currentItem !== item.id || item.kind !== 'floor') return refuse('item-not-a-floor-round');
  const following = state.items[state.items.indexOf(item) + 1];
  if (following?.kind === 'reply') return refuse('replies-next');
  const panel = state.people.filter(({ role }) => role === 'panellist');
  if (panel.length === 0) return refuse('spread-nobody');
  const last = state.items.find((other) => other.kind === 'reply' && isComing(state, other.id));
  const rounds = state.items.filter(
    ({ id, kind }) => kind === 'floor' && (id === state.currentItem || isComing(state, id)),
  ).length;
  const share = repliesShare(last?.plannedMs ?? null, rounds, panel.length);
  const id = newId();
  const slots: Item['slots'] = panel.map((person) => ({
    id: newId(),
    person: person.id,
    kind: 'reply',
    plannedMs: share,
    clock: 'shown',
    mode: 'in-room',
  }));
  const replies: Item = {
    id,
    kind: 'reply',
    title: null,
    plannedMs: sum(slots.map((s) => s.plannedMs)),
    proposed: true,
    round: null,
    slots,
    protected: true,
    resumes: null,
  };
  const less: SessionEvent[] = last ? [replanned(state, last, Math.max(0, last.plannedMs - replies.plannedMs))] : [];
  return { events: [{ type: 'ItemInserted', data: { item: replies, after: item.id } }, ...less] };
};

const coming = (state: SessionState, item: Item) =>
  item.slots.filter((slot) => !state.turns.some((turn) => turn.slot === slot.id));

const replanned = (state: SessionState, item: Item, whole: number): SessionEvent => {
  const slots = coming(state, item);
  const share = equalShare(duration(whole), slots.length);
  return {
    type: 'ItemReplanned',
    data: {
      item: item.id,
      plannedMs: sum(slots.map(() => share)),
      slots: slots.map((slot) => ({ slot: slot.id, plannedMs: share })),
    },
  };
};

/**
 * Every slot that is still to come gets `ms`. The minutes of an item that has not begun change by what that makes; one that
 * runs keeps its planned end, by which its drift is measured.
 */
const spread = (state: SessionState, item: Item, ms: number): Ruling => {
  const slots = coming(state, item);
  if (slots.length === 0) return refuse('spread-nobody');
  const before = sum(slots.map((slot) => slot.plannedMs));
  const after = duration(ms * slots.length);
  const data = {
    item: item.id,
    plannedMs: state.runs[item.id] ? item.plannedMs : duration(item.plannedMs - before + after),
    slots: slots.map((slot) => ({ slot: slot.id, plannedMs: duration(ms) })),
  };
  return { events: [{ type: 'ItemReplanned', data }] };
};
