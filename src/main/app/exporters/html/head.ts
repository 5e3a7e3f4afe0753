import type { SessionRecord } from '../../../../core/views/session-record-types.ts';
import { clockOf, dateInWords } from '../clock-times.ts';
import { LANGUAGE, text } from '../texts.ts';
import { type Content, html, type Markup, own } from './markup.ts';
import { floorTurns, minutes, podiumTurns, section, usedBy } from './words.ts';

type Fact = readonly [string, Content];

const facts = (rows: readonly Fact[]): Markup => html`<dl>
${rows.filter(([, value]) => value !== null).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
`;

/** What the session was, and what was made of it in ten lines. */
export const head = (record: SessionRecord): Markup => {
  const { session, edition } = record;
  const hours = (start: string, end: string) => text('fact.hours', { start: clockOf(start), end: clockOf(end) });
  return html`<header>
<p class="kind">${text(`kindOfDocument.${edition}`)}</p>
<h1>${own(session.title)}</h1>
${edition === 'internal' && html`<p class="notice">${text('internalNotice')}</p>\n`}${
  session.closedAt === null && html`<p class="notice">${text('interim')}</p>\n`
}${facts([
  [text('fact.theme'), own(session.theme)],
  [text('fact.mandate'), own(session.mandate)],
  [text('fact.body'), own(session.body)],
  [text('fact.date'), dateInWords(session.date, LANGUAGE)],
  [text('fact.room'), own(session.room)],
  [text('fact.planned'), hours(session.plannedStart, session.plannedEnd)],
  [text('fact.actual'), held(session, hours)],
])}${section(text('section.glance'), glance(record))}</header>
`;
};

const held = (session: SessionRecord['session'], hours: (start: string, end: string) => string): string | null => {
  if (session.openedAt === null) return null;
  return session.closedAt === null
    ? text('fact.opened', { start: clockOf(session.openedAt) })
    : hours(session.openedAt, session.closedAt);
};

const glance = (record: SessionRecord): Markup => {
  const floor = floorTurns(record);
  const { handOver, overTime } = record.figures;
  const notReached = record.list.filter((entry) => entry.outcome === 'not-reached').length;
  const internal = record.edition === 'internal';
  return facts([
    [
      text('fact.heard'),
      internal
        ? text('ofInscribed', { heard: floor.length, count: record.list.length })
        : text('speakers', { count: floor.length }),
    ],
    [text('fact.not-reached'), text('speakers', { count: notReached })],
    [text('fact.floorTime'), minutes(usedBy(floor))],
    [text('fact.podiumTime'), minutes(usedBy(podiumTurns(record)))],
    [text('fact.average'), floor.length === 0 ? null : minutes(Math.round(usedBy(floor) / floor.length))],
    [
      text('fact.handOver'),
      handOver.medianSeconds === null ? null : text('seconds', { count: handOver.medianSeconds }),
    ],
    [text('fact.overTime'), overTime && text('overTime', { count: overTime.turns, time: minutes(overTime.seconds) })],
  ]);
};
