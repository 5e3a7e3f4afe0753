import { type Content, html, type Markup } from './markup.ts';

/** `number` columns stand at the end of the line; the column `head` names the row. */
export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => Content;
  readonly as?: 'head' | 'number' | 'time';
};

const cellOf = <Row>(column: Column<Row>, row: Row): Markup => {
  if (column.as === 'head') return html`<th scope="row">${column.cell(row)}</th>`;
  return column.as === undefined
    ? html`<td>${column.cell(row)}</td>`
    : html`<td class="${column.as}">${column.cell(row)}</td>`;
};

const headOf = <Row>({ title, as }: Column<Row>): Markup =>
  as === 'number' ? html`<th scope="col" class="number">${title}</th>` : html`<th scope="col">${title}</th>`;

/** A table with its caption for screen readers. The last row may be totals, one cell for each column. */
export const table = <Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  totals: readonly Content[] | null = null,
): Markup => html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(headOf)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column) => cellOf(column, row))}</tr>\n`)}</tbody>
${totals && html`<tfoot><tr>${totals.map((total, i) => totalCell(total, columns[i]?.as))}</tr></tfoot>\n`}</table>
</div>
`;

const totalCell = (total: Content, as: Column<never>['as']): Markup => {
  if (as === 'head') return html`<th scope="row">${total}</th>`;
  return as === 'number' ? html`<td class="number">${total}</td>` : html`<td>${total}</td>`;
};
