import { GROUP_TITLE, type LooseEntry, type PersonEntry } from './entries.ts';
import type { Language } from './languages/language.ts';
import { isOffice, trimEdges } from './person.ts';
import { join, type Passage, unquote, words } from './text.ts';

/** A person while its loose lines are being told apart. */
export interface Speaking {
  readonly entry: PersonEntry;
  /** The lines behind it up to the next person. */
  readonly loose: LooseEntry[];
  readonly ordinal: number | null;
  readonly group: Passage | null;
  title: Passage | null;
  topic: Passage | null;
}

/**
 * Gives each person the lines behind the name: office first, then topic. Topics stand above their speakers where a line
 * that can be one stands above the first (`heads`), else below. Without `topics` all lines are offices.
 */
export function attachLines(
  speakers: readonly Speaking[],
  heads: readonly LooseEntry[],
  topics: boolean,
  language: Language,
): void {
  const [only, ...others] = speakers;
  const office = heads.filter((entry) => isOffice(entry.text.value, language));
  // "President of the Council" above the one name of a section is that person's office.
  if (!topics && only && others.length === 0 && only.title === null && only.loose.length === 0) {
    only.title = join(office.map((entry) => entry.text));
  }
  // Topics of their own tell the title of a group from a topic that its speakers share.
  const own = speakers.filter((speaker) =>
    speaker.loose.some((entry) => !isGroupTitle(entry) && isExplicit(entry, language)),
  );
  for (const speaker of topics ? [] : speakers) {
    const told = speaker.title ? quotedTopic(speaker.title.value, language) : null;
    if (told && told.office !== '' && speaker.title) speaker.title = { ...speaker.title, value: told.office };
  }
  if (topics && own.length * 2 > speakers.length) {
    for (const speaker of speakers)
      speaker.loose.splice(0, Infinity, ...speaker.loose.filter((entry) => !isGroupTitle(entry)));
    topicsAfter(speakers, topics, language);
  } else if (topics && heads.some((entry) => isTopic(entry, language))) topicsBefore(speakers, heads, language);
  else topicsAfter(speakers, topics, language);
}

const isGroupTitle = (entry: LooseEntry): boolean => entry.list === GROUP_TITLE;
const isQuoted = (entry: LooseEntry): boolean => unquote(entry.text.value) !== null;

function isTopic(entry: LooseEntry, language: Language): boolean {
  const { value } = entry.text;
  if (/:$/.test(value)) return false;
  if (entry.marked || isQuoted(entry) || language.topicLabel.test(value)) return true;
  return !isOffice(value, language) && words(value).length > 1 && !/\.$/.test(value);
}

const isExplicit = (entry: LooseEntry, language: Language): boolean =>
  entry.marked || isQuoted(entry) || language.topicLabel.test(entry.text.value);

/** Without the semicolon or full stop of the list it stands in. */
const withoutEnd = (text: string): string => text.replace(/[\s;]+$/, '').replace(/(\p{L}{3})\.$/u, '$1');

function topicText(entry: LooseEntry, language: Language): Passage {
  const bare = entry.text.value.replace(language.topicLabel, '').trim();
  return { ...entry.text, value: unquote(bare) ?? withoutEnd(bare) };
}

/** Takes the lines under a name that are its office; what is left is about something else. */
function takeOffice(speaker: Speaking, before: boolean, language: Language): LooseEntry[] {
  const parts: Passage[] = speaker.title ? [speaker.title] : [];
  let at = 0;
  for (const entry of speaker.loose) {
    if (isExplicit(entry, language)) break;
    const office = isOffice(entry.text.value, language);
    const onlyTopic = before && speaker.loose.length === 1 && isTopic(entry, language);
    if (!(office || (parts.length === 0 && !onlyTopic))) break;
    parts.push(entry.text);
    at += 1;
  }
  speaker.title = join(parts);
  return speaker.loose.slice(at);
}

/** Topics stand above their speakers; one holds until the next. */
function topicsBefore(speakers: readonly Speaking[], heads: readonly LooseEntry[], language: Language): void {
  let topic = joined(
    heads.filter((entry) => isTopic(entry, language)),
    language,
  );
  let ordinal: number | null | undefined = speakers[0]?.ordinal;
  for (const speaker of speakers) {
    if (speaker.ordinal !== ordinal && topic && speaker.group && topic.last < speaker.group.first) topic = null;
    ordinal = speaker.ordinal;
    speaker.topic = topic;
    const left = takeOffice(speaker, true, language).filter((entry) => !/:$/.test(entry.text.value));
    if (left.length > 0) topic = joined(left, language);
  }
}

function joined(loose: readonly LooseEntry[], language: Language): Passage | null {
  return join(loose.map((entry) => topicText(entry, language)));
}

/** Topics stand under or beside their speakers, or nowhere. */
function topicsAfter(speakers: readonly Speaking[], topics: boolean, language: Language): void {
  const left = speakers.map((speaker) => takeOffice(speaker, false, language));
  const loosely = left.filter((list) => list.some((entry) => isTopic(entry, language))).length * 2 > speakers.length;
  for (const [index, speaker] of speakers.entries()) {
    const own = (left[index] ?? []).filter((entry) => !/:$/.test(entry.text.value));
    if (topics) {
      const found = own.filter((entry) => isExplicit(entry, language) || (loosely && isTopic(entry, language)));
      speaker.topic = joined(found, language);
      // "Ms. A: Mapping the peat": what stands behind the colon and is no office.
      const { title } = speaker;
      if (speaker.topic === null && title && speaker.entry.person.colon && !isOffice(title.value, language)) {
        speaker.topic = { ...title, value: unquote(title.value) ?? withoutEnd(title.value) };
        speaker.title = null;
      }
      const inline = speaker.topic === null && speaker.title ? inlineTopic(speaker.title.value, language) : null;
      if (inline && speaker.title) {
        speaker.topic = { ...speaker.title, value: inline.topic };
        speaker.title = inline.office === '' ? null : { ...speaker.title, value: inline.office };
      }
    }
    const open = own.filter((entry) => entry.close || speaker.title === null || isOffice(entry.text.value, language));
    const more = open.filter((entry) => !topics || !(isExplicit(entry, language) || loosely));
    if (more.length > 0 && speaker.topic === null)
      speaker.title = join([
        ...(speaker.title ? [speaker.title] : []),
        ...more.filter((entry) => !entry.marked).map((entry) => entry.text),
      ]);
  }
  if (topics) shareWithinBlocks(speakers);
}

/** One topic at the end of a block of people without blank lines is the topic of all of them. */
function shareWithinBlocks(speakers: readonly Speaking[]): void {
  const blocks: Speaking[][] = [];
  for (const speaker of speakers) {
    if (speaker.entry.close && blocks.length > 0) blocks.at(-1)?.push(speaker);
    else blocks.push([speaker]);
  }
  if (blocks.length < 2) return;
  for (const block of blocks) {
    const topic = block.at(-1)?.topic ?? null;
    if (topic && block.slice(0, -1).every((speaker) => speaker.topic === null))
      for (const speaker of block) speaker.topic = topic;
  }
}

/** A topic on the office's own line: in quotation marks, behind "topic:", a colon, a dash, or ", on". */
function inlineTopic(title: string, language: Language): { office: string; topic: string } | null {
  const told = (office: string, topic: string) => toldApart(office, topic, language);
  const quoted = quotedTopic(title, language);
  if (quoted) return quoted;
  for (const form of language.topicBehind) {
    const behind = form.exec(title);
    if (behind?.[1] !== undefined) return told(title.slice(0, behind.index), behind[1]);
  }
  const colon = title.indexOf(': ');
  if (colon > 2 && isOffice(title.slice(0, colon), language) && words(title.slice(colon)).length > 1) {
    return told(title.slice(0, colon), title.slice(colon + 1));
  }
  const dash = /\s[–—-]\s/.exec(title);
  if (dash && isOffice(title.slice(0, dash.index), language) && !isOffice(title.slice(dash.index + 3), language)) {
    return told(title.slice(0, dash.index), title.slice(dash.index + 3));
  }
  return null;
}

const toldApart = (office: string, topic: string, language: Language): { office: string; topic: string } => ({
  office: trimEdges(office.replace(language.topicIntro, '')),
  topic: unquote(topic.trim()) ?? withoutEnd(topic.trim().replace(language.topicLead, '')),
});

/** A topic in quotation marks at the end of an office's line. */
function quotedTopic(title: string, language: Language): { office: string; topic: string } | null {
  const quote = /\(?["“«„]([^"”»“]{3,}?)["”»“]?\)?\s*[.;,]?$/.exec(title);
  if (quote?.[1] !== undefined) {
    const office = title.slice(0, quote.index).trimEnd();
    if (office === '' || quote[0].startsWith('(') || /[,:;–—-]$/.test(office) || language.topicIntro.test(office))
      return toldApart(office, quote[1], language);
  }
  return null;
}
