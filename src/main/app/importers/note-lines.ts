/** Beyond this a cell is prose of its own and not the value beside a label. */
const LABEL = 160;

/**
 * A table's row as lines of a note. A label beside its value: one line, with a tab between; what the value has more of
 * follows below, set in by a tab. Cells of prose beside each other: one after the other.
 */
export const gathered = (cells: readonly (readonly string[])[]): string[] => {
  const filled = cells.filter((cell) => cell.length > 0);
  const [only, ...others] = filled;
  if (only === undefined) return [];
  if (others.length === 0 && (cells.length === 1 || cells[0] === only)) return [...only];
  const heads = cells.slice(0, -1).map((cell) => cell.join(' ').trim());
  if (heads.some((head) => head.length > LABEL)) return filled.flat();
  const [first = '', ...more] = cells.at(-1) ?? [];
  return [[...heads, first.trim()].join('\t'), ...more.map((line) => `\t${line}`)];
};

/** Lines as a text: one blank line where there are several, none at either end, a list's mark with one space behind it. */
export const tidied = (lines: readonly string[]): string =>
  lines
    .map((line) =>
      line.trimEnd().replace(/^(\s*)([·•∙◦‣▪▫■□●○➢➤►▶✓✔→⇒\uF000-\uF0FF–—*-]|\(?[\da-zA-Z]{1,3}[.)])\t+/u, '$1$2 '),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
    .concat('\n');
