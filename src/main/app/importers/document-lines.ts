import { gathered, tidied } from './note-lines.ts';

/** A document as a tree: what is used of mammoth's, and what HTML is read into. */
export type DocumentNode = {
  readonly type: string;
  readonly children?: readonly DocumentNode[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly breakType?: string;
};

const HEADING = /^(?:heading [1-9]|title|subtitle)$/i;

/**
 * A document's paragraphs as lines of a note: headings and list elements with their marks, a table's row as one line with
 * its cells set apart by tabs. Footnotes, comments, pictures and what was struck out by a tracked change stay out.
 */
export const documentLines = (document: DocumentNode): string => tidied(blockLines(document, new Counters()));

/** Numbers of the lists: each level counts for itself and begins anew under each element of the level above. */
class Counters {
  readonly #counts: number[] = [];

  next(level: number): number {
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    const count = (this.#counts[level] ?? 0) + 1;
    this.#counts[level] = count;
    return count;
  }

  reset(): void {
    this.#counts.length = 0;
  }
}

const blockLines = (node: DocumentNode, counters: Counters): string[] => {
  if (node.type === 'paragraph') return paragraphLines(node, counters);
  if (node.type === 'table') return ['', ...(node.children ?? []).flatMap((row) => rowLines(row, counters)), ''];
  return (node.children ?? []).flatMap((child) => blockLines(child, counters));
};

const paragraphLines = (node: DocumentNode, counters: Counters): string[] => {
  const text = inlineText(node).trimEnd();
  if (text.trim() === '') return [''];
  const heading = HEADING.test(node.styleName ?? '');
  if (heading) {
    counters.reset();
    return ['', `## ${text.trim().replaceAll(/\s*\n\s*/g, ' ')}`, ''];
  }
  if (node.numbering) {
    const level = Math.min(Number(node.numbering.level) || 0, 8);
    return [`${'  '.repeat(level)}${listMark(node.numbering.isOrdered, level, counters)} ${text.trim()}`];
  }
  return text.split('\n');
};

const listMark = (isOrdered: boolean, level: number, counters: Counters): string => {
  if (!isOrdered) return level === 0 ? '•' : '-';
  const number = counters.next(level);
  return level === 0 ? `${number}.` : `(${String.fromCharCode(96 + (((number - 1) % 26) + 1))})`;
};

const rowLines = (row: DocumentNode, counters: Counters): string[] =>
  gathered((row.children ?? []).map((cell) => blockLines(cell, counters).filter((line) => line.trim() !== '')));

const inlineText = (node: DocumentNode): string => {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : '';
  return (node.children ?? []).map(inlineText).join('');
};
