import type { Projection, Step } from '../session/effective-log.ts';
import { DISCUSSING, MESSAGING, PREPARING } from '../session/event-parts.ts';
import type { EventType, LoggedEvent } from '../session/events.ts';
import type { SessionState, Turn } from '../session/state.ts';
import type { TurnChange } from '../session/vocabulary.ts';
import type { Instant } from '../timing/time.ts';
import { labelOf } from './journal.ts';
import type { Phrase } from './phrase.ts';

/** What a line of the journal is about. `host`: what Rostrum itself recorded of its runs and its clock. */
export const PARTS = ['floor', 'list', 'preparation', 'notes', 'host'] as const;
export type JournalPart = (typeof PARTS)[number];

/** What one press did, or what the host recorded of itself: as a reader of the journal sees it. */
export type JournalLine = {
  readonly seq: number;
  readonly at: Instant;
  /** The seat that did it: "podium", a desk's name, "host". */
  readonly actor: string;
  readonly part: JournalPart;
  readonly label: Phrase;
  /** When it was taken back; null while it stands. */
  readonly takenBack: Instant | null;
  /** The turn it is about, where that has ended: what can be corrected of it. */
  readonly ended: EndedTurn | null;
  /** What a correction of a turn put in the place of what. */
  readonly correction: { readonly change: TurnChange; readonly was: TurnChange } | null;
};

/** `name` is null where it is a person's of the programme: corrected there. */
export type EndedTurn = {
  readonly turn: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly name: { readonly delegation: string; readonly onBehalfOf: string | null } | null;
};

export type JournalQuery = {
  /** Lines before this one only; null: from the newest on. */
  readonly before: number | null;
  /** Null: of every part, or by every seat. */
  readonly part: JournalPart | null;
  readonly actor: string | null;
  readonly takenBackOnly: boolean;
};

/** A page of the journal, newest first. `earlier`: more lines may follow. `actors`: every seat that did something. */
export type JournalPage = {
  readonly lines: readonly JournalLine[];
  readonly earlier: boolean;
  readonly actors: readonly string[];
};

const PREPARATION: ReadonlySet<EventType> = new Set(['SessionPrepared', ...PREPARING]);
const NOTES: ReadonlySet<EventType> = new Set([...DISCUSSING, ...MESSAGING]);

/** The part of a step follows from its first event, as its line of undo does; a corrected turn is the floor's. */
const partOf = (event: LoggedEvent, step: Step | undefined): JournalPart => {
  if (PREPARATION.has(event.type)) return 'preparation';
  if (NOTES.has(event.type)) return 'notes';
  if (event.type === 'TurnCorrected') return 'floor';
  return step?.line ?? 'host';
};

/** A page of at most `size` lines. Reads the projection as it is; nothing is kept for it. */
export const journalPage = (p: Projection, query: JournalQuery, size: number): JournalPage => {
  const steps = new Map(p.steps.map((step) => [step.commandId, step]));
  const takenBackAt = new Map<string, Instant>();
  for (const event of p.events) if (event.type === 'Retracted') takenBackAt.set(event.data.commandId, event.at);
  const lines: JournalLine[] = [];
  const { before } = query;
  let at = before === null ? p.events.length - 1 : p.events.findLastIndex(({ seq }) => seq < before);
  for (; at >= 0 && lines.length < size; at--) {
    const event = p.events[at];
    // A step is one line, in the place of its first event.
    if (!event || p.events[at - 1]?.commandId === event.commandId) continue;
    const about = subjectOf(event, steps);
    const part = partOf(about.event, about.step);
    const step = steps.get(event.commandId);
    if (query.part !== null && query.part !== part) continue;
    if (query.actor !== null && query.actor !== event.actor) continue;
    if (query.takenBackOnly && !step?.retracted) continue;
    lines.push({
      seq: event.seq,
      at: event.at,
      actor: event.actor,
      part,
      label: labelOf(p, event, step),
      takenBack: step?.retracted ? (takenBackAt.get(event.commandId) ?? null) : null,
      ended: step && !step.retracted ? endedTurn(p.state, step) : null,
      correction: event.type === 'TurnCorrected' ? { change: event.data.change, was: event.data.was } : null,
    });
  }
  return { lines, earlier: at >= 0, actors: [...new Set(p.events.map(({ actor }) => actor))] };
};

/** Taking a step back and doing it again belong to the part of that step. */
const subjectOf = (event: LoggedEvent, steps: ReadonlyMap<string, Step>) => {
  const named = event.type === 'Retracted' || event.type === 'Restored' ? event.data.commandId : event.commandId;
  const step = steps.get(named);
  return { step, event: step?.events[0] ?? event };
};

/** The first turn that the step names and that has ended. */
const endedTurn = ({ turns }: SessionState, { events }: Step): EndedTurn | null => {
  for (const { data } of events) {
    if (!('turn' in data)) continue;
    const turn = turns.find(({ id }) => id === data.turn);
    const ended = turn && correctable(turn);
    if (ended) return ended;
  }
  return null;
};

const correctable = ({ id, status, intervals, capacity }: Turn): EndedTurn | null => {
  const [from, to] = [intervals[0]?.from, intervals.at(-1)?.to];
  if (status !== 'ended' || from === undefined || to === undefined || to === null) return null;
  const name = capacity && { delegation: capacity.delegation, onBehalfOf: capacity.onBehalfOf };
  return { turn: id, from, to, name };
};
