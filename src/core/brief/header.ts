import { readHeading, readSlotHeading } from './headings.ts';
import type { Language } from './languages/language.ts';
import { brokenByWidth } from './lines.ts';
import { namesPlace, namesRoom, placeIn } from './place.ts';
import { isPlaceholder, isUnsettled } from './placeholder.ts';
import type { Section } from './sections.ts';
import { join, type Line, type Passage, passage, startsLower, unquote, words } from './text.ts';
import { type When, when } from './when.ts';

export interface Header {
  readonly title: Passage | null;
  readonly theme: Passage | null;
  readonly mandate: Passage | null;
  readonly room: Passage | null;
  /** A room's line that says it is still open. */
  readonly openRoom: Passage | null;
  /** Lines that name a date or an hour. */
  readonly whens: readonly When[];
}

type Part = 'title' | 'theme' | 'mandate' | 'room' | 'when' | 'none';
interface Told {
  readonly line: Line;
  readonly part: Part;
  readonly when: When;
}

/** What stands above the first section: title, theme, mandate, place and the lines with dates. */
export function header(sections: readonly Section[], width: number, language: Language): Header {
  const blocks = lineBlocks(sections);
  const told = blocks.map((block) => tell(block, language));
  const all = told.flat();
  const of = (part: Part): Told[] => all.filter((entry) => entry.part === part);
  const title = titleOf(told, width, language);
  const named = of('room')[0];
  return {
    title: title && underTheme(title, language).title,
    theme: themeOf(of('theme'), language) ?? (title && underTheme(title, language).theme),
    mandate: mandateOf(of('mandate'), language),
    openRoom: named && isUnsettled(named.line.text, language) ? passage(named.line) : null,
    room: named ? roomFrom(named, all, language) : roomBesideDate(of('when'), language),
    whens: all
      .filter((entry) => entry.part !== 'none' || entry.when.asOf.length > 0)
      .filter((entry) => entry.when.dates.length + entry.when.hours.length + entry.when.asOf.length > 0)
      .map((entry) => entry.when),
  };
}

/** Lines under no heading and those of "Concept note", by blank lines. */
function lineBlocks(sections: readonly Section[]): Line[][] {
  const blocks: Line[][] = [];
  let before = true;
  for (const section of sections) {
    const programme = before && section.kinds.includes('programme');
    before &&= section.head;
    if (!programme && (!section.head || !(section.kinds.length === 0 || section.kinds.includes('document')))) continue;
    let open = false;
    for (const [at, line] of section.lines.entries()) {
      if (line.text === '') {
        open &&= startsLower(section.lines[at + 1]?.text ?? '');
        continue;
      }
      if (open) blocks.at(-1)?.push(line);
      else blocks.push([line]);
      open = true;
    }
  }
  return blocks;
}

function tell(block: readonly Line[], language: Language): Told[] {
  const result: Told[] = [];
  const dated = block.some((line) => when(passage(line), language).dates.length > 0);
  for (const line of block) {
    const found = when(passage(line), language);
    result.push({ line, when: found, part: partOf(line, found, dated, result.at(-1), language) });
  }
  return result;
}

function partOf(line: Line, found: When, dated: boolean, before: Told | undefined, language: Language): Part {
  const { text } = line;
  const about = words(text);
  const sentence = /\.$/.test(text) && about.some((word) => language.verbs.has(word));
  if (language.mandateIntro.test(text) && !sentence) return 'mandate';
  if (before?.part === 'mandate' && /^\(/.test(before.line.text) && !/\)/.test(before.line.text)) return 'mandate';
  if (before?.part === 'theme' && /^["“«„]/.test(before.line.text) && !/["”»“]\W*$/.test(before.line.text.slice(1)))
    return 'theme';
  if (unquote(text) !== null || /^["“«„][^"”»]+$/.test(text)) return 'theme';
  const intro = language.themeIntro.exec(text);
  if (intro && intro.index < 3) return 'theme';
  if (found.asOf.length > 0 && found.dates.length === 0) return 'none';
  if (language.sittingLine.test(text) || language.organizerLine.test(text) || isPlaceholder(text, language))
    return 'none';
  if (sentence && !language.willBeHeld.test(text)) return 'none';
  // A row of a timed programme says nothing about the whole meeting.
  if (
    found.hours[0]?.index === 0 &&
    found.dates.length === 0 &&
    /\p{L}{3}/u.test(found.rest) &&
    !namesPlace(found.rest, language)
  )
    return 'none';
  const timed = found.dates.length > 0 || found.hours.length > 0;
  const eventful = about.some(
    (word, index) =>
      language.eventWords.has(word) &&
      !language.weakEventWords.has(word) &&
      !language.rooms.has(about[index + 1] ?? ''),
  );
  if (timed && found.rest.replace(/[~\s\p{P}]/gu, '').length < 80 && !(eventful && found.hours.length === 0))
    return 'when';
  const event = about.some(
    (word, index) => language.eventWords.has(word) && !language.rooms.has(about[index + 1] ?? ''),
  );
  const near = dated || before?.part === 'when' || before?.part === 'room';
  if (!event && language.notPlace.test(text)) return 'none';
  if (
    !event &&
    (namesRoom(text, language, 4) || (near && namesPlace(text, language))) &&
    !startsLower(text) &&
    text.length < 150
  )
    return 'room';
  const heading = readHeading(text.replace(/\([^()]{0,200}\)/, ''), language);
  // "ROUND TABLE" by itself is a title, though it is a heading elsewhere.
  if (heading && !(event && heading.kinds.every((kind) => kind === 'panellists' || kind === 'floor'))) return 'none';
  return 'title';
}

/** The first block that speaks of an event, else the first that is no sentence; letterheads above it are left out. */
function titleOf(told: readonly Told[][], width: number, language: Language): Passage | null {
  const candidates: Line[][] = [];
  const bodies = new Set<Line[]>();
  for (const block of told) {
    let run: Line[] = [];
    for (const [index, entry] of block.entries()) {
      if (entry.part === 'title') run.push(entry.line);
      if (entry.part !== 'title' || index === block.length - 1) {
        if (run.length > 0) {
          const lines = withoutBody(withoutLetterhead(run, width, language), language);
          candidates.push(lines);
          if (language.sittingLine.test(entry.line.text)) bodies.add(lines);
        }
        run = [];
      }
    }
  }
  const usable = candidates.filter((run) => {
    const text = run.map((line) => line.text).join(' ');
    return (
      run.length <= 8 &&
      text.length <= 500 &&
      /\p{L}{2}/u.test(text) &&
      !(/\.$/.test(text) && words(text).some((word) => language.verbs.has(word)))
    );
  });
  const eventful = usable.filter((run) =>
    run.some((line) => words(line.text).some((word) => language.eventWords.has(word))),
  );
  // A name right above "fourth annual meeting" is rather the body's than the panel's.
  const free = (list: readonly Line[][]): Line[] | undefined => list.find((run) => !bodies.has(run));
  const named = usable.filter((run) => !run.every((line) => isLetterhead(line.text, language)));
  const chosen = free(eventful) ?? eventful[0] ?? free(named) ?? named[0] ?? usable[0];
  const title = chosen ? join(chosen.map(passage)) : null;
  return title;
}

const isLetterhead = (text: string, language: Language): boolean => {
  const list = words(text);
  const capital = text.split(' ').every((word) => /^\p{Lu}/u.test(word) || language.joiners.has(word.toLowerCase()));
  return (
    list.length <= 7 &&
    // In French and Spanish only the first word of a body's name has a capital.
    (language.organizations.has(list[0] ?? '') ||
      (capital && (list.some((word) => language.organizations.has(word)) || text === text.toUpperCase()))) &&
    !/[:?,]/.test(text) &&
    !list.some((word) => language.eventWords.has(word))
  );
};

/** Without a last line that names a body by itself ("University of ...") under the title. */
function withoutBody(run: readonly Line[], language: Language): Line[] {
  const last = words(run.at(-1)?.text ?? '');
  const above = words(run.at(-2)?.text ?? '');
  const body =
    last.length > 2 &&
    above.length > 2 &&
    language.organizations.has(last[0] ?? '') &&
    language.joiners.has(last[1] ?? '') &&
    !language.joiners.has(above.at(-1) ?? '') &&
    !/[,:–-]$/.test(run.at(-2)?.text ?? '');
  return body ? run.slice(0, -1) : [...run];
}

function withoutLetterhead(run: readonly Line[], width: number, language: Language): Line[] {
  // "Forum of ..." above "Session 4 – ...": the session is the meeting.
  const numbered = run.findIndex(
    (line, index) => index > 0 && (readSlotHeading(line.text, language)?.rest ?? '') !== '',
  );
  let at = Math.max(0, numbered);
  while (at < run.length - 1) {
    const line = run[at];
    const next = run[at + 1];
    const later = run.slice(at + 1).some((other) => words(other.text).some((word) => language.eventWords.has(word)));
    if (
      !line ||
      !next ||
      !later ||
      startsLower(next.text) ||
      !isLetterhead(line.text, language) ||
      brokenByWidth(line, next, width)
    )
      break;
    at += 1;
  }
  return run.slice(at);
}

/** "Panel discussion on water under the theme “...”": both are there. */
function underTheme(title: Passage, language: Language): { title: Passage | null; theme: Passage | null } {
  const intro = language.themeIntro.exec(title.value);
  if (!intro) return { title: { ...title, value: unquote(title.value) ?? title.value }, theme: null };
  const name = title.value.slice(0, intro.index).replace(/[\s,:;–—-]+$/, '');
  const theme = title.value.slice(intro.index + intro[0].length);
  return { title: name === '' ? null : { ...title, value: name }, theme: { ...title, value: unquote(theme) ?? theme } };
}

function themeOf(told: readonly Told[], language: Language): Passage | null {
  const first = told[0];
  if (!first) return null;
  const run = told.filter((entry, index) => entry.line.no - first.line.no === index);
  const text = join(run.map((entry) => passage(entry.line)));
  if (!text) return null;
  const value = text.value.replace(language.themeIntro, '');
  return { ...text, value: unquote(value) ?? value.replace(/^["“«„]|["”»]$/g, '') };
}

function mandateOf(told: readonly Told[], language: Language): Passage | null {
  const text = join(told.map((entry) => passage(entry.line)));
  return text && mandateText(text, language);
}

/** The decision that a "pursuant to ..." names. */
export function mandateText(text: Passage, language: Language): Passage | null {
  const value = text.value.replace(language.mandateIntro, '').replace(/^\(|[\s.;,]+$|\)[\s.;,]*$/g, '');
  return isPlaceholder(value, language) ? null : { ...text, value };
}

/** The line with the room and what goes on with its address; no street, no remark on a web-cast. */
function roomFrom(named: Told, all: readonly Told[], language: Language): Passage | null {
  const run = [named];
  for (const entry of all.slice(all.indexOf(named) + 1)) {
    const last = run.at(-1)?.line;
    if (!last || entry.part !== 'room' || entry.line.no !== last.no + 1) break;
    run.push(entry);
  }
  const text = join(run.map((entry) => passage(entry.line)));
  return text && placeIn({ ...named.when, text, rest: text.value }, language);
}

function roomBesideDate(told: readonly Told[], language: Language): Passage | null {
  for (const entry of told) {
    const place = placeIn(entry.when, language);
    if (place && namesPlace(place.value, language)) return place;
  }
  return null;
}
