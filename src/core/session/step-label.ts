import { minutesText } from '../timing/clock-face.ts';
import { type Phrase, phrase } from '../views/phrase.ts';
import type { Projection, Step } from './effective-log.ts';
import type { EventType, SessionEvent } from './events.ts';
import { entryName, turnName } from './names.ts';

type Named = Pick<Projection, 'events' | 'state'>;

/** As it is called now; else from the log, for the subject of a step that was taken back is no longer in the state. */
const nameOfTurn = (p: Named, id: string): string => {
  const turn = p.state.turns.find((t) => t.id === id);
  if (turn) return turnName(turn);
  const called = p.events.find((e) => e.type === 'TurnCalled' && e.data.turn === id);
  return called?.type === 'TurnCalled' ? turnName(called.data) : '';
};

const nameOfEntry = (p: Named, id: string): string => {
  const known = p.state.entries[id];
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

/** What names a step with several events, most telling first. */
const TELLING: readonly EventType[] = [
  'MeetingOpened',
  'MeetingClosed',
  'EntriesInscribed',
  'EntryMarkedAbsent',
  'EntryWithdrawn',
  'EntryMoved',
  'EntriesSwapped',
  'TurnCalled',
  'ItemStarted',
  'ItemEnded',
  'PointOfOrderRaised',
  'PointOfOrderEnded',
  'TurnPutBack',
  'CallWithdrawn',
];

/** A step in words: "Call of Norway", "End of Tunisia". */
export const stepLabel = (p: Named, step: Pick<Step, 'events'>): Phrase => {
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
    case 'TurnRestarted':
    case 'TurnPutBack':
      return phrase(`step.${event.type}`, { name: nameOfTurn(p, event.data.turn) });
    case 'PointOfOrderNamed':
      return phrase('step.PointOfOrderNamed', { name: event.data.delegation });
    case 'ItemInserted':
      return phrase('step.ItemInserted', { item: phrase(`item.${event.data.item.kind}`) });
    case 'ItemReplanned':
      return phrase('step.ItemReplanned', { item: itemWord(p, event.data.item) });
    default:
      return phrase(`step.${event.type}`);
  }
};
