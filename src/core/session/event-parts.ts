import type { EventType } from './events.ts';

/** What changes what was prepared. */
export const PREPARING = [
  'FactsChanged',
  'PersonAdded',
  'PersonChanged',
  'PersonMoved',
  'PersonRemoved',
  'PersonReplaced',
  'ItemAdded',
  'ItemChanged',
  'ItemMoved',
  'ItemRemoved',
  'SlotsSet',
  'ScriptSet',
  'NoteTaken',
] as const satisfies readonly EventType[];

/** What is written of the discussion. */
export const DISCUSSING = [
  'NoteWritten',
  'NoteChanged',
  'NoteRemoved',
  'OutcomeTicked',
  'TurnTagged',
] as const satisfies readonly EventType[];

/** What is said beside the meeting. It is taken down, not back. */
export const MESSAGING = [
  'MessageSent',
  'MessageTakenDown',
  'MessageAcknowledged',
] as const satisfies readonly EventType[];
