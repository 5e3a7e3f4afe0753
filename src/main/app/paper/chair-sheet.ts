import type { ChairList, ChairPlan, ChairRound, ChairRow, RightRow } from '../../../core/views/paper-chair.ts';
import { type Content, html, type Markup, own } from '../exporters/html/markup.ts';
import { type Column, table } from '../exporters/html/table.ts';
import { length, nameCell, type Pen, type Press, penOf, type Sheet, sheet } from './sheet.ts';

/** The chair's copy: each round with its cut line, whom no round reaches, and who stands apart. */
export const chairSheet = (list: ChairList, press: Press): Sheet => {
  const pen = penOf(list.head);
  const { words, clock } = pen;
  const columns: readonly Column<ChairRow>[] = [
    { title: words.plain('column.place'), as: 'number', cell: ({ place }) => place },
    { title: words.plain('column.name'), as: 'head', cell: (row) => nameOf(row, pen) },
    { title: words.plain('column.rank'), cell: (row) => html`<span class="rank">${rankOf(row, pen)}</span>` },
    { title: words.plain('column.at'), as: 'time', cell: ({ at }) => at !== null && own(clock.minute(at)) },
    { title: words.plain('column.limit'), as: 'number', cell: (row) => limitOf(row, pen) },
  ];
  const part = (caption: string, rows: readonly ChairRow[]) =>
    html`<h2>${caption}</h2>
${rows.length === 0 ? html`<p>${words.text('nobodyInRound')}</p>\n` : table(caption, columns, rows)}`;
  return sheet(
    'chair-list',
    list.head,
    press,
    pen,
    html`<p class="about">${list.speaking !== null && html`${words.text('hasFloor', { name: list.speaking })} `}${words.text(
      'waiting',
      { count: list.waiting },
    )}${list.hardStop !== null && html` ${words.text('hardStop', { time: clock.minute(list.hardStop) })}`}</p>
${list.rounds.map(
  (round, i) =>
    hasSomebody(round) && [
      part(roundTitle(round, list.head.asOf, pen), round.rows),
      cutLine(round, list.rounds[i + 1], pen),
    ],
)}${
  list.beyond.length > 0 && part(words.plain('beyond'), list.beyond)
}${list.more > 0 && html`<p>${words.text('more', { count: list.more })}</p>\n`}${apart(list, pen)}`,
  );
};

/** A round that nobody waits for says nothing. */
export const hasSomebody = ({ rows, below }: ChairRound): boolean => rows.length + below > 0;

/** "Round 1: until 16:24", with its beginning where that is still to come. */
export const roundTitle = ({ round, startsAt, until }: ChairRound, asOf: number, { words, clock }: Pen): string =>
  startsAt <= asOf
    ? words.plain('roundOpen', { round, end: clock.minute(until) })
    : words.plain('round', { round, start: clock.minute(startsAt), end: clock.minute(until) });

/** Where the round ends, and how many it does not reach. */
export const cutLine = (
  { round, until, below }: ChairRound,
  next: Pick<ChairRound, 'round'> | undefined,
  { words, clock }: Pen,
): Markup => {
  const params = { round, end: clock.minute(until), count: below };
  return html`<p class="cut">${
    next ? words.text('cut', { ...params, next: next.round }) : words.text('cutLast', params)
  }</p>
`;
};

/** Rights of reply, the absent, and those who asked after closing; nothing where there is nobody. */
export const apart = ({ rights, absent, held }: Pick<ChairPlan, 'rights' | 'absent' | 'held'>, pen: Pen): Content => {
  const lines = [
    namesLine(
      'rights',
      rights.map((row) => rightWords(row, pen)),
      pen,
    ),
    namesLine('absent', absent.map(own), pen),
    namesLine('held', held.map(own), pen),
  ].filter((line) => line !== null);
  return (
    lines.length > 0 &&
    html`<section class="apart">
${lines}</section>
`
  );
};

const rightWords = ({ name, inReplyTo, limit }: RightRow, { words }: Pen): Markup =>
  html`${own(name)}${inReplyTo !== null && html` ${words.text('inReplyTo', { name: inReplyTo })}`} (${own(length(limit))})`;

const namesLine = (label: 'rights' | 'absent' | 'held', names: readonly Content[], { words }: Pen): Markup | null =>
  names.length === 0
    ? null
    : html`<p><b>${words.text(label)}:</b> ${names.map((name, i) => [i > 0 && words.text('between.names'), name])}</p>
`;

const nameOf = (row: ChairRow, pen: Pen): Markup => {
  const { speaker, office } = row;
  const who =
    speaker !== null && office !== null ? pen.words.text('who', { name: speaker, office }) : own(speaker ?? office);
  return html`${nameCell(row, pen)}${(speaker ?? office) !== null && html`<span class="under">${who}</span>`}`;
};

const rankOf = ({ rank, standing, mode, kept }: ChairRow, { words }: Pen): Content => {
  const word = rank === 'state' ? standing : rank;
  const said = [
    word && words.text(`rank.${word}`),
    kept && words.text('kept'),
    mode !== 'in-room' && words.text(`mode.${mode}`),
  ];
  return said
    .filter((part) => part !== null && part !== false)
    .map((part, i) => [i > 0 && words.text('between.words'), part]);
};

const limitOf = ({ limit, extra }: ChairRow, { words }: Pen): Content =>
  extra === 0 ? own(length(limit)) : words.text('extra', { limit: length(limit), extra: length(extra) });
