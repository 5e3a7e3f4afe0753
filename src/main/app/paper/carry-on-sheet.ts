import { clockText } from '../../../core/timing/clock-face.ts';
import type { Duration } from '../../../core/timing/time.ts';
import type { CarryOn, HasTheFloor, PlanLine } from '../../../core/views/paper-carry-on.ts';
import type { ChairRow } from '../../../core/views/paper-chair.ts';
import { type Content, html, type Markup, own } from '../exporters/html/markup.ts';
import { type Column, table } from '../exporters/html/table.ts';
import { apart, cutLine, hasSomebody, roundTitle } from './chair-sheet.ts';
import { saidMarkup } from './script-markup.ts';
import { length, nameCell, type Pen, type Press, penOf, planned, type Sheet, sheet } from './sheet.ts';
import { CARRY_ON_STYLE } from './style.ts';
import { spokenIn } from './texts.ts';

/** What a page can hold at the most of each, however short the lines are. */
const MOST_PARTS = 14;
const MOST_NAMES = 8;

/** The page to carry on by, with so many lines of the list; what is left out is counted. */
export const carryOnSheet = (page: CarryOn, press: Press, lines: number): Sheet => {
  const pen = penOf(page.head);
  return sheet(
    'carry-on',
    page.head,
    press,
    pen,
    html`${floor(page, pen)}${sentences(page, pen)}<div class="columns">
<section>
<h2>${pen.words.text('list')}</h2>
${list(page, pen, lines)}</section>
<section class="figure">
<h2>${pen.words.text('programme')}</h2>
${programme(page, pen)}${stops(page, pen)}</section>
</div>
`,
    CARRY_ON_STYLE,
  );
};

/** How many lines its list has if nothing is left out. */
export const linesOf = ({ rounds, beyond, more }: CarryOn): number =>
  rounds.reduce((sum, { rows }) => sum + rows.length, 0) + beyond.length + more;

const floor = (page: CarryOn, { words, clock }: Pen): Markup => {
  const { now, point, phase, beginsAt } = page;
  if (now === null) {
    const said =
      beginsAt !== null
        ? words.text('floor.notOpen', { time: clock.minute(beginsAt) })
        : words.text(phase === 'closed' ? 'floor.closed' : 'floor.nobody');
    return html`<section class="floor"><p class="who">${said}</p></section>
`;
  }
  const raised = point && clock.second(point.raisedAt);
  return html`<section class="floor">
<p class="left">${words.text(now.left < 0 ? 'floor.over' : 'floor.left', {
    time: now.left < 0 ? clockText(now.left).slice(1) : length(now.left),
    limit: length(now.limit),
  })}</p>
<p class="who">${now.name === '' ? words.text('floor.chair') : own(now.name)}</p>
${now.under && html`<p>${words.say(now.under)}</p>\n`}<p>${since(now, { words, clock })}</p>
${
  point &&
  html`<p>${
    point.name === ''
      ? words.text('floor.pointUnnamed', { time: raised ?? '' })
      : words.text('floor.point', { time: raised ?? '', name: point.name })
  }</p>\n`
}</section>
`;
};

const since = ({ calledAt, startedAt, pausedAt, endsAt, left }: HasTheFloor, { words, clock }: Pen): Markup => {
  const called = clock.second(calledAt);
  if (startedAt === null) return words.text('floor.called', { called });
  const started = clock.second(startedAt);
  if (endsAt === null) return words.text('floor.paused', { started, paused: clock.second(pausedAt ?? startedAt) });
  return words.text(left < 0 ? 'floor.overSince' : 'floor.running', { started, end: clock.second(endsAt) });
};

/** What is said next; what is said later instead begins where it differs. */
const sentences = ({ head, sentences: now, later, changesAt }: CarryOn, { words, clock }: Pen): Content => {
  const spoken = spokenIn(head.language, head.phrases);
  const said = now.map((one) => saidMarkup(one, spoken));
  const instead = later.map((one) => saidMarkup(one, spoken));
  const same = instead.findIndex((markup, i) => markup.html !== said[i]?.html);
  return (
    said.length > 0 &&
    html`<section class="say">
<h2>${words.text('say')}</h2>
${said}${
  changesAt !== null &&
  same >= 0 &&
  html`<p class="then">${words.text('sayFrom', { time: clock.second(changesAt) })}</p>
${instead.slice(same)}`
}</section>
`
  );
};

const list = (page: CarryOn, pen: Pen, lines: number): Content => {
  const { words, clock } = pen;
  const columns: readonly Column<ChairRow>[] = [
    { title: words.plain('column.place'), as: 'number', cell: ({ place }) => place },
    { title: words.plain('column.name'), as: 'head', cell: (row) => nameCell(row, pen) },
    { title: words.plain('column.at'), as: 'time', cell: ({ at }) => at !== null && own(clock.minute(at)) },
    { title: words.plain('column.limit'), as: 'number', cell: ({ limit }) => own(length(limit)) },
  ];
  let room = lines;
  const part = (caption: string, rows: readonly ChairRow[]): Content => {
    const shown = rows.slice(0, Math.max(0, room));
    room -= rows.length;
    return shown.length > 0 && html`<p class="round">${caption}</p>\n${table(caption, columns, shown)}`;
  };
  const parts = page.rounds.map((round, i) => {
    const shown = part(roundTitle(round, page.head.asOf, pen), round.rows);
    return [shown, room >= 0 && hasSomebody(round) && cutLine(round, page.rounds[i + 1], pen)];
  });
  const all = linesOf(page);
  return [
    all === 0 && html`<p>${words.text('waiting', { count: 0 })}</p>\n`,
    parts,
    part(words.plain('beyond'), page.beyond),
    all > lines && html`<p class="more">${words.text('listMore', { count: all - lines })}</p>\n`,
    apart(shortened(page), pen),
  ];
};

const shortened = ({ rights, absent, held }: CarryOn) => ({
  rights: rights.slice(0, MOST_NAMES),
  absent: absent.slice(0, MOST_NAMES),
  held: held.slice(0, MOST_NAMES),
});

const programme = ({ programme: all }: CarryOn, pen: Pen): Content => {
  const { words, clock } = pen;
  const shown = all.slice(0, MOST_PARTS);
  const columns: readonly Column<PlanLine>[] = [
    { title: words.plain('column.part'), as: 'head', cell: (line) => partCell(line, pen) },
    { title: words.plain('column.length'), as: 'number', cell: ({ length: ms }) => own(planned(ms)) },
    { title: words.plain('column.planned'), as: 'number', cell: ({ plannedEnd }) => own(clock.minute(plannedEnd)) },
    { title: words.plain('column.ends'), as: 'number', cell: ({ endsAt }) => own(clock.minute(endsAt)) },
  ];
  return [
    table(words.plain('programme'), columns, shown),
    all.length > shown.length &&
      html`<p class="more">${words.text('partsMore', { count: all.length - shown.length })}</p>\n`,
  ];
};

/** A part with who is still to be called in it, where that is more than its own name. */
const partCell = ({ label, isCurrent, speakers }: PlanLine, { words }: Pen): Markup => {
  const named = speakers.filter(({ name }) => name !== '');
  const shown = named.length > 1 ? named.slice(0, MOST_NAMES) : [];
  return html`<b>${words.say(label)}</b>${isCurrent && html` (${words.text('current')})`}${
    shown.length > 0 &&
    html`<span class="under">${shown.map(({ name, planned: ms }, i) => [i > 0 && words.text('between.names'), each(name, ms, words)])}${
      named.length > shown.length &&
      html`${words.text('between.names')}${words.text('more', { count: named.length - shown.length })}`
    }</span>`
  }`;
};

const each = (name: string, ms: Duration, words: Pen['words']): Markup =>
  words.text('each', { name, time: length(ms) });

const stops = ({ hardStop, sessionEnd, latest, handOver, phase }: CarryOn, { words, clock }: Pen): Content =>
  phase !== 'closed' &&
  html`<div class="stops">
${
  latest && html`<p>${words.text('latest', { part: latest.label, time: clock.minute(latest.at) })}</p>\n`
}<p>${words.text('hardStop', { time: clock.minute(hardStop) })}</p>
<p class="soft">${words.text('ends', { time: clock.minute(sessionEnd) })}</p>
<p class="soft">${words.text('handOver', { count: Math.round(handOver / 1000) })}</p>
</div>
`;
