import type { Line } from './text.ts';

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};
const PAGE_NUMBER =
  /^[-–—\s]*(?:(?:page|página|pág\.|p\.)\s*\d{1,4}(?:\s*(?:\/|of|de|sur)\s*\d{1,4})?|\d{1,3}(?:\s*(?:\/|of|de|sur)\s*\d{1,3})?)[-–—\s]*$/i;

/** Whether a line by itself is a page's number: "- 3 -", "Page 3 of 12", "3/12". */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/**
 * First pass: the note as numbered lines without what word processors, converters and mail leave in it (control and
 * format characters, no-break spaces, soft hyphens, ligatures, bookmark marks, Markdown marks, table bars, page numbers and
 * repeated running heads). Lines are counted by their line endings alone; what a form feed or a line separator divides
 * within one of them keeps that line's number.
 */
export function clean(text: string): Line[] {
  const lines: Line[] = [];
  let pages = 1;
  const pageOf: number[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((row, index) => {
      const pieces = row.split(/([\f\v\u0085\u2028\u2029])/);
      for (const [at, piece] of pieces.entries()) {
        if (at % 2 === 1) {
          if (piece === '\f') pages += 1;
          continue;
        }
        for (const part of portions(piece)) {
          lines.push(line(index + 1, part));
          pageOf.push(pages);
        }
      }
    });
  return pages > 1 ? withoutRunningHeads(lines, pageOf) : lines;
}

/** No text is looked at in longer portions than this, so that even one line of a megabyte takes linear time. */
const PORTION = 4000;

function portions(row: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < row.length || from === 0; ) {
    const blank = row.length - from > PORTION ? row.lastIndexOf(' ', from + PORTION) : -1;
    const to = row.length - from <= PORTION ? row.length : blank > from ? blank + 1 : from + PORTION;
    parts.push(row.slice(from, to));
    from = Math.max(to, from + 1);
  }
  return parts;
}

function line(no: number, row: string): Line {
  const plain = row
    .replace(/[\uFB00-\uFB06]/g, (char) => LIGATURES[char] ?? char)
    .replace(/(?!\t)[\p{Cc}\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\[bookmark:[^\]]{0,100}\]|\[email protected\]/gi, '')
    .replace(/(?<![\p{L}\p{M}\p{N}_*])(?:\*\*|__)(?=[^\s_*])|(?<=[^\s_*])(?:\*\*|__)(?![\p{L}\p{M}\p{N}_*])/gu, '')
    .normalize('NFC');
  const heading = /^\s{0,3}#{1,6}\s+/.exec(plain);
  const bare = (heading ? plain.slice(heading[0].length).replace(/\s#+\s*$/, '') : plain).trimEnd();
  const barred = bare.includes('|') ? (/^[\s|:+-]+$/.test(bare) ? '' : bare.replace(/\|/g, '\t')) : bare;
  const lead = barred.slice(0, barred.length - barred.trimStart().length);
  const content = barred.trim();
  const collapsed = content.replace(/\s+/g, ' ').replace(/(?<=[\p{L}\p{M}\d)]),(?=\p{L})/gu, ', ');
  return {
    no,
    text: isPageNumber(collapsed) ? '' : collapsed,
    cells: content
      .split(/\s*\t\s*|\s{2,}/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== ''),
    indent: lead.replace(/\t/g, '    ').length,
    marked: heading !== null,
  };
}

/** Blanks the first and last line of a page where the same text stands there on an earlier page. */
function withoutRunningHeads(lines: readonly Line[], pageOf: readonly number[]): Line[] {
  const edges: number[] = [];
  let lastOfPage = -1;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    if (lastOfPage === -1 || pageOf[lastOfPage] !== pageOf[index]) {
      if (lastOfPage !== -1) edges.push(lastOfPage);
      edges.push(index);
    }
    lastOfPage = index;
  }
  if (lastOfPage !== -1) edges.push(lastOfPage);
  const seen = new Map<string, number>();
  const repeated = new Set<number>();
  for (const index of edges) {
    const key = lines[index]?.text ?? '';
    const page = pageOf[index] ?? 0;
    const earlier = seen.get(key);
    if (earlier !== undefined && earlier !== page) repeated.add(index);
    else if (earlier === undefined) seen.set(key, page);
  }
  return lines.map((line, index) => (repeated.has(index) ? { ...line, text: '', cells: [] } : line));
}
