import { get } from '../table.ts';
import { minutesText } from '../timing/clock-face.ts';
import { itemLabel } from '../views/item-label.ts';
import { type Phrase, phrase } from '../views/phrase.ts';
import type { Projection, Step } from './effective-log.ts';
import type { EventType, SessionEvent } from './events.ts';
import type { FactsChange } from './facts.ts';
import { entryName, personName, turnName } from './names.ts';

type Named = Pick<Projection, 'events' | 'state'>;

/** As it is called now; else from the log, for the subject of a step that was taken back is no longer in the state. */
const nameOfTurn = (p: Named, id: string): string => {
  const turn = p.state.turns.find((t) => t.id === id);
  if (turn) return turnName(turn);
  const called = p.events.find((e) => e.type === 'TurnCalled' && e.data.turn === id);
  return called?.type === 'TurnCalled' ? turnName(called.data) : '';
};

const nameOfEntry = (p: Named, id: string): string => {
  const known = get(p.state.entries, id);
  if (known) return entryName(known);
  for (const event of p.events) {
    if (event.type !== 'EntriesInscribed') continue;
    const entry = event.data.entries.find((e) => e.id === id);
    if (entry) return entry.delegation;
  }
  return '';
};

const itemWord = (p: Named, id: string): Phrase => {
  const item = p.state.items.find((i) => i.id === id);
  return item?.round ? phrase('item.floor', { round: item.round }) : phrase(`item.${item?.kind ?? 'other'}`);
};

/** As it is called now; else as the log last had it. */
const nameOfPerson = (p: Named, id: string): string => {
  const known = p.state.people.find((person) => person.id === id);
  if (known) return personName(known);
  const all = p.events.flatMap((e) => {
    if (e.type === 'SessionPrepared') return e.data.people;
    if (e.type === 'PersonAdded') return [e.data.person];
    return e.type === 'PersonReplaced' ? [e.data.by] : [];
  });
  const gone = all.findLast((person) => person.id === id);
  return gone ? personName(gone) : '';
};

const nameOfItem = (
  p: Named,
  event: Extract<
    SessionEvent,
    {
      type:
        | 'ItemAdded'
        | 'ItemChanged'
        | 'ItemMoved'
        | 'ItemRemoved'
        | 'SlotsSet'
        | 'ScriptSet'
        | 'ItemSkipped'
        | 'ItemTakenUp'
        | 'ItemReopened';
    }
  >,
): Phrase => {
  const id = event.type === 'ItemAdded' ? event.data.item.id : event.data.item;
  const known = p.state.items.find((item) => item.id === id);
  if (known) return itemLabel(p.state, known);
  const all = p.events.flatMap((e) => {
    if (e.type === 'SessionPrepared') return e.data.items;
    return e.type === 'ItemAdded' || e.type === 'ItemInserted' ? [e.data.item] : [];
  });
  const gone = all.findLast((item) => item.id === id);
  return gone ? itemLabel(p.state, gone) : phrase('item.other');
};

const SHORT_FACTS = ['date', 'start', 'end', 'zone', 'language'] as const;

const factsLabel = (change: FactsChange): Phrase => {
  const [field, ...more] = Object.keys(change);
  if (field === undefined || more.length > 0) return phrase('step.FactsChanged');
  const short = SHORT_FACTS.find((one) => one === field);
  return phrase(`step.FactsChanged-${field}`, short ? { value: change[short] ?? '' } : {});
};

/** What names a step with several events, most telling first. */
const TELLING: readonly EventType[] = [
  'MeetingOpened',
  'MeetingClosed',
  'MeetingSuspended',
  'EntriesInscribed',
  'EntryMarkedAbsent',
  'EntryWithdrawn',
  'EntryMoved',
  'EntriesSwapped',
  'TurnCalled',
  'ItemStarted',
  'ItemReopened',
  'ItemEnded',
  'PointOfOrderRaised',
  'PointOfOrderEnded',
  'TurnPutBack',
  'CallWithdrawn',
  'NoteTaken',
  'ItemAdded',
];

/** A step in words: "Call of Norway", "End of Tunisia". */
export const stepLabel = (p: Named, step: Pick<Step, 'events'>): Phrase => {
  const changed = step.events.filter(({ type }) => type === 'PersonChanged').length;
  if (changed > 1) return phrase('step.PeopleChanged', { count: changed });
  const main = TELLING.map((type) => step.events.find((e) => e.type === type)).find((e) => e) ?? step.events[0];
  return main ? eventLabel(p, main) : phrase('step.nothing');
};

/** An event in words, past tense: for the line that says what was recorded last. */
export const eventLabel = (p: Named, event: SessionEvent): Phrase => {
  switch (event.type) {
    case 'TurnCalled': {
      const name = turnName(event.data);
      if (event.data.kind === 'other') return phrase('step.FloorToChair');
      return name === '' ? phrase('step.CallChair') : phrase('step.TurnCalled', { name });
    }
    case 'CallWithdrawn':
    case 'TurnStarted':
    case 'TurnPaused':
    case 'TurnResumed':
    case 'TurnEnded':
      return phrase(`step.${event.type}`, { name: nameOfTurn(p, event.data.turn) });
    case 'TimeAdded': {
      const time = minutesText(Math.abs(event.data.ms) / 1000);
      const name = nameOfTurn(p, event.data.turn);
      return phrase(event.data.ms > 0 ? 'step.TimeAdded' : 'step.TimeTaken', { name, time });
    }
    case 'ItemStarted':
    case 'ItemEnded':
      return phrase(`step.${event.type}`, { item: itemWord(p, event.data.item) });
    case 'SceneSet':
      return phrase(`step.SceneSet-${event.data.scene}`);
    case 'EntriesInscribed': {
      const { entries } = event.data;
      const name = entries[0]?.delegation ?? '';
      return entries.length === 1
        ? phrase('step.EntryInscribed', { name })
        : phrase('step.EntriesInscribed', { count: entries.length });
    }
    case 'EntryMoved': {
      const { entry, after } = event.data;
      const name = nameOfEntry(p, entry);
      return after === null
        ? phrase('step.EntryNext', { name })
        : phrase('step.EntryMoved', { name, other: nameOfEntry(p, after) });
    }
    case 'EntryWithdrawn':
    case 'EntryMarkedAbsent':
    case 'EntryBroughtBack':
    case 'EntryChanged':
    case 'EntrySplit':
      return phrase(`step.${event.type}`, { name: nameOfEntry(p, event.data.entry) });
    case 'TurnTagged':
      return phrase('step.TurnTagged', { name: nameOfTurn(p, event.data.turn) });
    case 'OutcomeTicked':
      return phrase(event.data.done ? 'step.OutcomeTicked' : 'step.OutcomeTicked-open', { number: event.data.outcome });
    case 'NoteChanged': {
      const { answered } = event.data.change;
      if (answered === undefined) return phrase('step.NoteChanged');
      return phrase(answered ? 'step.NoteChanged-answered' : 'step.NoteChanged-open');
    }
    case 'EntriesSwapped':
      return phrase('step.EntriesSwapped', {
        name: nameOfEntry(p, event.data.entry),
        other: nameOfEntry(p, event.data.with),
      });
    case 'EntriesJoined':
      return phrase('step.EntriesJoined', {
        name: nameOfEntry(p, event.data.entry),
        other: nameOfEntry(p, event.data.lead),
      });
    case 'EntriesAdmitted':
    case 'EntriesNotAdmitted': {
      const { entries } = event.data;
      return phrase(`step.${event.type}`, { count: entries.length, name: nameOfEntry(p, entries[0] ?? '') });
    }
    case 'LimitSet':
      return phrase('step.LimitSet', { time: minutesText(event.data.ms / 1000) });
    case 'StartCorrected':
    case 'TurnCorrected':
    case 'TurnRestarted':
    case 'TurnPutBack':
      return phrase(`step.${event.type}`, { name: nameOfTurn(p, event.data.turn) });
    case 'PointOfOrderNamed':
      return phrase('step.PointOfOrderNamed', { name: event.data.delegation });
    case 'ItemInserted':
      return phrase('step.ItemInserted', { item: phrase(`item.${event.data.item.kind}`) });
    case 'ItemReplanned':
      return phrase('step.ItemReplanned', { item: itemWord(p, event.data.item) });
    case 'FactsChanged':
      return factsLabel(event.data.change);
    case 'PersonAdded':
      return phrase('step.PersonAdded', { name: personName(event.data.person) });
    case 'PersonChanged':
    case 'PersonMoved':
    case 'PersonRemoved':
      return phrase(`step.${event.type}`, { name: nameOfPerson(p, event.data.person) });
    case 'PersonReplaced':
      return phrase('step.PersonReplaced', {
        name: nameOfPerson(p, event.data.person),
        other: personName(event.data.by),
      });
    case 'ItemAdded':
    case 'ItemMoved':
    case 'ItemRemoved':
    case 'SlotsSet':
    case 'ScriptSet':
    case 'ItemSkipped':
    case 'ItemTakenUp':
    case 'ItemReopened':
      return phrase(`step.${event.type}`, { item: nameOfItem(p, event) });
    case 'MeetingSuspended': {
      const { resumes } = event.data;
      return phrase(
        resumes === null ? 'step.MeetingSuspended' : 'step.MeetingSuspended-until',
        resumes === null ? {} : { time: resumes },
      );
    }
    case 'MeetingExtended':
      return phrase('step.MeetingExtended', { time: event.data.end });
    case 'ItemChanged': {
      const [field, ...more] = Object.keys(event.data.change);
      const { plannedMs } = event.data.change;
      const time = plannedMs === undefined ? '' : minutesText(plannedMs / 1000);
      return phrase(more.length > 0 ? 'step.ItemChanged' : `step.ItemChanged-${field}`, {
        item: nameOfItem(p, event),
        time,
      });
    }
    default:
      return phrase(`step.${event.type}`);
  }
};
