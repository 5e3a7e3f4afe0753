import { equalShare } from '../floor/plan.ts';
import { same } from '../same.ts';
import { get } from '../table.ts';
import { type Duration, duration, sum } from '../timing/time.ts';
import { isDay, isZone } from '../timing/zone.ts';
import { changed } from './changed.ts';
import type { CommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import type { Facts } from './facts.ts';
import { itemOf, personName } from './names.ts';
import { withPersonAt } from './people-order.ts';
import { hasBegun, isSpoken, withItemAt } from './programme-rules.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';
import type { Item, ItemChange, Person, Slot } from './vocabulary.ts';

export type PreparationCommand = CommandOf<
  | 'ChangeFacts'
  | 'AddPerson'
  | 'ChangePerson'
  | 'ChangePeople'
  | 'MovePerson'
  | 'RemovePerson'
  | 'ReplacePerson'
  | 'InsertItem'
  | 'ChangeItem'
  | 'MoveItem'
  | 'RemoveItem'
  | 'SetSlots'
  | 'SetScript'
>;

/** The most that a session holds. */
export const MOST = { people: 200, items: 200, rounds: 20 } as const;

/** Changes of what was prepared, before the meeting and while it goes on. What has begun or was spoken stays. */
export const decidePreparation = (state: SessionState, command: PreparationCommand, context: DecideContext): Ruling => {
  if (state.closedAt !== null) return refuse('meeting-closed');
  switch (command.type) {
    case 'ChangeFacts':
      return changeFacts(state, command.change);
    case 'AddPerson':
      if (state.people.some(({ id }) => id === command.person.id)) return refuse('already-done');
      if (state.people.length >= MOST.people) return refuse('too-many-people', { most: MOST.people });
      return one({ type: 'PersonAdded', data: { person: command.person } });
    case 'ChangePeople':
      return changePeople(state, command.changes);
    case 'MovePerson': {
      const { person, after } = command;
      const known = new Set(state.people.map(({ id }) => id));
      if (!known.has(person) || (after !== null && !known.has(after))) return refuse('person-unknown');
      if (withPersonAt(state, person, after) === null) return refuse('already-in-that-state');
      return one({ type: 'PersonMoved', data: { person, after } });
    }
    case 'ChangePerson':
    case 'RemovePerson':
    case 'ReplacePerson':
      return onPerson(state, command, context);
    case 'InsertItem':
      return insertItem(state, command);
    case 'ChangeItem':
    case 'MoveItem':
    case 'RemoveItem':
    case 'SetSlots':
    case 'SetScript':
      return onItem(state, command);
  }
};

const one = (event: SessionEvent): Ruling => ({ events: [event] });

/** A change of the facts; refused where no session can be so. */
export const changeFacts = (state: SessionState, wanted: Partial<Facts> | object): Ruling => {
  const was = state.facts;
  const change = was && changed(was, wanted as Partial<Facts>);
  if (!was || !change) return refuse('already-in-that-state');
  const facts = { ...was, ...change };
  if (facts.title.trim() === '') return refuse('title-empty');
  if (!isZone(facts.zone)) return refuse('zone-unknown', { zone: facts.zone });
  if (change.date !== undefined && !isDay(change.date)) return refuse('date-unknown', { date: change.date });
  if (facts.start === facts.end) return refuse('hours-empty', { time: facts.start });
  return one({ type: 'FactsChanged', data: { change } });
};

const changePeople = (state: SessionState, changes: CommandOf<'ChangePeople'>['changes']): Ruling => {
  const events: SessionEvent[] = [];
  for (const wanted of changes) {
    const person = state.people.find(({ id }) => id === wanted.person);
    if (!person) return refuse('person-unknown');
    const change = changed(person, wanted.change);
    if (change) events.push({ type: 'PersonChanged', data: { person: person.id, change } });
  }
  return events.length > 0 ? { events } : refuse('already-in-that-state');
};

const onPerson = (
  state: SessionState,
  command: CommandOf<'ChangePerson' | 'RemovePerson' | 'ReplacePerson'>,
  { newId }: DecideContext,
): Ruling => {
  const person = state.people.find(({ id }) => id === command.person);
  if (!person) return refuse('person-unknown');
  const name = personName(person);
  const slots = slotsOf(state, person);
  switch (command.type) {
    case 'ChangePerson': {
      const change = changed(person, command.change);
      return change
        ? one({ type: 'PersonChanged', data: { person: person.id, change } })
        : refuse('already-in-that-state');
    }
    case 'RemovePerson':
      if (slots.length > 0) return refuse('person-has-part', { name, count: slots.length });
      return one({ type: 'PersonRemoved', data: { person: person.id } });
    case 'ReplacePerson': {
      if (command.from === 'whole') {
        const change = changed(person, command.by);
        return change
          ? one({ type: 'PersonChanged', data: { person: person.id, change } })
          : refuse('already-in-that-state');
      }
      const coming = slots.filter(({ id }) => !isSpoken(state, id)).map(({ id }) => id);
      if (coming.length === 0) return refuse('person-nothing-to-come', { name });
      if (state.people.length >= MOST.people) return refuse('too-many-people', { most: MOST.people });
      const by: Person = { ...command.by, id: newId(), role: person.role, topic: person.topic };
      return one({ type: 'PersonReplaced', data: { person: person.id, by, slots: coming } });
    }
  }
};

const slotsOf = (state: SessionState, { id }: Person): readonly Slot[] =>
  state.items.flatMap((item) => item.slots.filter((slot) => slot.person === id));

/** Why slots cannot be an item's; null where they can. Their ids are their own, in this item and in all others. */
const slotsRefused = (state: SessionState, item: Pick<Item, 'id' | 'kind'>, slots: readonly Slot[]): Ruling | null => {
  if (item.kind === 'floor' && slots.length > 0) return refuse('item-is-a-round');
  const taken = new Set(state.items.flatMap((other) => (other.id === item.id ? [] : other.slots.map(({ id }) => id))));
  for (const { id, person } of slots) {
    if (taken.has(id)) return refuse('slot-taken');
    taken.add(id);
    if (person !== null && !state.people.some((known) => known.id === person)) return refuse('person-unknown');
  }
  return null;
};

/** False of what comes and goes with the list: rights of reply, and what is no item at all. */
const isPlanned = (kind: Item['kind']): boolean =>
  kind !== 'right-of-reply' && kind !== 'intervention' && kind !== 'point-of-order';

const roundsIn = ({ items }: SessionState): number => items.filter(({ kind }) => kind === 'floor').length;

/** With somebody new the two are one step. */
const insertItem = (state: SessionState, { item, after, newcomer }: CommandOf<'InsertItem'>): Ruling => {
  if (itemOf(state, item.id)) return refuse('already-done');
  if (!isPlanned(item.kind)) return refuse('item-not-planned');
  if (state.items.length >= MOST.items) return refuse('too-many-items', { most: MOST.items });
  if (item.kind === 'floor' && roundsIn(state) >= MOST.rounds) return refuse('too-many-rounds', { most: MOST.rounds });
  if (newcomer && state.people.some(({ id }) => id === newcomer.id)) return refuse('already-done');
  if (newcomer && state.people.length >= MOST.people) return refuse('too-many-people', { most: MOST.people });
  const known = newcomer ? { ...state, people: [...state.people, newcomer] } : state;
  const refused = slotsRefused(known, item, item.slots);
  if (refused) return refused;
  const items = withItemAt(state, item, after);
  if (!items) return after !== null && !itemOf(state, after) ? refuse('item-unknown') : refuse('item-before-begun');
  const numbered = items.find(({ id }) => id === item.id) ?? item;
  const added: SessionEvent = { type: 'ItemAdded', data: { item: numbered, after } };
  return { events: newcomer ? [{ type: 'PersonAdded', data: { person: newcomer } }, added] : [added] };
};

const onItem = (
  state: SessionState,
  command: CommandOf<'ChangeItem' | 'MoveItem' | 'RemoveItem' | 'SetSlots' | 'SetScript'>,
): Ruling => {
  const item = itemOf(state, command.item);
  if (!item) return refuse('item-unknown');
  switch (command.type) {
    case 'ChangeItem':
      return changeItem(state, item, command.change);
    case 'MoveItem': {
      if (hasBegun(state, item.id)) return refuse('item-begun');
      if (command.after !== null && !itemOf(state, command.after)) return refuse('item-unknown');
      const items = command.after === item.id ? state.items : withItemAt(state, item, command.after);
      if (!items) return refuse('item-before-begun');
      if (items.every(({ id }, i) => id === state.items[i]?.id)) return refuse('already-in-that-state');
      return one({ type: 'ItemMoved', data: { item: item.id, after: command.after } });
    }
    case 'RemoveItem':
      return removeItem(state, item);
    case 'SetSlots':
      return setSlots(state, item, command.slots);
    case 'SetScript': {
      const { type: _, ...data } = command;
      const script = state.scripts[item.id];
      const isSo = (script?.texts[data.language] ?? '') === data.text && (script?.voice ?? data.voice) === data.voice;
      return isSo ? refuse('already-in-that-state') : one({ type: 'ScriptSet', data });
    }
  }
};

/** Of an item that has begun only its title, and when it is over; of one that is over no more. New minutes are shared equally among its slots. */
const changeItem = (state: SessionState, item: Item, wanted: ItemChange): Ruling => {
  const change = changed(item, wanted);
  if (!change) return refuse('already-in-that-state');
  const { kind, plannedMs } = change;
  const free = state.currentItem === item.id ? ['title', 'resumes'] : ['title'];
  if (hasBegun(state, item.id) && Object.keys(change).some((field) => !free.includes(field)))
    return refuse('item-begun');
  if (kind !== undefined && !isPlanned(item.kind)) return refuse('item-not-planned');
  if (kind === 'floor' && item.slots.length > 0) return refuse('item-is-a-round');
  if (kind === 'floor' && roundsIn(state) >= MOST.rounds) return refuse('too-many-rounds', { most: MOST.rounds });
  if (item.kind === 'floor' && kind !== undefined) {
    const waited = roundWaitedFor(state, item);
    if (waited) return waited;
  }
  return one({
    type: 'ItemChanged',
    data: { item: item.id, change, slots: plannedMs === undefined ? [] : shares(item.slots, plannedMs) },
  });
};

/** Equal shares, or in the proportions that there are where they differ. */
const shares = (slots: readonly Slot[], whole: Duration) => {
  const before = sum(slots.map((slot) => slot.plannedMs));
  const isEqual = slots.every(({ plannedMs }) => plannedMs === slots[0]?.plannedMs);
  const share = (slot: Slot) =>
    isEqual || before === 0
      ? equalShare(whole, slots.length)
      : duration(Math.floor((whole * slot.plannedMs) / before / 1000) * 1000);
  return slots.map((slot) => ({ slot: slot.id, plannedMs: share(slot) }));
};

const removeItem = (state: SessionState, item: Item): Ruling => {
  if (hasBegun(state, item.id)) return refuse('item-begun');
  if (!isPlanned(item.kind)) return refuse('item-not-planned');
  if (state.items.length === 1) return refuse('item-last');
  const waited = item.kind === 'floor' ? roundWaitedFor(state, item) : null;
  return waited ?? one({ type: 'ItemRemoved', data: { item: item.id } });
};

/** Who asked for this round or a later one would wait for a round that does not come. */
const roundWaitedFor = (state: SessionState, { round }: Item): Ruling | null => {
  const waits = [...state.order, ...state.inscribed].some((id) => {
    const entry = get(state.entries, id);
    return (entry?.status === 'waiting' || entry?.status === 'held') && (entry.round ?? 0) >= (round ?? 1);
  });
  return waits ? refuse('round-waited-for', { round: round ?? 1 }) : null;
};

const setSlots = (state: SessionState, item: Item, slots: Item['slots']): Ruling => {
  const refused = slotsRefused(state, item, slots);
  if (refused) return refused;
  const spoken = item.slots.filter(({ id }) => isSpoken(state, id));
  const lost = spoken.find((slot) => !same(slot, slots.find(({ id }) => id === slot.id) ?? null));
  if (lost) {
    const person = state.people.find(({ id }) => id === lost.person);
    return refuse('slot-spoken', { name: person ? personName(person) : '' });
  }
  if (same(item.slots, slots)) return refuse('already-in-that-state');
  const plannedMs =
    hasBegun(state, item.id) || slots.length === 0 ? item.plannedMs : sum(slots.map((slot) => slot.plannedMs));
  return one({ type: 'SlotsSet', data: { item: item.id, slots, plannedMs } });
};
