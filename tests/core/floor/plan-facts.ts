import type { PlanFacts } from '../../../src/core/floor/reach.ts';
import { requestFor } from '../../../src/core/session/request.ts';
import type { Limits } from '../../../src/core/session/vocabulary.ts';
import { emptyTable, put } from '../../../src/core/table.ts';
import { duration, type Instant, instant, minutes, seconds } from '../../../src/core/timing/time.ts';
import type { EntryRow } from '../../../src/core/views/entry-list.ts';
import { phrase } from '../../../src/core/views/phrase.ts';
import type { ProgrammeLine } from '../../../src/core/views/podium-view.ts';

/** Minutes after the planned start of the meeting, which is 15:00 of a day. */
export const at = (m: number): Instant => instant(Date.UTC(2030, 5, 20, 15) + m * 60_000);
/** Minutes after that start of an instant. */
export const minuteOf = (when: Instant | undefined): number => ((when ?? Number.NaN) - at(0)) / 60_000;

export const LIMITS: Limits = {
  default: minutes(2),
  byTier: {},
  byCategory: {},
  reply: { first: minutes(3), second: minutes(2) },
};

/** One line of a running order of so many minutes; a floor round where `round` is given. */
export const line = (id: string, planned: number, more: Partial<ProgrammeLine> = {}): ProgrammeLine => ({
  id,
  kind: more.round === undefined ? 'statement' : 'floor',
  label: phrase('item.other'),
  round: null,
  planned: minutes(planned),
  proposed: true,
  protected: more.round === undefined,
  status: 'coming',
  startedAt: null,
  endedAt: null,
  drift: null,
  speakers: [],
  ...more,
});

/** Speakers of a line, each with so many minutes; the first `called` of them have been called. */
export const speakers = (count: number, planned: number, called = 0): ProgrammeLine['speakers'] =>
  Array.from({ length: count }, (_, i) => ({
    name: `P${i + 1}`,
    planned: minutes(planned),
    called: i < called,
    done: i < called,
  }));

/** Somebody who waits and takes so many seconds; numbered by the place in the list where no number is given. */
export const row = (id: string, length = 120, more: Partial<EntryRow> = {}): EntryRow => ({
  ...requestFor(id),
  id,
  number: 0,
  name: id,
  status: 'waiting',
  limit: seconds(length),
  inscribedAt: at(0),
  rank: 'state',
  block: 2,
  placed: null,
  late: false,
  textReceived: false,
  joinedTo: null,
  absences: 0,
  ...more,
});

/** The plan's facts: nobody has the floor, hand-overs take 12 s, the room is lost after `hours` minutes. */
export const facts = (
  lines: readonly ProgrammeLine[],
  rows: readonly EntryRow[],
  more: {
    readonly opened?: number | null;
    readonly hours?: number;
    readonly limits?: Limits;
    readonly now?: PlanFacts['floor']['now'];
    readonly kept?: PlanFacts['rules']['kept'];
    readonly keptLeft?: PlanFacts['rules']['kept'];
  } = {},
): PlanFacts => {
  const { opened = 0, hours = 180, kept = { nhri: 0, ngo: 0 } } = more;
  const open = lines.find((l) => l.status === 'current' && l.kind === 'floor');
  return {
    session: {
      prepared: true,
      phase: opened === null ? 'prepared' : 'open',
      title: 'Panel',
      shortTitle: null,
      date: '2030-06-20',
      start: '15:00',
      end: '18:00',
      room: null,
      language: 'en',
      phrases: {},
      zone: 'UTC',
      clockOffset: duration(0),
      plannedStart: at(0),
      hardStop: at(hours),
      extended: null,
      suspended: null,
      openedAt: opened === null ? null : at(opened),
      closedAt: null,
      limits: more.limits ?? LIMITS,
    },
    programme: lines,
    floor: {
      now: more.now ?? null,
      round: open
        ? {
            item: open.id,
            round: open.round ?? 1,
            of: lines.filter((l) => l.kind === 'floor').length,
            startedAt: open.startedAt ?? at(0),
            planned: open.planned,
          }
        : null,
      handOver: seconds(12),
    },
    rules: { kept, keptLeft: more.keptLeft ?? kept },
    list: {
      order: rows.map((r) => r.id),
      absent: [],
      proposed: [],
      held: [],
      joined: [],
      rights: [],
      done: [],
      entries: put(
        emptyTable(),
        rows.map((r, i) => ({ ...r, number: r.number || i + 1 })),
      ),
    },
  };
};
