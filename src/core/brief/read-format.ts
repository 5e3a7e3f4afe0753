import { limits } from './limits.ts';
import { type Doubt, formatBlocks, type Note, sectionsOf } from './note.ts';
import { clockRow } from './open-heading.ts';
import type { Placed } from './read-people.ts';
import { rounds } from './rounds.ts';
import { slots } from './slots.ts';
import { type Found, type Passage, passage } from './text.ts';

export interface Format {
  /** One per panellist, counted from 1, with the words that say so, if any do. */
  readonly slots: readonly { readonly value: number; readonly from: Passage | null }[];
  readonly rounds: Found<number> | null;
  readonly seconds: Readonly<Record<string, Found<number>>>;
  readonly doubts: readonly Doubt[];
}

/** Groups of presentations, floor rounds and speaking limits, from what the note says about how the meeting runs. */
export function readFormat(note: Note, panellists: readonly Placed[]): Format {
  const { language } = note;
  const { own, others } = formatBlocks(note);
  const doubts: Doubt[] = [];
  const grouped = slots(
    panellists,
    panellists.map((person) => person.section),
    [...own, ...others],
    language,
  );
  if (grouped.misfit !== null)
    doubts.push({ field: 'panellists', text: grouped.misfit, why: 'slots-do-not-fit-panellists' });
  const groups = Math.max(1, ...grouped.slots);
  const floor = sectionsOf(note, 'floor');
  const timed = note.sections.some(
    (section) =>
      section.line >= (floor[0]?.line ?? 0) &&
      section.line <= (floor.at(-1)?.line ?? 0) &&
      clockRow(note.language).test(section.label),
  );
  const texts = [
    ...sectionsOf(note, 'limits').flatMap((section) =>
      section.lines.filter((line) => line.text !== '').map((line) => ({ ...passage(line), labelled: true })),
    ),
    ...[...own, ...others].map((block) => ({ ...block, labelled: false })),
  ];
  const speakersArePanel = sectionsOf(note, 'panellists').some(
    (section) => section.label.search(language.speakerWords) >= 0,
  );
  const allowed = limits(texts, speakersArePanel, language);
  if (allowed.conflict !== null)
    doubts.push({ field: 'interventionSeconds', text: allowed.conflict, why: 'limits-differ' });
  return {
    slots: panellists.map((_, index) => {
      const heading = panellists.slice(0, index + 1).findLast((person) => person.ordinal !== null)?.group ?? null;
      return { value: grouped.slots[index] ?? 1, from: grouped.source ?? heading };
    }),
    rounds:
      rounds(
        [...own, ...sectionsOf(note, 'limits').flatMap((section) => section.blocks)],
        floor,
        language,
        groups,
        timed,
      ) ?? rounds(others, [], language, groups),
    seconds: allowed.seconds,
    doubts,
  };
}
