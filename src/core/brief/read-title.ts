import type { SectionKind } from './languages/language.ts';
import { dateLines, type Note, sectionsOf } from './note.ts';
import { isPlaceholder } from './placeholder.ts';
import { join, type Passage, passage, unquote, words } from './text.ts';

function labelled(note: Note, kind: SectionKind): Passage | null {
  for (const section of sectionsOf(note, kind)) {
    const text = join(section.lines.filter((line) => !note.language.mandateIntro.test(line.text)).map(passage));
    if (text && !isPlaceholder(text.value, note.language)) return { ...text, value: unquote(text.value) ?? text.value };
  }
  return null;
}

/** A title above a date at the note's end. */
function below(note: Note): Passage | null {
  for (const { above } of dateLines(note)) {
    const text = join(above.map(passage));
    if (text && text.value.length < 300 && words(text.value).some((word) => note.language.eventWords.has(word)))
      return text;
  }
  return null;
}

/** The title: as labelled, else from the lines above the first section, else from those above a date at the end. */
export function readTitle(note: Note): Passage | null {
  return labelled(note, 'title') ?? note.head.title ?? below(note);
}

/** The theme: as labelled, else a quoted line above the first section, else from "the theme of ... is". */
export function readTheme(note: Note): Passage | null {
  const found = labelled(note, 'theme') ?? note.head.theme;
  if (found) return found;
  for (const block of note.sections
    .filter((section) => !section.kinds.includes('documents'))
    .flatMap((section) => section.blocks)) {
    const intro = note.language.themeInProse.exec(block.value);
    const quote = intro && /^["“«„]([^"”»]{3,500})["”»]/.exec(block.value.slice(intro.index + intro[0].length));
    if (quote?.[1] !== undefined) return { ...block, value: quote[1].replace(/[.,]$/, '') };
  }
  return null;
}
