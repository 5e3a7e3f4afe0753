import type { Block } from './blocks.ts';
import type { Header } from './header.ts';
import type { Language, SectionKind } from './languages/language.ts';
import type { Section } from './sections.ts';
import { type Line, passage } from './text.ts';
import { when } from './when.ts';

export interface NoteSection extends Section {
  readonly blocks: readonly Block[];
}

/** A note cut up, before any field is read. */
export interface Note {
  readonly language: Language;
  readonly width: number;
  readonly sections: readonly NoteSection[];
  readonly head: Header;
}

/** Something in the note that does not fit together; `why` is one of `DOUBTS`. */
export interface Doubt {
  readonly field: string;
  readonly text: string;
  readonly why: DoubtReason;
}

/** Every reason for a doubt. Surfaces word them from their own catalogue under these names. */
export const DOUBTS = [
  'weekday-differs-from-date',
  'date-without-year',
  'date-impossible',
  'date-ambiguous',
  'several-days',
  'two-candidates',
  'as-of-after-date',
  'end-not-after-start',
  'noon-written-as-morning',
  'room-unsettled',
  'person-unconfirmed',
  'person-to-be-named',
  'office-without-name',
  'role-not-given',
  'slots-do-not-fit-panellists',
  'limits-differ',
  'round-under-20-minutes',
  'cut-short',
] as const;
export type DoubtReason = (typeof DOUBTS)[number];

/** Sections that hold any of some kinds, in the note's order. */
export function sectionsOf(note: Note, ...kinds: readonly SectionKind[]): NoteSection[] {
  return note.sections.filter((section) => section.kinds.some((kind) => kinds.includes(kind)));
}

/** Lines that hold nothing but a date, outside the head and the stretches of text: a title block may stand at the end. */
export function dateLines(note: Note): { readonly line: Line; readonly above: readonly Line[] }[] {
  const found: { line: Line; above: readonly Line[] }[] = [];
  for (const section of note.sections) {
    if (section.head || section.kinds.some((kind) => TEXTS.includes(kind))) continue;
    for (const [at, line] of section.lines.entries()) {
      if (line.text === '' || line.text.length > 80) continue;
      const told = when(passage(line), note.language);
      const dated = told.dates.some((date) => date.value !== null) && told.asOf.length === 0;
      if (!dated || told.rest.replace(/[~\s\p{P}]/gu, '').length > 12) continue;
      const from = section.lines.slice(0, at).findLastIndex((other) => other.text === '') + 1;
      found.push({ line, above: section.lines.slice(from, at) });
    }
  }
  return found;
}

const TEXTS: readonly SectionKind[] = [
  'documents',
  'background',
  'mandate',
  'rationale',
  'objectives',
  'format',
  'outcomes',
];

const AROUND: readonly SectionKind[] = ['other', 'programme', 'objectives', 'background', 'closing'];

/** Paragraphs and list elements that say how the meeting runs: those under such a heading first, then those under none known. */
export function formatBlocks(note: Note): { readonly own: readonly Block[]; readonly others: readonly Block[] } {
  const own = sectionsOf(note, 'format', 'floor').flatMap((section) => section.blocks);
  const others = note.sections
    .filter((section) => section.kinds.length === 0 || section.kinds.some((kind) => AROUND.includes(kind)))
    .flatMap((section) => section.blocks)
    .concat(
      sectionsOf(note, 'questions').flatMap((section) => section.blocks.filter((block) => !block.value.includes('?'))),
    );
  return { own, others };
}
