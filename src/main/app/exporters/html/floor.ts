import type { ListRow, SessionRecord, TurnRow } from '../../../../core/views/session-record-types.ts';
import { clockOf } from '../clock-times.ts';
import { delegationWords, speakingWere } from '../speaking-were.ts';
import { text } from '../texts.ts';
import { type Content, html, type Markup, own } from './markup.ts';
import { limitColumns, overColumn, startOf, totals } from './programme.ts';
import { type Column, table } from './table.ts';
import { floorTurns, minutes, section, speakerCell } from './words.ts';

/** Each round's statements, and the paragraph that a meeting summary prints. */
export const floorSections = (record: SessionRecord): Content => {
  const rounds = record.programme.filter((item) => floorTurns(record).some((turn) => turn.item === item.id));
  return section(
    text('section.floor'),
    rounds.map((item) =>
      round(
        record,
        item.title,
        floorTurns(record).filter((turn) => turn.item === item.id),
      ),
    ),
  );
};

const round = (record: SessionRecord, title: string, turns: readonly TurnRow[]): Markup => {
  const columns: Column<TurnRow>[] = [
    { title: text('column.n'), as: 'number', cell: (turn) => turn.n },
    { title: text('column.delegation'), as: 'head', cell: speakerCell(record) },
    { title: text('column.category'), cell: (turn) => categoryWord(turn.capacity?.category ?? null) },
    { title: text('column.start'), as: 'time', cell: startOf },
    { title: text('column.offset'), as: 'time', cell: (turn) => turn.offset },
    ...limitColumns(record),
    { title: text('column.used'), as: 'number', cell: (turn) => minutes(turn.usedSeconds) },
    ...overColumn(record),
  ];
  return html`<h3>${title}</h3>
${table(title, columns, turns, totals(columns, turns))}${speakingWere(turns).map((words) => html`<p>${words}</p>\n`)}`;
};

const categoryWord = (category: ListRow['category']): string =>
  category === null ? text('notRecorded') : text(`category.${category}`);

/** Those without a turn: not reached for all to read, the others in the internal edition only. */
export const listSections = (record: SessionRecord): Content => {
  const notReached = record.list.filter((entry) => entry.outcome === 'not-reached');
  const others = record.list.filter(({ outcome }) => outcome !== 'delivered' && outcome !== 'not-reached');
  return [
    notReached.length > 0 &&
      section(text('section.not-reached'), entries(record, text('section.not-reached'), notReached)),
    others.length > 0 && section(text('section.others'), entries(record, text('section.others'), others)),
  ];
};

const entries = (record: SessionRecord, caption: string, rows: readonly ListRow[]): Markup =>
  table<ListRow>(
    caption,
    [
      { title: text('column.delegation'), as: 'head', cell: delegation },
      { title: text('column.category'), cell: (entry) => categoryWord(entry.category) },
      ...(record.edition === 'internal'
        ? [
            {
              title: text('column.inscribed'),
              as: 'time' as const,
              cell: ({ inscribedAt }: ListRow) => inscribedAt && clockOf(inscribedAt),
            },
            { title: text('column.outcome'), cell: ({ outcome }: ListRow) => text(`outcome.${outcome ?? 'waiting'}`) },
          ]
        : []),
    ],
    rows,
  );

const delegation = (entry: ListRow): Content =>
  html`${own(delegationWords(entry))}${entry.speaker && html`<span class="under">${own(entry.speaker)}</span>`}`;
