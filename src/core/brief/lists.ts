import type { Block } from './blocks.ts';
import { sentences } from './blocks.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { isPlaceholder } from './placeholder.ts';
import { join, type Passage, stripEnd } from './text.ts';

export interface Parts {
  /** Paragraphs before the first list that is about something else, for the section's own text. */
  readonly prose: readonly Block[];
  /** Every list with what it is about. */
  readonly lists: readonly { readonly kind: SectionKind | null; readonly items: readonly Passage[] }[];
}

/** Divides a section's blocks into its own text and lists; the sentence before a list may say what the list is about. */
export function parts(blocks: readonly Block[], kind: SectionKind | null, language: Language): Parts {
  const prose: Block[] = [];
  const lists: { kind: SectionKind | null; items: Passage[] }[] = [];
  let foreign = false;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    if (block.style === null) {
      if (!foreign) prose.push(block);
      at += 1;
      continue;
    }
    let end = at;
    while (blocks[end]?.style != null) end += 1;
    const run = blocks.slice(at, end);
    const about =
      introduced(blocks[at - 1], kind, language) ??
      (run.every((item) => /\?["”»]?[\s;]*$/.test(item.value.replace(language.and, ''))) ? 'questions' : kind);
    if (about === kind) {
      if (!foreign) prose.push(...run);
    } else foreign = true;
    lists.push({ kind: about, items: items(run, language) });
    at = end;
  }
  return { prose, lists };
}

/** What the sentence that leads to a list says the list is about; the section's own kind if it can be that too. */
function introduced(before: Block | undefined, kind: SectionKind | null, language: Language): SectionKind | null {
  if (!before || before.style !== null || !/[:：]\s*$/.test(before.value)) return null;
  const sentence = sentences(before.value.slice(-600), language).at(-1) ?? '';
  const fits = language.listIntro.filter(([, words]) => words.test(sentence)).map(([about]) => about);
  if (fits[0] === 'questions' || fits[0] === 'components') return fits[0];
  if (kind && fits.includes(kind)) return kind;
  return kind === 'outcomes' || kind === 'documents' || kind === 'objectives' ? kind : (fits[0] ?? null);
}

/** Elements of one list; those of another style further in belong to the element above them. */
function items(run: readonly Block[], language: Language): Passage[] {
  const result: Passage[] = [];
  const top = run[0];
  for (const block of run) {
    const above = result.at(-1);
    const inner =
      top &&
      above &&
      block.style !== top.style &&
      !sameNumbers(block.style, top.style) &&
      (block.indent > top.indent || /:$/.test(above.value));
    if (inner) result[result.length - 1] = join([above, block]) ?? above;
    else result.push({ value: block.value, first: block.first, last: block.last });
  }
  return tidy(result, language);
}

const sameNumbers = (a: string | null, b: string | null): boolean => {
  const letters = ['letter', 'roman', 'roman or letter'];
  return (
    letters.includes(a ?? '') &&
    letters.includes(b ?? '') &&
    (a === 'roman or letter' || b === 'roman or letter' || a === b)
  );
};

/** Without end marks, empty elements and placeholders. */
export function tidy(list: readonly Passage[], language: Language): Passage[] {
  return list
    .map((item) => ({ ...item, value: stripEnd(item.value, language.and) }))
    .filter((item) => /\p{L}/u.test(item.value) && !isPlaceholder(item.value, language));
}

/** The elements of a section without list marks: each of its paragraphs but one that only leads to a list. */
export function paragraphsAsItems(blocks: readonly Block[], language: Language): Passage[] {
  return tidy(
    blocks.filter((block) => !/:$/.test(block.value)),
    language,
  );
}
