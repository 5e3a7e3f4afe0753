import { listMark } from '../../../core/brief/lines.ts';

/** One line as printed. `label`: null in running text; in a table what stands left of it, '' for nothing. */
export type PdfLine = {
  readonly page: number;
  /** Which column of which page. */
  readonly column: string;
  readonly label: string | null;
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** Of its first and of its last piece. */
  readonly font: string;
  readonly lastFont: string;
};

/** What is usual in a document: the distance of its lines and the size of its letters, and where its columns end. */
type Usual = {
  readonly leading: number;
  readonly size: number;
  readonly edges: ReadonlyMap<string, { readonly right: number; readonly isJustified: boolean }>;
};

/** Lines put together to paragraphs, with a blank line where the print leaves one. */
export const joined = (lines: readonly PdfLine[]): string[] => {
  const known = vocabulary(lines);
  const usual = usualOf(lines);
  const out: string[] = [];
  let first: PdfLine | null = null;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && first && goesOn(first, before, line, usual)) {
      out.push(glued(out.pop() ?? '', line.text, known));
      continue;
    }
    if (before && isApart(before, line, usual)) out.push('');
    out.push(line.label === null ? line.text : `${line.label}\t${line.text}`);
    first = line;
  }
  return out;
};

const isApart = (before: PdfLine, line: PdfLine, { leading, size }: Usual): boolean => {
  if (before.column !== line.column || line.y < before.y) return true;
  const larger = Math.max(line.size, before.size);
  // Lines of a large title are set wider apart.
  return line.y - before.y > (larger > 1.15 * size && line.size === before.size ? 1.6 : 1.3) * leading * larger;
};

/** A few words and a colon begin what is new. */
const LABEL = /^\p{Lu}[^.:;,]{0,40}\s?:(?:\s|$)/u;

/** Whether the break after `before`, a line of the paragraph that `first` began, was made by the width of its column. */
const goesOn = (first: PdfLine, before: PdfLine, line: PdfLine, usual: Usual): boolean => {
  if (line.label || (line.label === null) !== (before.label === null)) return false;
  if (listMark(line.text) || Math.abs(line.size - before.size) > 0.1 * line.size) return false;
  const isPlain = /^\p{Ll}/u.test(line.text) && /[\p{L},-]$/u.test(before.text);
  if (line.text.includes('\t') && !isPlain) return false;
  if (line.column !== before.column || line.y < before.y)
    return (isPlain || before.text.endsWith(',')) && isFull(before, line, usual, 1);
  if (line.y - before.y > 1.3 * usual.leading * line.size) return false;
  if (!isPlain && (LABEL.test(line.text) || line.font !== before.lastFont)) return false;
  // Lines below a list element's first are set in; a line of a paragraph that is set in begins the next one.
  const isItem = before === first && listMark(before.text) !== null;
  if (isItem ? !isPlain && line.x - before.x < 0.3 * line.size : line.x - before.x > 0.7 * line.size) return false;
  return isFull(before, line, usual, isPlain ? 3 : 1);
};

/** Whether the next line's first words would not have fitted behind a line: as many as blanks that do not break may hold together. */
const isFull = (before: PdfLine, line: PdfLine, { edges }: Usual, words: number): boolean => {
  const edge = edges.get(edgeKey(before));
  if (!edge) return false;
  if (edge.isJustified && before.end < edge.right - 2) return false;
  const start = line.text.split(' ', words).join(' ');
  const width = ((line.end - line.x) * start.length) / Math.max(line.text.length, 1);
  return before.end + 0.2 * line.size + width > edge.right - 0.1 * line.size;
};

const usualOf = (lines: readonly PdfLine[]): Usual => {
  const steps = lines
    .slice(1)
    .map((line, index) => (line.y - (lines[index]?.y ?? 0)) / line.size)
    .filter((step) => step > 0.8 && step < 2.5);
  const columns = new Map<string, number[]>();
  for (const line of lines) columns.set(edgeKey(line), [...(columns.get(edgeKey(line)) ?? []), line.end]);
  return {
    leading: Math.min(middle(steps, 0.25) ?? 1.2, 1.6),
    size:
      middle(
        lines.flatMap(({ size, text }) => Array<number>(Math.ceil(text.length / 20)).fill(size)),
        0.5,
      ) ?? 11,
    edges: new Map([...columns].map(([column, ends]) => [column, edgeOf(ends)])),
  };
};

/** A title may be as wide as the page above columns of smaller letters. */
const edgeKey = ({ column, size }: PdfLine): string => `${column} ${Math.round(size)}`;

const edgeOf = (ends: readonly number[]) => {
  const right = Math.max(...ends);
  const full = ends.filter((end) => end > right - 40);
  const exact = full.filter((end) => end > right - 1.5);
  return { right, isJustified: exact.length >= 2 && exact.length >= 0.5 * full.length };
};

const middle = (numbers: readonly number[], share: number): number | undefined =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)];

const vocabulary = (lines: readonly PdfLine[]): Set<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []));

/** Before these a hyphen is the word's own. */
const OWN_HYPHEN =
  /(?:^|[^\p{L}])(?:co|non|self|vice|well|ex|all|cross|long|short|high|low|multi|inter|sous|demi|mi|outre)-$/iu;

/** Two lines as one: a hyphen goes where it divided a word, and stays where the note has the word with it. */
const glued = (above: string, below: string, known: ReadonlySet<string>): string => {
  if (/\S\/$/.test(above)) return above + below;
  if (/\u00AD$/.test(above)) return above.slice(0, -1) + below;
  const parts = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-‐]$/u.exec(above);
  const next = /^[\p{L}\p{M}]+/u.exec(below)?.[0];
  if (!parts || next === undefined) return `${above} ${below}`;
  const whole = `${parts[1]}${next}`.toLowerCase();
  const isOwn = !/^\p{Ll}/u.test(next) || OWN_HYPHEN.test(above) || known.has(`${parts[1]}-${next}`.toLowerCase());
  return known.has(whole) || !isOwn ? above.slice(0, -1) + below : above + below;
};
