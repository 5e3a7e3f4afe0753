import type { PaperRow } from '../../../core/views/paper-facts.ts';
import type { PaperList } from '../../../core/views/paper-list.ts';
import { html, type Markup, own } from '../exporters/html/markup.ts';
import { type Column, table } from '../exporters/html/table.ts';
import { length, nameCell, type Pen, type Press, penOf, type Sheet, sheet } from './sheet.ts';

/** The list of speakers for the door. */
export const listSheet = (list: PaperList, press: Press): Sheet => {
  const pen = penOf(list.head);
  const { words } = pen;
  const isTimed = list.groups.some(({ rows }) => rows.some(({ at }) => at !== null));
  const about = [
    list.speaking !== null && words.text('hasFloor', { name: list.speaking }),
    words.text('waiting', { count: list.waiting }),
    isTimed && words.text('timesAre'),
  ].filter((part) => part !== false);
  return sheet(
    'list',
    list.head,
    press,
    pen,
    html`<p class="about">${about.map((part) => html`${part} `)}</p>
${list.groups.map(({ round, rows }) => group(round, rows, isTimed, pen))}${
  list.more > 0 && html`<p>${words.text('more', { count: list.more })}</p>\n`
}`,
  );
};

const group = (round: number | null, rows: readonly PaperRow[], isTimed: boolean, pen: Pen): Markup => {
  const { words, clock } = pen;
  const columns: readonly Column<PaperRow>[] = [
    { title: words.plain('column.place'), as: 'number', cell: ({ place }) => place },
    { title: words.plain('column.name'), as: 'head', cell: (row) => nameCell(row, pen) },
    ...(isTimed
      ? [
          {
            title: words.plain('column.at'),
            as: 'time' as const,
            cell: ({ at }: PaperRow) => at !== null && own(clock.minute(at)),
          },
        ]
      : []),
    { title: words.plain('column.limit'), as: 'number', cell: ({ limit }) => own(length(limit)) },
  ];
  const caption = round === null ? words.plain('title.list') : words.plain('laterRound', { round });
  return html`${round !== null && html`<h2>${caption}</h2>\n`}${table(caption, columns, rows)}`;
};
