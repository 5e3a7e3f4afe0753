import type { SessionRecord, Sum } from '../../../../core/views/session-record-types.ts';
import { clockSecondsOf } from '../clock-times.ts';
import { type RecordText, text } from '../texts.ts';
import { type Content, html, own } from './markup.ts';
import { type Column, table } from './table.ts';
import { fullName, minutes, section } from './words.ts';

/** Whom the note announced, and whether they spoke. */
export const people = (record: SessionRecord): Content => {
  const rows = record.annex.people.map((person, i) => ({ ...person, actual: record.people[i]?.actual ?? null }));
  if (rows.length === 0) return null;
  const spoke = ({ actual, name }: (typeof rows)[number]): Content => {
    if (actual === null) return text('no');
    return actual === name ? text('yes') : own(actual);
  };
  const caption = text('section.people');
  return section(
    caption,
    table(
      caption,
      [
        { title: text('column.role'), cell: (person) => text(`role.${person.role}`) },
        { title: text('column.name'), as: 'head', cell: (person) => own(fullName(person)) },
        { title: text('column.office'), cell: (person) => own(person.title) },
        { title: text('column.topic'), cell: (person) => own(person.topic) },
        { title: text('column.spoke'), cell: spoke },
      ],
      rows,
    ),
  );
};

/** Speaking time by what the delegations are; both tables add up to the floor's time. */
export const figures = ({ figures: { byCategory, byTier } }: SessionRecord): Content => {
  if (byCategory.length === 0) return null;
  return [
    sums('section.byCategory', 'column.category', byCategory, ({ category }) =>
      category === null ? text('notRecorded') : text(`category.${category}`),
    ),
    sums('section.byTier', 'column.rank', byTier, ({ tier }) => text(`tier.${tier ?? 'none'}`)),
  ];
};

const sums = <Row extends Sum>(
  title: RecordText,
  of: RecordText,
  rows: readonly Row[],
  name: (row: Row) => string,
): Content => {
  const turns = rows.reduce((sum, row) => sum + row.turns, 0);
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  const share = (row: Row) => `${seconds === 0 ? 0 : Math.round((row.seconds / seconds) * 100)} %`;
  const columns: Column<Row>[] = [
    { title: text(of), as: 'head', cell: name },
    { title: text('column.speakers'), as: 'number', cell: (row) => row.turns },
    { title: text('column.time'), as: 'number', cell: (row) => minutes(row.seconds) },
    { title: text('column.share'), as: 'number', cell: share },
  ];
  return section(text(title), table(text(title), columns, rows, [text('total'), turns, minutes(seconds), '']));
};

/** What the meeting was asked and had before it; in the internal edition what was changed, and how the log stands. */
export const closing = (record: SessionRecord): Content => {
  const { keyQuestions, documents } = record.annex;
  const items = (words: readonly string[]) => words.map((word) => html`<li>${own(word)}</li>\n`);
  return [
    keyQuestions.length > 0 && section(text('section.questions'), html`<ol>\n${items(keyQuestions)}</ol>\n`),
    documents.length > 0 && section(text('section.documents'), html`<ul>\n${items(documents)}</ul>\n`),
    record.changes.length > 0 && section(text('section.changes'), changes(record)),
    record.log && section(text('section.log'), html`<p><code>${logLine(record.log)}</code></p>\n`),
  ];
};

const logLine = ({ events, firstHash, lastHash }: NonNullable<SessionRecord['log']>): string =>
  text('logLine', { count: events, first: firstHash, last: lastHash });

const changes = (record: SessionRecord): Content =>
  table(
    text('section.changes'),
    [
      { title: text('column.time'), as: 'time', cell: (change) => clockSecondsOf(change.at) },
      { title: text('column.what'), as: 'head', cell: (change) => text(`change.${change.what}`) },
      { title: text('column.from'), cell: (change) => own(change.from) },
      { title: text('column.to'), cell: (change) => own(change.to) },
      { title: text('column.reason'), cell: (change) => own(change.reason) },
    ],
    record.changes,
  );
