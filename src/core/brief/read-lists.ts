import type { Block } from './blocks.ts';
import type { SectionKind } from './languages/language.ts';
import { paragraphsAsItems, parts, tidy } from './lists.ts';
import { type Note, type NoteSection, sectionsOf } from './note.ts';
import { durations } from './numbers.ts';
import { prose } from './prose.ts';
import { join, joinLines, type Passage, startsLower } from './text.ts';

export interface Lists {
  readonly keyQuestions: readonly Passage[];
  readonly components: readonly Passage[];
  readonly outcomes: readonly Passage[];
  readonly documents: readonly Passage[];
  readonly background: Passage | null;
  readonly objectives: Passage | null;
}

/** Nothing but documents' symbols. */
const SYMBOLS = /^(?:[A-Z]{1,6}(?:\/[\p{L}\d.-]{1,12}){1,6}[;,]?\s?){1,20}$/u;

const OWN: readonly SectionKind[] = [
  'questions',
  'components',
  'outcomes',
  'documents',
  'objectives',
  'background',
  'rationale',
  'mandate',
];

/** The lists and the stretches of text, each from the sections that are about it. */
export function readLists(note: Note): Lists {
  const found = new Map<SectionKind, Passage[]>();
  const texts = new Map<SectionKind, Passage[]>();
  for (const section of note.sections) {
    if (
      section.kinds.some((kind) =>
        ['chair', 'opening', 'moderator', 'panellists', 'closing', 'date', 'venue'].includes(kind),
      )
    )
      continue;
    const kind = OWN.find((own) => section.kinds.includes(own)) ?? null;
    const cut = parts(section.blocks, kind, note.language);
    for (const list of cut.lists) if (list.kind) found.set(list.kind, [...(found.get(list.kind) ?? []), ...list.items]);
    if (kind === null) continue;
    if (kind === 'questions' || kind === 'components' || kind === 'outcomes' || kind === 'documents') {
      if (cut.lists.every((list) => list.kind !== kind))
        found.set(kind, [...(found.get(kind) ?? []), ...unmarked(section, kind, note)]);
      continue;
    }
    const text = prose(cut.prose);
    for (const own of OWN.slice(4))
      if (text && section.kinds.includes(own)) texts.set(own, [...(texts.get(own) ?? []), text]);
  }
  const text = (kind: SectionKind): Passage | null => join(texts.get(kind) ?? [], '\n\n');
  const background = text('background');
  const objectives = text('objectives');
  const rationale = text('rationale');
  return {
    keyQuestions: found.get('questions') ?? [],
    components: found.get('components') ?? [],
    outcomes: found.get('outcomes') ?? [],
    documents: found.get('documents') ?? documentsUnderBackground(note),
    // A rationale stands for the background, or beside one for the objectives, where the note lacks them.
    background: background ?? rationale,
    objectives: objectives ?? (background ? rationale : null),
  };
}

function unmarked(section: NoteSection, kind: SectionKind, note: Note): Passage[] {
  const items = paragraphsAsItems(
    note.width === 0 ? section.blocks.flatMap((block) => linesOf(section, block)) : section.blocks,
    note.language,
  );
  if (kind === 'documents') {
    const parted = items.flatMap((item) =>
      item.value.split(SYMBOLS.test(item.value) ? /[;,]\s+/ : /;\s+/).map((value) => ({ ...item, value })),
    );
    return tidy(parted, note.language);
  }
  const asked = items.filter((item) => /\?\s?["”»]?$/.test(item.value));
  if ((kind === 'outcomes' || kind === 'components') && section.inline && items.length === 1)
    return tidy(
      items.flatMap((item) => shortParts(item.value).map((value) => ({ ...item, value }))),
      note.language,
    );
  if (kind !== 'questions') return items;
  // How long a question may take is no question.
  return asked.length > 0 ? asked : items.filter((item) => durations(item.value, note.language).length === 0);
}

/** "a plan; a calendar": the elements of a list on one line. */
const shortParts = (text: string): string[] => (/[.?!]\s/.test(text) ? [text] : text.split(/;\s+/));

/** Where lines were not broken by width, each is an element, but for one that begins small. */
function linesOf(section: NoteSection, block: Block): Block[] {
  const result: Block[] = [];
  for (const line of section.lines) {
    if (line.no < block.first || line.no > block.last || line.text === '') continue;
    const last = result.at(-1);
    if (last && startsLower(line.text))
      result[result.length - 1] = { ...last, value: joinLines([last.value, line.text]), last: line.no };
    else result.push({ ...block, value: line.text, first: line.no, last: line.no });
  }
  return block.style === null ? result : [block];
}

/** "Background" a second time, over nothing but a list, means background documents. */
function documentsUnderBackground(note: Note): Passage[] {
  const [, second] = sectionsOf(note, 'background');
  return second?.blocks.every((block) => block.style !== null) ? tidy(second.blocks, note.language) : [];
}
