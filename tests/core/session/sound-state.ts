import { type Entry, faceOf, type SessionState, type Turn } from '../../../src/core/session/state.ts';
import { all, get } from '../../../src/core/table.ts';

// What holds of every state, whatever was done to it. Each answers with what does not hold, in words.

/** A lead speaks with nobody else, and those with it wait again where it withdraws. */
const LEADS: readonly (Entry['status'] | undefined)[] = ['waiting', 'called', 'absent', 'delivered', 'not-reached'];

/** Every request is known once and stands in one place: order, rights of reply, or apart by its status. */
export const strayEntries = (state: SessionState): readonly string[] => {
  const faults: string[] = [];
  const ids = [...all(state.entries)].sort((a, b) => a.number - b.number).map(({ id }) => id);
  if (!isSame(ids, state.inscribed)) faults.push(`known ${ids}, inscribed ${state.inscribed}`);
  const places = { intervention: new Set(state.order), 'right-of-reply': new Set(state.rights) };
  if (places.intervention.size !== state.order.length) faults.push(`twice in the order: ${state.order}`);
  if (places['right-of-reply'].size !== state.rights.length) faults.push(`twice in the rights: ${state.rights}`);
  for (const { id, kind, status, joinedTo } of all(state.entries)) {
    const stands = status === 'waiting' || status === 'called';
    const other = kind === 'intervention' ? 'right-of-reply' : 'intervention';
    if (get(state.entries, id)?.id !== id) faults.push(`${id} is not found`);
    if (places[kind].has(id) !== stands) faults.push(`${id} is ${status}`);
    if (places[other].has(id)) faults.push(`${id} stands among ${other}`);
    if (state.closedAt !== null && (stands || status === 'held')) faults.push(`${id} is ${status} after the end`);
    const lead = get(state.entries, joinedTo ?? '');
    if ((status === 'joined') !== (joinedTo !== null)) faults.push(`${id} is ${status} and joined to ${joinedTo}`);
    if (joinedTo !== null && (!LEADS.includes(lead?.status) || lead?.kind !== kind))
      faults.push(`${id} speaks with ${joinedTo}, which is ${lead?.status}`);
  }
  return faults;
};

/** One open floor, one point of order beside it; delivered means that a turn was held, called that it has the floor. */
export const strayTurns = (state: SessionState): readonly string[] => {
  const faults = [...state.turns.flatMap(strayStretches), ...sharedTime(state)];
  const open = state.turns.filter(({ status }) => status !== 'ended');
  const floor = open.filter(({ point }) => point === null);
  const points = open.filter(({ point }) => point !== null);
  if (!isSame(idsOf(floor), listOf(state.openTurn))) faults.push(`open turns: ${idsOf(floor)}, not ${state.openTurn}`);
  if (!isSame(idsOf(points), listOf(state.openPoint))) faults.push(`points: ${idsOf(points)}, not ${state.openPoint}`);
  if (points.length > 0 && floor[0]?.status === 'running') faults.push(`${floor[0].id} runs behind a point of order`);
  const running = Object.entries(state.runs).flatMap(([id, run]) => (run.endedAt === null ? [id] : []));
  if (!isSame(running, listOf(state.currentItem))) faults.push(`items: ${running}, not ${state.currentItem}`);
  if (state.suspended !== null && (points.length > 0 || floor[0]?.status === 'running' || state.closedAt !== null))
    faults.push('something goes on while the meeting is suspended');
  if (state.closedAt !== null && open.length + running.length > 0) faults.push('something goes on after the end');
  for (const { id, status } of all(state.entries)) {
    const turns = state.turns
      .filter(({ entry }) => entry === id)
      .map((turn) => (turn.status === 'ended' ? 'ended' : 'open'));
    const expected = status === 'delivered' ? ['ended'] : status === 'called' ? ['open'] : [];
    if (!isSame(turns, expected)) faults.push(`${id} is ${status} with turns ${turns}`);
  }
  return faults;
};

/** Stretches follow one another; only the last is open, and only while the turn runs; who never began has none. */
const strayStretches = ({ id, intervals, status, endedAt }: Turn): readonly string[] => {
  const times = intervals.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const inTurn = times.every((at, i) => i === 0 || at >= (times[i - 1] ?? 0));
  const open = intervals.filter(({ to }) => to === null).length;
  const sound =
    inTurn &&
    open === (status === 'running' ? 1 : 0) &&
    (open === 0 || intervals.at(-1)?.to === null) &&
    (intervals.length === 0) === (status === 'called') &&
    (endedAt !== null) === (status === 'ended');
  return sound ? [] : [`${id} is ${status}, ended at ${endedAt}, with ${JSON.stringify(intervals)}`];
};

/** At no moment do two speak: while a point of order has the floor, the turn that it interrupts stands still. */
const sharedTime = ({ turns }: SessionState): readonly string[] => {
  const stretches = turns.flatMap(({ id, intervals }) => intervals.map((one) => ({ ...one, id })));
  const sorted = stretches.toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity));
  return sorted.flatMap(({ id, from }, i) => {
    const before = sorted[i - 1];
    return before && (before.to ?? Infinity) > from
      ? [`${id} speaks from ${from}, ${before.id} until ${before.to}`]
      : [];
  });
};

/** Everybody and everything is there once, and whatever names somebody or something names what is there. */
export const strayPreparation = (state: SessionState): readonly string[] => {
  const faults: string[] = [];
  const slots = state.items.flatMap((item) => item.slots);
  const people = new Set(state.people.map(({ id }) => id));
  if (people.size !== state.people.length) faults.push('somebody is there twice');
  if (new Set(state.items.map(({ id }) => id)).size !== state.items.length) faults.push('an item is there twice');
  const slotIds = new Set(slots.map(({ id }) => id));
  if (slotIds.size !== slots.length) faults.push('a slot is there twice');
  for (const { id, person } of slots)
    if (person !== null && !people.has(person)) faults.push(`slot ${id} names ${person}`);
  for (const { id, slot, item } of state.turns) {
    if (slot !== null && !slotIds.has(slot)) faults.push(`turn ${id} has slot ${slot}`);
    if (!state.items.some((known) => known.id === item)) faults.push(`turn ${id} is of item ${item}`);
  }
  for (const id of Object.keys(state.runs))
    if (!state.items.some((item) => item.id === id)) faults.push(`${id} ran and is gone`);
  const rounds = state.items.flatMap(({ round }) => round ?? []);
  if (
    !isSame(
      rounds.map(String),
      rounds.map((_, i) => String(i + 1)),
    )
  )
    faults.push(`rounds ${rounds}`);
  const floors = state.items.filter(({ kind, round }) => (kind === 'floor') !== (round !== null));
  if (floors.length > 0) faults.push(`${floors[0]?.id} is a round without a number, or none with one`);
  return faults;
};

/** All clocks there are, as windows count by them. */
export const clocksOf = (state: SessionState): string => JSON.stringify([state.openTurn, state.turns.map(faceOf)]);

const idsOf = (turns: readonly Turn[]): readonly string[] => turns.map(({ id }) => id);
const listOf = (id: string | null): readonly string[] => (id === null ? [] : [id]);
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set([...a, ...b]).size === a.length;
