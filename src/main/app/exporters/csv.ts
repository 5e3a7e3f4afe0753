import Papa from 'papaparse';
import type { ListRow, SessionRecord, TurnRow } from '../../../core/views/session-record-types.ts';

const COLUMNS = [
  'row',
  'n',
  'item',
  'kind',
  'honorific',
  'name',
  'title',
  'delegation',
  'category',
  'tier',
  'on_behalf_of',
  'called_at',
  'started_at',
  'ended_at',
  'offset',
  'allotted_seconds',
  'adjusted_seconds',
  'used_seconds',
  'over_seconds',
  'interrupted_by',
  'inscribed_at',
  'round',
  'outcome',
  'text_received',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | boolean | null>>;

/**
 * A text that a spreadsheet would take for a formula, also behind blanks and in full width, gets an apostrophe before it
 * (OWASP, CSV injection). Numbers are left alone.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** One row a turn, then one for each entry that was not delivered. UTF-8 with byte order mark, RFC 4180. */
export const toCsv = (record: SessionRecord): string => {
  const titles = new Map(record.programme.map((item) => [item.id, item.title]));
  const entries = new Map(record.list.map((entry) => [entry.id, entry]));
  const rows = [
    ...record.turns.map((turn) => turnRow(turn, titles.get(turn.item) ?? '', entries.get(turn.entry ?? ''))),
    ...record.list.filter((entry) => entry.outcome !== 'delivered').map(entryRow),
  ];
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return `\uFEFF${Papa.unparse([[...COLUMNS], ...lines], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
};

const turnRow = (turn: TurnRow, item: string, entry: ListRow | undefined): Row => ({
  row: 'turn',
  n: turn.n,
  item,
  kind: turn.kind,
  honorific: turn.person?.honorific ?? null,
  name: turn.person?.name ?? null,
  title: turn.person?.title ?? null,
  delegation: turn.capacity?.delegation ?? null,
  category: turn.capacity?.category ?? null,
  tier: turn.capacity?.tier ?? null,
  on_behalf_of: turn.capacity?.onBehalfOf ?? null,
  called_at: turn.calledAt,
  started_at: turn.startedAt,
  ended_at: turn.endedAt,
  offset: turn.offset,
  allotted_seconds: turn.allottedSeconds,
  adjusted_seconds: turn.adjustedSeconds,
  used_seconds: turn.usedSeconds,
  over_seconds: turn.overSeconds,
  interrupted_by: turn.interruptedBy,
  inscribed_at: entry?.inscribedAt ?? null,
  round: entry?.roundHeard ?? null,
  outcome: entry?.outcome ?? null,
  text_received: entry?.textReceived ?? null,
});

const entryRow = (entry: ListRow): Row => ({
  row: 'entry',
  kind: 'intervention',
  name: entry.speaker,
  delegation: entry.delegation,
  category: entry.category,
  tier: entry.tier,
  on_behalf_of: entry.onBehalfOf,
  inscribed_at: entry.inscribedAt,
  round: entry.roundAsked,
  outcome: entry.outcome,
  text_received: entry.textReceived,
});
