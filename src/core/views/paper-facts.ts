import { forecast } from '../floor/forecast.ts';
import { handOver } from '../floor/hand-over.ts';
import type { PlanFacts } from '../floor/reach.ts';
import type { Phrases } from '../session/facts.ts';
import { openTurnOf, turnName } from '../session/names.ts';
import type { SessionState } from '../session/state.ts';
import { get } from '../table.ts';
import type { Duration, Instant } from '../timing/time.ts';
import { type EntryRow, toEntryList, toListRules } from './entry-list.ts';
import { forWhom } from './for-whom.ts';
import type { Phrase } from './phrase.ts';
import { nowSpeaking, phrasesOf, programmeOf, roundNow, sessionOf } from './podium-view.ts';

/** What stands at the head of every paper, and how its clock times are read. */
export type PaperHead = {
  readonly title: string;
  /** YYYY-MM-DD: the session's own day. */
  readonly date: string;
  readonly room: string | null;
  readonly language: string;
  /** The session's own wording of what is said. */
  readonly phrases: Phrases;
  readonly zone: string;
  /** Added to host time before it is read as clock time. */
  readonly clockOffset: Duration;
  /** The instant that the whole paper speaks of. */
  readonly asOf: Instant;
};

/** One who waits, as every reader of a paper may see it. */
export type PaperRow = {
  /** Counted from 1 over all who wait, as on the screens. */
  readonly place: number;
  readonly name: string;
  readonly whom: Phrase | null;
  readonly limit: Duration;
  /** When it is expected to begin; null where that is not told or not known. */
  readonly at: Instant | null;
};

/** More lines than this, some fifteen sheets, are a print-out that nobody meant: they are counted, not printed. */
export const MOST_LINES = 500;

/** The head, or null before a session is prepared. */
export const paperHead = (state: SessionState, now: Instant): PaperHead | null => {
  const { facts, zone, clockOffset } = state;
  if (facts === null) return null;
  const { title, date, room, language } = facts;
  return { title, date, room, language, phrases: phrasesOf(state), zone, clockOffset, asOf: now };
};

/** The delegation whose statement is heard; null for nobody and for the podium. */
export const delegationSpeaking = (state: SessionState): string | null => {
  const turn = openTurnOf(state);
  return turn?.kind === 'intervention' ? turnName(turn) : null;
};

/** The plan at `now` with what it is made of. */
export const planAt = (state: SessionState, now: Instant) => {
  const facts: PlanFacts = {
    session: sessionOf(state),
    programme: programmeOf(state),
    floor: { now: nowSpeaking(state), round: roundNow(state), handOver: handOver(state) },
    rules: toListRules(state),
    list: toEntryList(state),
  };
  return { facts, plan: forecast(facts, now) };
};

/** For whom each entry speaks, as the list says it: with the names of those who joined it. */
export const whomOf = ({ joined, entries }: PlanFacts['list']): ((row: EntryRow) => Phrase | null) => {
  const names = new Map<string, string[]>();
  for (const id of joined) {
    const row = get(entries, id);
    if (row?.joinedTo) names.set(row.joinedTo, [...(names.get(row.joinedTo) ?? []), row.name]);
  }
  return ({ id, delegation, onBehalfOf, alsoOwn, states }) =>
    forWhom({ delegation, onBehalfOf, alsoOwn, states, jointWith: names.get(id) ?? [] });
};
