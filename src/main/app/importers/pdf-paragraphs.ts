import { listMark } from '../../../core/brief/lines.ts';

/** One line as printed. `label`: null in running text; in a table what stands left of it, '' for nothing. */
export type PdfLine = {
  readonly area: string;
  readonly label: string | null;
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
};

/** Lines put together to paragraphs, with a blank line where the print leaves one. */
export const joined = (lines: readonly PdfLine[]): string[] => {
  const known = vocabulary(lines);
  const right = rightEdges(lines);
  const leading = usualLeading(lines);
  const out: string[] = [];
  let first: PdfLine | null = null;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && first && goesOn(first, before, line, right, leading)) {
      out.push(glued(out.pop() ?? '', line.text, known));
      return;
    }
    if (before && isApart(before, line, leading)) out.push('');
    out.push(line.label === null ? line.text : `${line.label}\t${line.text}`);
    first = line;
  });
  return out;
};

const isApart = (before: PdfLine, line: PdfLine, leading: number): boolean =>
  before.area.split('.')[0] !== line.area.split('.')[0] ||
  line.y < before.y ||
  line.y - before.y > 1.3 * leading * Math.max(line.size, before.size);

/** Whether the break after `before` was made by the column's width: the next word would not have fitted on it. */
const goesOn = (
  first: PdfLine,
  before: PdfLine,
  line: PdfLine,
  right: ReadonlyMap<string, number>,
  leading: number,
): boolean => {
  if (line.label || (line.label === null) !== (before.label === null)) return false;
  if (listMark(line.text) || line.text.includes('\t') || Math.abs(line.size - before.size) > 0.1 * line.size)
    return false;
  const isSame = line.area === before.area;
  if (!isSame || line.y < before.y)
    return /[\p{L},-]$/u.test(before.text) && /^\p{Ll}/u.test(line.text) && isFull(before, line, right);
  if (line.y - before.y > 1.3 * leading * line.size) return false;
  // Lines below a list element are set in; a line of a paragraph that is set in begins the next one.
  const isSetIn = line.x - before.x > 0.7 * line.size;
  if (isSetIn && !(before === first && listMark(before.text))) return false;
  return isFull(before, line, right);
};

const isFull = (before: PdfLine, line: PdfLine, right: ReadonlyMap<string, number>): boolean => {
  const word = line.text.split(' ', 1)[0] ?? '';
  const width = ((line.end - line.x) * word.length) / Math.max(line.text.length, 1);
  return before.end + 0.2 * line.size + width > (right.get(before.area) ?? 0) - 0.1 * line.size;
};

const rightEdges = (lines: readonly PdfLine[]): Map<string, number> => {
  const edges = new Map<string, number>();
  for (const { area, end } of lines) edges.set(area, Math.max(edges.get(area) ?? 0, end));
  return edges;
};

/** The usual distance of lines in their size. */
const usualLeading = (lines: readonly PdfLine[]): number => {
  const steps = lines
    .slice(1)
    .map((line, index) => (line.y - (lines[index]?.y ?? 0)) / line.size)
    .filter((step) => step > 0.8 && step < 2.5)
    .sort((a, b) => a - b);
  return Math.min(steps[Math.floor(steps.length * 0.4)] ?? 1.2, 1.6);
};

const vocabulary = (lines: readonly PdfLine[]): Set<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []));

/** Before these a hyphen is the word's own. */
const OWN_HYPHEN =
  /(?:^|[^\p{L}])(?:co|non|self|vice|well|ex|all|cross|long|short|high|low|multi|inter|sous|demi|mi|outre)-$/iu;

/** Two lines as one: a hyphen goes where it divided a word, and stays where the note has the word with it. */
const glued = (above: string, below: string, known: ReadonlySet<string>): string => {
  if (/\u00AD$/.test(above)) return above.slice(0, -1) + below;
  const parts = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-‐]$/u.exec(above);
  const next = /^[\p{L}\p{M}]+/u.exec(below)?.[0];
  if (!parts || next === undefined) return `${above} ${below}`;
  const whole = `${parts[1]}${next}`.toLowerCase();
  const isOwn = !/^\p{Ll}/u.test(next) || OWN_HYPHEN.test(above) || known.has(`${parts[1]}-${next}`.toLowerCase());
  return known.has(whole) || !isOwn ? above.slice(0, -1) + below : above + below;
};
