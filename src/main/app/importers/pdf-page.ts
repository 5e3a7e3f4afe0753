/** A piece of text where it stands: points from the page's upper left corner, `y` its baseline. */
export type Fragment = {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
};

export type Page = { readonly width: number; readonly height: number; readonly fragments: readonly Fragment[] };

/** Fragments on one baseline, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly fragments: readonly Fragment[] };

/** A bullet or number at a line's start, alone in its fragment. */
const MARK = /^(?:[·•∙◦‣▪▫■□●○➢➤►▶✓✔→⇒\uF000-\uF0FF–—*o-]|\(?[\da-zA-Z]{1,3}[.)])$/u;

/** The rows of a page or a column from above to below. */
export const rowsOf = (fragments: readonly Fragment[]): Row[] => {
  const rows: { y: number; size: number; fragments: Fragment[] }[] = [];
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = rows.at(-1);
    const most = last && fragment.size > 1.2 * last.size ? 0.45 : 0.35;
    if (last && fragment.y - last.y < most * Math.max(last.size, fragment.size)) {
      last.fragments.push(fragment);
      // A number that points to a footnote stands higher than its line and is smaller.
      if (fragment.size > last.size) [last.y, last.size] = [fragment.y, fragment.size];
    } else rows.push({ y: fragment.y, size: fragment.size, fragments: [fragment] });
  }
  return rows.map(({ y, size, fragments: own }) => ({
    y,
    size,
    fragments: withMarks(withoutNoteNumbers(own, y, size)),
  }));
};

const withoutNoteNumbers = (fragments: readonly Fragment[], y: number, size: number): Fragment[] => {
  const rest = fragments.filter(
    (one) => !(one.size < 0.8 * size && one.y < y - 0.1 * size && /^[\d,*†‡\s]{1,8}$/.test(one.text)),
  );
  return (rest.length > 0 ? rest : [...fragments]).sort((a, b) => a.x - b.x);
};

/** The mark of a list element belongs to its text, however wide the gap; else lists would look like columns. */
const withMarks = (fragments: readonly Fragment[]): Fragment[] => {
  const [mark, next, ...more] = fragments;
  if (!mark || !next || !MARK.test(mark.text.trim()) || next.x - mark.end > 4 * next.size) return [...fragments];
  return [{ ...mark, font: next.font, text: `${mark.text.trim()} ${next.text.trimStart()}`, end: next.end }, ...more];
};

/** A row's words: a gap wider than `cellGap` of its size sets cells apart by a tab. */
export const rowText = ({ fragments, size }: Row, cellGap: number): string => {
  let text = '';
  let end: number | null = null;
  for (const fragment of fragments) {
    const gap = end === null ? 0 : fragment.x - end;
    if (gap > cellGap * size) text = `${text.trimEnd()}\t`;
    else if (gap > 0.12 * size && !/\s$/.test(text) && !/^\s/.test(fragment.text)) text += ' ';
    text += fragment.text;
    end = Math.max(end ?? fragment.end, fragment.end);
  }
  return text.trim();
};
