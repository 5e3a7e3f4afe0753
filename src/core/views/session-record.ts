import type { Projection } from '../session/effective-log.ts';
import type { Facts } from '../session/facts.ts';
import { lengthOf } from '../session/session-from-brief.ts';
import type { SessionState } from '../session/state.ts';
import type { Item } from '../session/vocabulary.ts';
import { plus } from '../timing/time.ts';
import { instantOf } from '../timing/zone.ts';
import { itemLabel } from './item-label.ts';
import { changesOf, correctedTurns } from './session-record-changes.ts';
import { coverageOf, figuresOf } from './session-record-figures.ts';
import { listRows } from './session-record-list.ts';
import { shownSeconds } from './session-record-time.ts';
import { turnRows } from './session-record-turns.ts';
import type { Edition, ProgrammeRow, RecordEdge, SessionRecord } from './session-record-types.ts';

/**
 * What happened, in whole seconds: each moment is rounded once, and every length is a difference of those, so that
 * columns add up to the totals shown. Null before a session is prepared. The circulation edition is built with none of
 * the internal facts: they are left out here, never hidden later.
 */
export const toSessionRecord = (p: Projection, edition: Edition, edge: RecordEdge): SessionRecord | null => {
  const { state } = p;
  if (state.facts === null) return null;
  const internal = edition === 'internal';
  const turns = turnRows(state, edge, internal);
  return {
    edition,
    session: sessionOf(state, state.facts, edge),
    people: peopleOf(state),
    programme: state.items.map((item) => programmeRow(state, item, edge, internal)),
    turns,
    list: listRows(state, edge, internal),
    notes: [],
    coverage: coverageOf(state.facts),
    figures: figuresOf(state, turns, internal),
    changes: internal ? changesOf(p, edge) : [],
    log: internal ? edge.log : null,
    annex: {
      documents: state.facts.documents,
      keyQuestions: state.facts.keyQuestions,
      language: state.facts.language,
      corrected: internal ? correctedTurns(p) : [],
      people: state.people.map(({ role, honorific, name, title, topic }) => ({ role, honorific, name, title, topic })),
    },
  };
};

const sessionOf = (state: SessionState, facts: Facts, edge: RecordEdge): SessionRecord['session'] => {
  const start = instantOf(facts.date, facts.start, state.zone);
  const end = plus(start, lengthOf({ ...facts, zone: state.zone }));
  const moment = (at: number | null) => (at === null ? null : edge.iso(shownSeconds(state, at)));
  return {
    title: facts.title,
    shortTitle: facts.shortTitle,
    theme: facts.theme,
    body: facts.body,
    meetingNumber: facts.meetingNumber,
    date: facts.date,
    timezone: state.zone,
    room: facts.room,
    plannedStart: edge.iso(start / 1000),
    plannedEnd: edge.iso(end / 1000),
    openedAt: moment(state.openedAt),
    closedAt: moment(state.closedAt),
    mandate: facts.mandate,
    recordingOffset: null,
  };
};

/** Announced and delivered: who was named for a part, and who then spoke in it; null where nobody did. */
const peopleOf = (state: SessionState): SessionRecord['people'] =>
  state.people.map((person) => {
    const slots = new Set(
      state.items.flatMap((item) => item.slots.filter((s) => s.person === person.id).map((s) => s.id)),
    );
    const spoke = state.turns.find((turn) => turn.slot !== null && slots.has(turn.slot) && turn.person !== null);
    return { role: person.role, planned: person.name, actual: spoke?.person?.name ?? null, title: person.title };
  });

const programmeRow = (state: SessionState, item: Item, edge: RecordEdge, internal: boolean): ProgrammeRow => {
  const run = state.runs[item.id];
  const from = run ? shownSeconds(state, run.startedAt) : null;
  const to = run && run.endedAt !== null ? shownSeconds(state, run.endedAt) : null;
  const planned = Math.round(item.plannedMs / 1000);
  const actual = run === undefined || from === null || to === null ? null : to - from + Math.round(run.added / 1000);
  return {
    id: item.id,
    kind: item.kind,
    title: item.title ?? edge.say(itemLabel(state, item)),
    plannedSeconds: planned,
    startedAt: from === null ? null : edge.iso(from),
    endedAt: to === null ? null : edge.iso(to),
    actualSeconds: actual,
    driftSeconds: actual === null || !internal ? null : actual - planned,
  };
};
