import { sentences } from './blocks.ts';
import { mandateText } from './header.ts';
import type { Language } from './languages/language.ts';
import { type Note, sectionsOf } from './note.ts';
import { isPlaceholder } from './placeholder.ts';
import { prose } from './prose.ts';
import { join, type Passage, passage, words } from './text.ts';

/** What the meeting is held on the strength of: the decision named in the head, under its own heading, or in the text. */
export function readMandate(note: Note): Passage | null {
  const { language } = note;
  if (note.head.mandate) return note.head.mandate;
  const beside = sectionsOf(note, 'theme', 'title').flatMap((section) =>
    section.lines.filter((line) => language.mandateIntro.test(line.text)),
  );
  const named = beside[0] && mandateText(passage(beside[0]), language);
  if (named) return named;
  for (const section of sectionsOf(note, 'mandate')) {
    const text = prose(section.blocks);
    if (!text || isPlaceholder(text.value, language)) continue;
    const stated = inProse(text, note, false);
    if (stated) return stated;
    const mentioned = language.decision.exec(text.value.slice(0, 5000));
    if (mentioned && section.kinds.length > 1)
      return { ...text, value: decisionName(text.value.slice(0, 5000), mentioned, language).slice(mentioned.index) };
    if (section.kinds.length === 1) return mandateText(join([text]) ?? text, language);
  }
  for (const section of sectionsOf(note, 'mandate', 'background', 'rationale', 'objectives', 'format', 'other').concat(
    note.sections.filter((other) => other.kinds.length === 0),
  )) {
    for (const block of section.blocks) {
      const stated = inProse(block, note, true);
      if (stated) return stated;
    }
  }
  return null;
}

/** "This panel discussion is organized in accordance with Council resolution 33/28 adopted on ...": the decision's name. */
function inProse(text: Passage, note: Note, needsMeeting: boolean): Passage | null {
  for (const sentence of sentences(text.value, note.language)) {
    const intro = note.language.mandateInProse.exec(sentence);
    if (!intro) continue;
    if (
      needsMeeting &&
      !words(sentence.slice(0, intro.index).slice(-300)).some((word) => note.language.eventWords.has(word))
    )
      continue;
    const behind =
      sentence
        .slice(intro.index + intro[0].length)
        .slice(0, 200)
        .split(/[;,](?=\s)/)[0] ?? '';
    const decision = note.language.decision.exec(behind);
    if (decision) return { ...text, value: decisionName(behind, decision, note.language).replace(/[\s.)]+$/, '') };
  }
  return null;
}

/** The text up to the end of a decision's name, with the body it is of where that stands behind it. */
function decisionName(text: string, decision: RegExpExecArray, language: Language): string {
  const end = decision.index + decision[0].length;
  const body = language.decisionBody?.exec(text.slice(end, end + 200));
  return text.slice(0, end + (body?.index === 0 ? body[0].length : 0));
}
