import { isPageNumber } from '../../../core/brief/clean.ts';
import { type Page, type Row, rowText } from './pdf-page.ts';

/** Running heads and page numbers stand in these shares of a page's height. */
const MARGIN = 0.12;

export type PageRows = { readonly page: Page; readonly rows: readonly Row[] };

/** The pages without what repeats itself in the margins, but for its numbers, and without page numbers. */
export const withoutMargins = (pages: readonly PageRows[]): PageRows[] => {
  const seen = new Map<string, number>();
  for (const one of pages) for (const key of new Set(edges(one).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  return pages.map((one) => {
    const marginal = new Set(edges(one));
    const isKept = (row: Row) =>
      !marginal.has(row) || !((seen.get(keyOf(row)) ?? 0) >= least || isPageNumber(rowText(row, 2)));
    return { page: one.page, rows: one.rows.filter(isKept) };
  });
};

const keyOf = (row: Row): string => rowText(row, 2).replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ');

const edges = ({ page, rows }: PageRows): Row[] =>
  rows.filter((row) => row.y < page.height * MARGIN || row.y > page.height * (1 - MARGIN));
