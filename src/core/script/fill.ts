import type { Block, Part } from './markdown.ts';
import { PLACEHOLDERS, type Placeholder, type Values } from './placeholders.ts';

/** A stretch of a script with its values: `blank` is a place that nothing fills, `known` where its name is one. */
export type FilledPart =
  | Exclude<Part, { kind: 'placeholder' }>
  | { readonly kind: 'blank'; readonly name: string; readonly known: boolean };

/** A script as it is read aloud. */
export type Filled = readonly Block<FilledPart>[];

const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** The script with the values put in. What nothing fills stays a named blank: no sentence closes over it. */
export const fill = (blocks: readonly Block[], values: Values): Filled =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? { kind: 'paragraph', parts: filled(block.parts, values) }
      : { kind: 'list', ordered: block.ordered, items: block.items.map((parts) => filled(parts, values)) },
  );

const filled = (parts: readonly Part[], values: Values): readonly FilledPart[] =>
  parts.map((part) => {
    if (part.kind !== 'placeholder') return part;
    const { name, strong, emphasis } = part;
    if (!isPlaceholder(name)) return { kind: 'blank', name, known: false };
    const value = values[name];
    return value === null ? { kind: 'blank', name, known: true } : { kind: 'text', text: value, strong, emphasis };
  });

/** The blanks of a script, each named once. */
export const blanksOf = (script: Filled): readonly { readonly name: string; readonly known: boolean }[] => {
  const parts = script.flatMap((block) => (block.kind === 'paragraph' ? block.parts : block.items.flat()));
  const blanks = new Map(parts.flatMap((part) => (part.kind === 'blank' ? [[part.name, part]] : [])));
  return [...blanks.values()].map(({ name, known }) => ({ name, known }));
};

/** The words alone, a blank by its name: what a size is measured by. */
export const wordsOf = (script: Filled): string =>
  script
    .flatMap((block) => (block.kind === 'paragraph' ? [block.parts] : block.items))
    .map((parts) => parts.map((part) => (part.kind === 'blank' ? part.name : part.text)).join(''))
    .join('\n');
