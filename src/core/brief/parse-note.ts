import { blocks } from './blocks.ts';
import { bounded } from './bounded.ts';
import type { Brief, BriefPerson } from './brief.ts';
import { missing, shortRounds } from './checks.ts';
import { clean } from './clean.ts';
import { header } from './header.ts';
import type { RoleKind } from './languages/language.ts';
import { wrapWidth } from './lines.ts';
import { readMandate } from './mandate.ts';
import type { Doubt, Note } from './note.ts';
import { oneLanguage } from './one-language.ts';
import { readFormat } from './read-format.ts';
import { readLists } from './read-lists.ts';
import { FIELD_OF, type Placed, readPeople } from './read-people.ts';
import { readTheme, readTitle } from './read-title.ts';
import { readWhen } from './read-when.ts';
import { sections } from './sections.ts';
import { shortTitle } from './short-title.ts';
import type { Found } from './text.ts';

/** Characters of a note that are read, several times those of the longest ones, so that any text is read within a second. */
const LONGEST = 200_000;

/**
 * Reads a concept note: what it says and nothing else, with the lines that each value was read from, what a chair would
 * still need (`missing`) and what does not fit together (`doubts`). Never throws, whatever the text; the result always
 * passes the brief's schema. Empty text gives an empty brief; what stands behind 200,000 characters is not read, which is a doubt.
 */
export function parseNote(text: string): Brief {
  const { lines, language, sure } = oneLanguage(clean(text.slice(0, LONGEST)));
  const width = wrapWidth(lines);
  const cut = sections(lines, language).map((section) => ({ ...section, blocks: blocks(section.lines, width) }));
  const note: Note = { language, width, sections: cut, head: header(cut, width, language) };

  const source: Brief['source'] = {};
  const put = <T>(pointer: string, found: Found<T> | null): T | null => {
    if (found) source[pointer] = [found.first, found.last];
    return found?.value ?? null;
  };
  const list = (field: string, items: readonly Found<string>[]): string[] =>
    items.map((item, index) => put(`/${field}/${index}`, item) ?? '');
  const person = (pointer: string, { honorific, name, title }: Placed): BriefPerson => ({
    honorific: put(`${pointer}/honorific`, honorific === null ? null : { ...name, value: honorific }),
    name: put(`${pointer}/name`, name) ?? '',
    title: put(`${pointer}/title`, title),
  });

  const whenAndWhere = readWhen(note);
  const everybody = readPeople(note);
  const format = readFormat(note, everybody.byRole.panellists);
  const lists = readLists(note);
  const title = readTitle(note);
  const short = shortTitle(title?.value ?? null, language);
  const role = (kind: RoleKind): BriefPerson[] =>
    everybody.byRole[kind].map((one, index) => person(`/${FIELD_OF[kind]}/${index}`, one));
  const slot = (pointer: string, index: number): number => {
    const { value = 1, from = null } = format.slots[index] ?? {};
    put(pointer, from);
    return value;
  };
  const seconds = Object.entries(format.seconds).map(
    ([category, found]) => [category, put(`/interventionSeconds/${category}`, found) ?? 0] as const,
  );

  const brief: Brief = {
    title: put('/title', title),
    shortTitle: put('/shortTitle', title && short !== null ? { ...title, value: short } : null),
    date: put('/date', whenAndWhere.date),
    start: put('/start', whenAndWhere.start),
    end: put('/end', whenAndWhere.end),
    room: put('/room', whenAndWhere.room),
    mandate: put('/mandate', readMandate(note)),
    theme: put('/theme', readTheme(note)),
    chair: role('chair'),
    openingSpeakers: role('opening'),
    moderators: role('moderator'),
    panellists: everybody.byRole.panellists.map((one, index) => ({
      ...person(`/panellists/${index}`, one),
      topic: put(`/panellists/${index}/topic`, one.topic),
      slot: slot(`/panellists/${index}/slot`, index),
    })),
    rounds: put('/rounds', format.rounds),
    interventionSeconds: seconds.length > 0 ? Object.fromEntries(seconds) : null,
    keyQuestions: list('keyQuestions', lists.keyQuestions),
    outcomes: list('outcomes', lists.outcomes),
    documents: list('documents', lists.documents),
    components: list('components', lists.components),
    background: put('/background', lists.background),
    objectives: put('/objectives', lists.objectives),
    language: sure ? language.code : 'und',
    asOf: put('/asOf', whenAndWhere.asOf),
    missing: [],
    doubts: [],
    source,
  };
  const doubts: Doubt[] = [...whenAndWhere.doubts, ...everybody.doubts, ...format.doubts, ...shortRounds(brief)];
  if (text.length > LONGEST) doubts.push({ field: 'note', text: '', why: 'cut-short' });
  return bounded({ ...brief, missing: missing(brief, everybody.named), doubts });
}
