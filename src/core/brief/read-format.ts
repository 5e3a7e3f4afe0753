import { limits } from './limits.ts';
import { type Doubt, formatBlocks, type Note, sectionsOf } from './note.ts';
import type { Placed } from './read-people.ts';
import { rounds } from './rounds.ts';
import { slots } from './slots.ts';
import { type Found, type Passage, passage } from './text.ts';

export interface Format {
  /** One per panellist; null where the note does not say, which is the first. */
  readonly slots: readonly (Found<number> | null)[];
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
  const floor = sectionsOf(note, 'floor');
  const texts = [
    ...sectionsOf(note, 'limits').flatMap((section) =>
      section.lines.filter((line) => line.text !== '').map((line) => ({ ...passage(line), labelled: true })),
    ),
    ...[...own, ...others].map((block) => ({ ...block, labelled: false })),
  ];
  const speakersArePanel = sectionsOf(note, 'panellists').some((section) => /\bspeakers?\b/i.test(section.label));
  const allowed = limits(texts, speakersArePanel, language);
  if (allowed.conflict !== null)
    doubts.push({ field: 'interventionSeconds', text: allowed.conflict, why: 'limits-differ' });
  const labels: Passage[] = floor.map((section) => ({ value: section.label, first: section.line, last: section.line }));
  return {
    slots: panellists.map((person, index) => {
      const value = grouped.slots[index] ?? 1;
      const from = grouped.source ?? (person.ordinal !== null ? person.group : null);
      return from ? { value, first: from.first, last: from.last } : value === 1 ? null : between(value, labels);
    }),
    rounds: rounds(own, floor, language) ?? rounds(others, [], language),
    seconds: allowed.seconds,
    doubts,
  };
}

/** A group told only by the floor rounds between: the lines of those rounds. */
function between(value: number, labels: readonly Passage[]): Found<number> {
  const first = labels[0]?.first ?? 1;
  return { value, first, last: Math.max(first, labels[value - 2]?.last ?? first) };
}
