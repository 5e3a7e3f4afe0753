import { sentences } from './blocks.ts';
import { type DateFound, weekdayOf } from './dates.ts';
import type { Language, SectionKind } from './languages/language.ts';
import { type Doubt, dateLines, type Note, sectionsOf } from './note.ts';
import { namesPlace, namesRoom, placeIn } from './place.ts';
import { isPlaceholder, isUnsettled } from './placeholder.ts';
import { type Found, type Passage, passage, withText } from './text.ts';
import type { HoursFound } from './times.ts';
import { type When, when } from './when.ts';

export interface WhenAndWhere {
  readonly date: Passage | null;
  readonly start: Passage | null;
  readonly end: Passage | null;
  readonly room: Passage | null;
  readonly asOf: Passage | null;
  readonly doubts: readonly Doubt[];
}

const WHEN: readonly SectionKind[] = ['date', 'time', 'start', 'end', 'venue'];
const HOURS: readonly SectionKind[] = ['time', 'start', 'end'];

/** Date, hours, room and the note's own date: as labelled, else from the head, else from a sentence that says when the meeting is. */
export function readWhen(note: Note): WhenAndWhere {
  const { language } = note;
  const labelled = sectionsOf(note, ...WHEN).map((section) => {
    const bare = section.kinds.every((kind) => HOURS.includes(kind));
    return {
      section,
      lines: section.lines.filter((line) => line.text !== '').map((line) => when(passage(line), language, bare)),
    };
  });
  const told = labelled.flatMap((entry) => entry.lines);
  const prose = note.sections
    .filter((section) => !section.kinds.some((kind) => kind === 'documents' || WHEN.includes(kind)))
    .flatMap((section) => section.blocks)
    .filter((block) => language.willBeHeld.test(block.value))
    .flatMap((block) =>
      sentences(block.value, language)
        .filter((sentence) => language.willBeHeld.test(sentence))
        .map((sentence) => withoutDecisions(when({ ...block, value: sentence }, language), language)),
    );
  const doubts: Doubt[] = [];
  const below = dateLines(note).map(({ line }) => when(passage(line), language));
  const date = chooseDate([told, note.head.whens, below, prose], doubts);
  let hours = labelledHours(
    labelled.map(({ section, lines }) => ({ kinds: section.kinds, lines })),
    doubts,
  ) ??
    chooseHours(note.head.whens, doubts) ??
    chooseHours(prose, doubts) ??
    programmeHours(note) ?? { start: null, end: null };
  const timed = hours.end ? null : programmeHours(note);
  if (timed?.end && timed.start?.value === hours.start?.value) hours = { start: hours.start, end: timed.end };
  if (hours.start && hours.end && hours.end.value <= hours.start.value) {
    doubts.push({ field: 'end', text: `${hours.start.value} - ${hours.end.value}`, why: 'end-not-after-start' });
  }
  const room = labelledRoom(note, doubts) ?? note.head.room ?? proseRoom(note, prose);
  if (!room && note.head.openRoom && !doubts.some((doubt) => doubt.field === 'room'))
    doubts.push({ field: 'room', text: note.head.openRoom.value, why: 'room-unsettled' });
  const asOf = readAsOf(note);
  if (date && asOf && asOf.value > date.value)
    doubts.push({ field: 'asOf', text: asOf.value, why: 'as-of-after-date' });
  return { date, ...hours, room, asOf, doubts };
}

/** Without the dates that decisions were taken on. */
function withoutDecisions(from: When, language: Language): When {
  const isDecision = ({ index }: DateFound): boolean =>
    language.decision.test(from.text.value.slice(Math.max(0, index - 90), index));
  return { ...from, dates: from.dates.filter((date) => !isDecision(date)) };
}

const textOf = (from: When, found: DateFound): string => from.text.value.slice(found.index, found.end);

function chooseDate(classes: readonly (readonly When[])[], doubts: Doubt[]): Passage | null {
  const all = classes.map((list) => list.flatMap((from) => from.dates.map((found) => ({ from, found }))));
  const chosen = all.flat().find(({ found }) => found.value !== null);
  if (!chosen) {
    const first = all.flat()[0];
    if (first?.found.fault)
      doubts.push({ field: 'date', text: textOf(first.from, first.found), why: first.found.fault });
    return null;
  }
  const { from, found } = chosen;
  const date = found.value ?? '';
  const text = textOf(from, found);
  if (found.weekday !== null && found.weekday !== weekdayOf(date))
    doubts.push({ field: 'date', text, why: 'weekday-differs-from-date' });
  if (found.severalDays) doubts.push({ field: 'date', text, why: 'several-days' });
  const same = all.find((list) => list.includes(chosen)) ?? [];
  const other = [...same, ...(all.at(-1) ?? [])].find(
    (candidate) => candidate.found.value !== null && candidate.found.value !== date,
  );
  if (other) doubts.push({ field: 'date', text: textOf(other.from, other.found), why: 'two-candidates' });
  return { ...from.text, value: date };
}

interface Hours {
  readonly start: Passage | null;
  readonly end: Passage | null;
}

function chooseHours(list: readonly When[], doubts: Doubt[]): Hours | null {
  const all = list.flatMap((from) => from.hours.map((found) => ({ from, found })));
  const range = all.find(({ found }) => found.end !== null);
  if (range) {
    const { from, found } = range;
    if (found.noonAsMorning)
      doubts.push({
        field: 'end',
        text: from.text.value.slice(found.index, found.until),
        why: 'noon-written-as-morning',
      });
    const other = all.find(
      (candidate) =>
        candidate.found.end !== null && (candidate.found.start !== found.start || candidate.found.end !== found.end),
    );
    if (other)
      doubts.push({
        field: 'start',
        text: other.from.text.value.slice(other.found.index, other.found.until),
        why: 'two-candidates',
      });
    return { start: { ...from.text, value: found.start }, end: { ...from.text, value: found.end ?? '' } };
  }
  const [first, second] = all;
  if (!first) return null;
  // "15 September @ 11:00 - 15 September @ 14:00": two times on one line.
  const pair = second && second.from === first.from ? second : undefined;
  return {
    start: { ...first.from.text, value: first.found.start },
    end: pair ? { ...pair.from.text, value: pair.found.start } : null,
  };
}

function labelledHours(
  labelled: readonly { readonly kinds: readonly SectionKind[]; readonly lines: readonly When[] }[],
  doubts: Doubt[],
): Hours | null {
  const only = (kind: SectionKind): When[] =>
    labelled.filter(({ kinds }) => kinds.length === 1 && kinds[0] === kind).flatMap(({ lines }) => lines);
  const single = (kind: SectionKind): Passage | null => {
    const from = only(kind).find((line) => line.hours.length > 0);
    const found: HoursFound | undefined = from?.hours[0];
    return from && found ? { ...from.text, value: found.start } : null;
  };
  const start = single('start');
  const end = single('end');
  const rest = chooseHours(
    labelled
      .filter(({ kinds }) => !kinds.every((kind) => kind === 'start' || kind === 'end'))
      .flatMap(({ lines }) => lines),
    doubts,
  );
  if (!start && !end) return rest;
  return { start: start ?? rest?.start ?? null, end: end ?? rest?.end ?? null };
}

/** In a timed programme the first time is the start and the last one the end. */
function programmeHours(note: Note): Hours | null {
  const timed: { text: Passage; found: HoursFound }[] = [];
  for (const section of note.sections) {
    const label = { value: section.label, first: section.line, last: section.line };
    const rows: Passage[] = section.kinds.length > 0 ? [label] : [];
    for (const line of section.lines) if (line.text !== '' && line.no !== section.line) rows.push(passage(line));
    for (const row of rows) {
      const found = /^\d/.test(row.value)
        ? when({ ...row, value: row.value.slice(0, 200) }, note.language).hours[0]
        : undefined;
      if (found && found.index === 0) timed.push({ text: row, found });
    }
  }
  const first = timed[0];
  const last = timed.at(-1);
  if (!first || !last || timed.length < 2) return null;
  return {
    start: { ...first.text, value: first.found.start },
    end: { ...last.text, value: last.found.end ?? last.found.start },
  };
}

function labelledRoom(note: Note, doubts: Doubt[]): Passage | null {
  const { language } = note;
  for (const section of sectionsOf(note, 'venue', 'date', 'time')) {
    const venue = section.kinds.includes('venue');
    let room: Passage | null = null;
    for (const line of section.lines) {
      if (line.text === '') continue;
      const stands = withText(line, line.text.replace(/^\/\s*/, ''));
      if (isUnsettled(stands.text, language) && namesPlace(stands.text, language)) {
        if (!isPlaceholder(stands.text, language))
          doubts.push({ field: 'room', text: stands.text.slice(0, 500), why: 'room-unsettled' });
        continue;
      }
      const place = placeIn(when(passage(stands), language), language);
      if (!place) {
        if (room) break;
        continue;
      }
      if (!room) {
        if (venue || namesPlace(place.value, language)) room = place;
      } else if (namesPlace(place.value, language) || /,$/.test(room.value)) {
        room = { value: `${room.value.replace(/,$/, '')}, ${place.value}`, first: room.first, last: place.last };
      } else break;
    }
    if (room) return room;
  }
  return null;
}

/** The room in the sentence that says when the meeting is: from the room's name to the end. */
function proseRoom(note: Note, prose: readonly When[]): Passage | null {
  for (const from of prose) {
    for (const part of from.rest.split('~')) {
      const behind = note.language.placeInProse.exec(part);
      const place = behind?.[1] === undefined ? null : placeIn({ ...from, rest: behind[1] }, note.language);
      if (place && namesRoom(place.value, note.language)) return place;
    }
  }
  return null;
}

function readAsOf(note: Note): Passage | null {
  const { language } = note;
  const value = (from: When, list: readonly DateFound[]): Passage | null => {
    const found = list.find((date) => date.value !== null);
    return found ? { ...from.text, value: found.value ?? '' } : null;
  };
  for (const section of sectionsOf(note, 'asOf')) {
    for (const line of section.lines) {
      const from = when(passage(line), language);
      const found = value(from, [...from.asOf, ...from.dates]);
      if (found) return found;
    }
  }
  for (const section of sectionsOf(note, 'document')) {
    const from = when({ value: section.label, first: section.line, last: section.line }, language);
    const found = value(from, [...from.asOf, ...(section.inline ? [] : from.dates)]);
    if (found) return found;
  }
  for (const from of note.head.whens) {
    const found = value(from, from.asOf);
    if (found) return found;
  }
  for (const section of note.sections) {
    for (const line of section.lines) {
      if (line.text.length > 120 || !/\d{4}/.test(line.text)) continue;
      const from: Found<string> = passage(line);
      const own = when(from, language);
      const found = own.asOf.some((date) => date.index < 40) ? value(own, own.asOf) : null;
      if (found) return found;
    }
  }
  return null;
}
