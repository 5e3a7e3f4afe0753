import type { ProgrammeRow, SessionRecord, TurnRow } from '../../../../core/views/session-record-types.ts';
import { clockOf, clockSecondsOf } from '../clock-times.ts';
import { text } from '../texts.ts';
import { type Content, html, own } from './markup.ts';
import { type Column, table } from './table.ts';
import { timeline } from './timeline.ts';
import { minutes, podiumTurns, section, signed, speakerCell, speakerWords, usedBy } from './words.ts';

type Planned = ProgrammeRow & { readonly plan: { readonly from: number; readonly to: number }; readonly who: string };

const secondsOf = (iso: string): number => Date.parse(iso) / 1000;

/** Where each item stands in the plan: one after the other from the planned start. */
const planned = (record: SessionRecord): readonly Planned[] => {
  let at = secondsOf(record.session.plannedStart);
  return record.programme.map((item) => {
    const plan = { from: at, to: at + item.plannedSeconds };
    at = plan.to;
    return { ...item, plan, who: whoSpoke(item, record.turns) };
  });
};

const whoSpoke = (item: ProgrammeRow, turns: readonly TurnRow[]): string => {
  const mine = turns.filter((turn) => turn.item === item.id);
  if (item.kind === 'floor') return text('speakers', { count: mine.filter((turn) => turn.capacity !== null).length });
  return [...new Set(mine.filter((turn) => turn.kind !== 'other').map(speakerWords))].join('; ');
};

/** The programme as it was planned and as it went, each row with its bar on the meeting's axis. */
export const programme = (record: SessionRecord): Content => {
  const rows = planned(record);
  const ends = rows.flatMap((row) => [row.plan.to, row.endedAt === null ? 0 : secondsOf(row.endedAt)]);
  const starts = rows.flatMap((row) => [
    row.plan.from,
    row.startedAt === null ? row.plan.from : secondsOf(row.startedAt),
  ]);
  const axis = { from: Math.min(...starts), to: Math.max(...ends) };
  const actual = (row: Planned) =>
    row.startedAt === null || row.endedAt === null
      ? null
      : { from: secondsOf(row.startedAt), to: secondsOf(row.endedAt) };
  const columns: Column<Planned>[] = [
    { title: text('column.part'), as: 'head', cell: partCell },
    { title: text('column.speakers'), cell: (row) => own(row.who) },
    { title: text('column.plannedStart'), as: 'time', cell: (row) => planClock(record, row) },
    { title: text('column.start'), as: 'time', cell: (row) => (row.startedAt === null ? '–' : clockOf(row.startedAt)) },
    { title: text('column.plannedTime'), as: 'number', cell: (row) => minutes(row.plannedSeconds) },
    { title: text('column.actual'), as: 'number', cell: (row) => minutes(row.actualSeconds) },
    ...(record.edition === 'internal'
      ? [{ title: text('column.difference'), as: 'number' as const, cell: (row: Planned) => signed(row.driftSeconds) }]
      : []),
    { title: text('column.timeline'), cell: (row) => timeline(row.plan, actual(row), axis) },
  ];
  return section(text('section.programme'), table(text('section.programme'), columns, rows));
};

const partCell = (row: Planned): Content => {
  const kind = text(`kind.${row.kind}`);
  const says = row.title === row.who || row.title.startsWith(kind);
  return html`${says ? kind : own(row.title)}${!says && html`<span class="under">${kind}</span>`}`;
};

/** The planned clock time, with the offset that the planned start has. */
const planClock = (record: SessionRecord, row: Planned): string => {
  const start = record.session.plannedStart;
  const since = row.plan.from - secondsOf(start);
  const minute = Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16)) + Math.round(since / 60);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
};

/** Every turn of the podium, in order. */
export const podium = (record: SessionRecord): Content => {
  const rows = podiumTurns(record);
  if (rows.length === 0) return null;
  const columns: Column<TurnRow>[] = [
    { title: text('column.n'), as: 'number', cell: (turn) => turn.n },
    { title: text('column.speaker'), as: 'head', cell: speakerCell(record) },
    { title: text('column.part'), cell: (turn) => text(`kind.${turn.kind}`) },
    { title: text('column.start'), as: 'time', cell: startOf },
    { title: text('column.offset'), as: 'time', cell: (turn) => turn.offset },
    ...limitColumns(record),
    { title: text('column.used'), as: 'number', cell: (turn) => minutes(turn.usedSeconds) },
    ...overColumn(record),
  ];
  return section(text('section.podium'), table(text('section.podium'), columns, rows, totals(columns, rows)));
};

/** The clock time at which a turn started; a dash if it was only called. */
export const startOf = (turn: TurnRow): string => (turn.startedAt === null ? '–' : clockSecondsOf(turn.startedAt));

/** What a turn was given: in the internal edition only. */
export const limitColumns = (record: SessionRecord): readonly Column<TurnRow>[] =>
  record.edition === 'internal' ? [{ title: text('column.allotted'), as: 'number', cell: allotted }] : [];

const allotted = (turn: TurnRow): string => {
  const { allottedSeconds: given, adjustedSeconds: added } = turn;
  if (turn.kind === 'other' || given === null) return '–';
  if (added === null || added === 0) return minutes(given);
  return added > 0
    ? text('added', { allotted: minutes(given), added: minutes(added) })
    : text('taken', { allotted: minutes(given), taken: minutes(-added) });
};

/** How far a turn went past what it was given: in the internal edition only. */
export const overColumn = (record: SessionRecord): readonly Column<TurnRow>[] =>
  record.edition === 'internal'
    ? [
        {
          title: text('column.over'),
          as: 'number',
          cell: ({ overSeconds }) => (overSeconds ? minutes(overSeconds) : ''),
        },
      ]
    : [];

/** A last row with the time used, and the time over where it is shown. */
export const totals = (columns: readonly Column<TurnRow>[], rows: readonly TurnRow[]): readonly Content[] => {
  const over = rows.reduce((sum, turn) => sum + (turn.overSeconds ?? 0), 0);
  return columns.map(({ title, as }) => {
    if (as === 'head') return text('total');
    if (title === text('column.used')) return minutes(usedBy(rows));
    return title === text('column.over') ? minutes(over) : '';
  });
};
