import { dates } from './dates.ts';
import { startsWithPerson } from './honorifics.ts';
import type { Language } from './languages/language.ts';
import { listMark, withoutHeadingNumber } from './lines.ts';
import { isPeople, isShort, type Opened } from './open-heading.ts';
import { isOffice } from './person.ts';
import { namesRoom } from './place.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Section } from './sections.ts';
import { fold, type Line, startsLower, startsUpper, words } from './text.ts';
import { hours } from './times.ts';

/** "... will address the following / key questions:" broken by width: the second line is no heading. */
export function isMidSentence(line: Line, before: Line | undefined): boolean {
  return before !== undefined && startsLower(line.text) && before.text.length > 50 && !/[.:;?!]$/.test(before.text);
}

/** "President" alone right under a bare name is that person's office; the heading of a further person has a colon or a blank above it. */
export function isOfficeLine(
  opened: Opened,
  line: Line,
  current: Section | null,
  before: Line | undefined,
  language: Language,
): boolean {
  if (
    !current ||
    !isPeople(current.kinds) ||
    !before ||
    before.text === '' ||
    opened.value !== '' ||
    /:$/.test(line.text)
  )
    return false;
  if (!opened.kinds.every((kind) => kind === 'chair' || kind === 'closing')) return false;
  return startsWithPerson(listMark(before.text)?.rest ?? before.text, language) && !before.text.includes(',');
}

/** In a note with a blank line between all lines, a title or theme goes on below one in small letters. */
export function goesOnBelow(lines: readonly Line[], at: number, current: Section): boolean {
  return (
    isWords(current) && startsLower(lines[at + 1]?.text ?? '') && !/[.?!:;]$/.test(current.lines.at(-1)?.text ?? '')
  );
}

const isWords = (section: Section): boolean =>
  section.kinds.every((kind) => kind === 'theme' || kind === 'title' || kind === 'document');

/** A date, a time or a room under a title or theme is no longer part of it. */
export function endsField(line: Line, current: Section, language: Language): boolean {
  if (current.kinds.length === 0 || !isWords(current) || !current.lines.some((other) => other.text !== ''))
    return false;
  const last = current.lines.at(-1)?.text ?? '';
  if (language.mandateIntro.test(last) && /\)$/.test(last)) return true;
  const timed = dates(line.text, language).length > 0 || hours(line.text, language).some((found) => found.end !== null);
  return (timed && !startsLower(line.text)) || namesRoom(line.text, language, 4);
}

/** "Comments and reflections" between the people of other roles: who follows has a role that is not known. */
export function isUnknownRole(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || !next || lines[at - 1]?.text !== '' || !isPeople(current.kinds) || current.kinds.includes('panellists'))
    return false;
  if (listMark(line.text) || isOffice(line.text, language) || !startsUpper(line.text) || line.text.length > 80)
    return false;
  const named = current.lines.some((other) => startsWithPerson(other.text, language));
  return (
    named &&
    startsWithPerson(next.text, language) &&
    !startsWithPerson(line.text, language) &&
    !isPlaceholder(line.text, language)
  );
}

/** A short line that stands by itself above a paragraph ends the section before it, though its words are unknown. */
export function isUnknownHeading(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (!line || (before && before.text !== '' && !line.marked)) return false;
  if (line.marked) return !isPeople(current.kinds);
  const bare = line.text.replace(/\s*:$/, '');
  if (bare.length > 60 || /[.,;?!”"]$/.test(bare) || !startsUpper(withoutHeadingNumber(bare)) || words(bare).length > 8)
    return false;
  if (isShort(current.kinds) || startsWithPerson(bare, language) || isPlaceholder(bare, language)) return false;
  if (listMark(line.text) && withoutHeadingNumber(line.text) === line.text) return false;
  if (dates(bare, language).length > 0 || hours(bare, language).length > 0) return false;
  let after = at + 1;
  while (lines[after]?.text === '') after += 1;
  const follows = lines[after];
  if (!follows || (listMark(line.text) && listMark(follows.text))) return false;
  const paragraph = follows.text.length > 60 && startsUpper(follows.text) && !startsWithPerson(follows.text, language);
  const long = paragraph && (/[.;:?!]/.test(follows.text) || follows.text.length > 90);
  if (!isPeople(current.kinds))
    return (
      current.lines.some((other) => other.text !== '') &&
      (long || (listMark(follows.text) !== null && words(bare).length <= 4))
    );
  return long && hasVerb(follows.text, language);
}

const hasVerb = (text: string, language: Language): boolean =>
  words(text.slice(0, 600)).some((word) => language.verbs.has(word));

/** A paragraph of sentences behind the people of a section belongs to the text again. */
export function isProse(lines: readonly Line[], at: number, current: Section, language: Language): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (
    !line ||
    listMark(line.text) ||
    startsWithPerson(line.text, language) ||
    !current.lines.some((other) => other.text !== '')
  )
    return false;
  // Without a blank line above it only a sentence that begins as sentences do.
  if (
    before &&
    before.text !== '' &&
    !(language.sentenceStarters.has(words(line.text.slice(0, 40))[0] ?? '') && line.text.length > 60)
  )
    return false;
  let text = line.text;
  for (let next = at + 1; text.length < 400 && lines[next]?.text; next += 1) text += ` ${lines[next]?.text}`;
  return (
    text.length > 40 &&
    startsUpper(text) &&
    /[.:!?]["”)\]]?$/.test(text.slice(0, 4000).trimEnd().slice(-3)) &&
    hasVerb(text, language) &&
    !/^["“«]/.test(fold(text))
  );
}
