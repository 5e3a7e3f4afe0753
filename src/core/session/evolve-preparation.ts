import type { EventData, SessionEvent } from './events.ts';
import { readdressed, renumbered } from './evolve-discussion.ts';
import { withPersonAt } from './people-order.ts';
import { hasBegun, isSpoken, numbered, slotsAfter, withItemAt } from './programme-rules.ts';
import type { ItemScript, SessionState } from './state.ts';
import type { Item, Person, PersonChange } from './vocabulary.ts';

export type PreparationEvent = Extract<
  SessionEvent,
  {
    type:
      | 'FactsChanged'
      | 'PersonAdded'
      | 'PersonChanged'
      | 'PersonMoved'
      | 'PersonRemoved'
      | 'PersonReplaced'
      | 'ItemAdded'
      | 'ItemChanged'
      | 'ItemMoved'
      | 'ItemRemoved'
      | 'SlotsSet'
      | 'ScriptSet';
  }
>;

/**
 * The state after a change of what was prepared. Total, like `evolve`: no slot ever names somebody who is not there, and
 * what has begun stays in its place, whichever steps before were taken back.
 */
export const evolvePreparation = (state: SessionState, event: PreparationEvent): SessionState => {
  switch (event.type) {
    case 'FactsChanged': {
      if (state.facts === null) return state;
      const facts = { ...state.facts, ...event.data.change } as NonNullable<SessionState['facts']>;
      const discussion = renumbered(state.discussion, state.facts, facts);
      return { ...state, facts, discussion, zone: event.data.change.zone ?? state.zone };
    }
    case 'PersonAdded':
      return withPerson(state, event.data.person, state.people.length);
    case 'PersonChanged':
      return changePerson(state, event.data.person, event.data.change);
    case 'PersonMoved': {
      const order = withPersonAt(state, event.data.person, event.data.after);
      return order ? { ...state, ...order } : state;
    }
    case 'PersonRemoved': {
      const { person } = event.data;
      const isNamed = state.items.some(({ slots }) => slots.some((slot) => slot.person === person));
      return isNamed ? state : { ...state, people: state.people.filter(({ id }) => id !== person) };
    }
    case 'PersonReplaced':
      return replacePerson(state, event.data);
    case 'ItemAdded':
      return addItem(state, event.data);
    case 'ItemChanged':
      return changeItem(state, event.data);
    case 'ItemMoved': {
      const item = state.items.find(({ id }) => id === event.data.item);
      const items = item && !hasBegun(state, item.id) ? withItemAt(state, item, event.data.after) : null;
      return items ? { ...state, items } : state;
    }
    case 'ItemRemoved': {
      if (hasBegun(state, event.data.item)) return state;
      return { ...state, items: numbered(state.items.filter(({ id }) => id !== event.data.item)) };
    }
    case 'SlotsSet':
      return setSlots(state, event.data);
    case 'ScriptSet':
      return { ...state, scripts: { ...state.scripts, [event.data.item]: scriptAfter(state, event.data) } };
  }
};

const withPerson = (state: SessionState, person: Person, at: number): SessionState =>
  state.people.some(({ id }) => id === person.id) ? state : { ...state, people: state.people.toSpliced(at, 0, person) };

/** It was always so: the turns that the person had say it too. */
const changePerson = (state: SessionState, id: string, change: PersonChange): SessionState => {
  const at = state.people.findIndex((person) => person.id === id);
  const was = state.people[at];
  if (!was) return state;
  const person = { ...was, ...change } as Person;
  const { honorific, name, title, displayTitle, shortTitle } = person;
  const mine = new Set(
    state.items.flatMap(({ slots }) => slots.filter((slot) => slot.person === id).map((slot) => slot.id)),
  );
  const turns = state.turns.some(({ slot }) => slot !== null && mine.has(slot))
    ? state.turns.map((turn) =>
        turn.slot !== null && mine.has(turn.slot)
          ? { ...turn, person: { honorific, name, title, displayTitle, shortTitle } }
          : turn,
      )
    : state.turns;
  return { ...state, people: state.people.with(at, person), turns };
};

const replacePerson = (state: SessionState, { person, by, slots }: EventData<'PersonReplaced'>): SessionState => {
  const at = state.people.findIndex(({ id }) => id === person);
  const added = at === -1 ? state : withPerson(state, by, at + 1);
  if (added === state) return state;
  const theirs = new Set(slots);
  const items = state.items.map((item) =>
    item.slots.some(({ id }) => theirs.has(id))
      ? {
          ...item,
          slots: item.slots.map((slot) =>
            theirs.has(slot.id) && slot.person === person && !isSpoken(state, slot.id)
              ? { ...slot, person: by.id }
              : slot,
          ),
        }
      : item,
  );
  return { ...added, items, discussion: readdressed(state.discussion, person, by.id) };
};

/** An id once given is not given again; where the item it was put behind is gone, it is the last. */
const addItem = (state: SessionState, { item, after }: EventData<'ItemAdded'>): SessionState => {
  const slots = new Set(state.items.flatMap((other) => other.slots.map(({ id }) => id)));
  const isTaken = state.items.some(({ id }) => id === item.id) || item.slots.some(({ id }) => slots.has(id));
  if (isTaken) return state;
  const sound: Item = { ...item, slots: slotsAfter(state, { ...item, slots: [] }, item.slots) };
  const items = withItemAt(state, sound, after) ?? numbered([...state.items, sound]);
  return { ...state, items };
};

const changeItem = (state: SessionState, { item: id, change, slots }: EventData<'ItemChanged'>): SessionState => {
  const at = state.items.findIndex((item) => item.id === id);
  const was = state.items[at];
  if (!was) return state;
  const { kind = was.kind } = change;
  const minutes = new Map(slots.map(({ slot, plannedMs }) => [slot, plannedMs]));
  const item = {
    ...was,
    ...change,
    slots: was.slots.map((slot) =>
      isSpoken(state, slot.id)
        ? slot
        : { ...slot, kind: kind === was.kind ? slot.kind : kind, plannedMs: minutes.get(slot.id) ?? slot.plannedMs },
    ),
  } as Item;
  return { ...state, items: numbered(state.items.with(at, item)) };
};

const setSlots = (state: SessionState, { item: id, slots, plannedMs }: EventData<'SlotsSet'>): SessionState => {
  const at = state.items.findIndex((item) => item.id === id);
  const was = state.items[at];
  if (!was) return state;
  const elsewhere = new Set(state.items.flatMap((item) => (item === was ? [] : item.slots.map((slot) => slot.id))));
  const free = slots.filter((slot) => !elsewhere.has(slot.id));
  const item = { ...was, plannedMs, slots: slotsAfter(state, was, free) };
  return { ...state, items: state.items.with(at, item) };
};

const scriptAfter = (
  { scripts }: SessionState,
  { item, voice, language, text }: EventData<'ScriptSet'>,
): ItemScript => {
  const { [language]: _, ...others } = scripts[item]?.texts ?? {};
  return { voice, texts: text === '' ? others : { ...others, [language]: text } };
};
