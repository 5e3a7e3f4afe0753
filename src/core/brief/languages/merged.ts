import type { Language } from './language.ts';

const WORD_SETS = [
  'offices',
  'organizations',
  'rooms',
  'places',
  'particles',
  'articles',
  'eventWords',
  'weakEventWords',
  'officeHonorifics',
  'pluralHonorifics',
  'leadsToPerson',
  'nameSuffixes',
] as const;
const RECORDS = ['months', 'weekdays', 'roleWords', 'numbers', 'ordinals'] as const;
const LISTS = ['honorificPhrases', 'andWords', 'panellistWords'] as const;
const PATTERNS = [
  'asOf',
  'placeholder',
  'openEnd',
  'personRemark',
  'personLead',
  'sittingLine',
  'organizerLine',
  'notPlace',
  'mandateIntro',
  'and',
  'topicLabel',
] as const;

const union = <T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> => new Set(sets.flatMap((set) => [...set]));
const lists = <T>(all: readonly (readonly T[])[]): readonly T[] => [...new Set(all.flat())];

/** The patterns as one, each with its own reading of word characters. */
function either(patterns: readonly RegExp[]): RegExp {
  const [first] = patterns;
  const sources = patterns.map((pattern) => `(?:${pattern.source})`);
  return new RegExp(sources.join('|'), first?.flags.includes('u') ? first.flags : `${first?.flags ?? ''}u`);
}

/**
 * A language with the vocabulary of others behind its own: headings, honorifics, offices, dates and missing-value words of a
 * note are understood in any known language, its sentences in its own. Single letters and
 * words that are names elsewhere are honorifics in their own language only.
 */
export function merged(own: Language, others: readonly Language[]): Language {
  const all = [own, ...others];
  const parts: Record<string, unknown> = {};
  for (const key of WORD_SETS) parts[key] = union(all.map((one) => one[key]));
  for (const key of RECORDS) parts[key] = Object.assign({}, ...[...others, own].map((one) => one[key]));
  for (const key of LISTS) parts[key] = lists<string>(all.map((one) => one[key]));
  for (const key of PATTERNS) parts[key] = either(all.map((one) => one[key]));
  return {
    ...own,
    ...(parts as Partial<Language>),
    also: others,
    honorifics: union([
      own.honorifics,
      ...others.map(
        (one) => new Set([...one.honorifics].filter((form) => form.length > 1 && !one.ownHonorifics.has(form))),
      ),
    ]),
    dateWords: {
      suffixes: lists(all.map((one) => one.dateWords.suffixes)),
      before: lists(all.map((one) => one.dateWords.before)),
      between: lists(all.map((one) => one.dateWords.between)),
      of: lists(all.map((one) => one.dateWords.of)),
    },
    units: {
      minute: lists(all.map((one) => one.units.minute)),
      second: lists(all.map((one) => one.units.second)),
      half: all.map((one) => `(?:${one.units.half})`).join('|'),
      and: all.map((one) => one.units.and).join('|'),
    },
    time: {
      ...own.time,
      noon: lists(all.map((one) => one.time.noon)),
      midnight: lists(all.map((one) => one.time.midnight)),
      until: lists(all.map((one) => one.time.until)),
      hours: lists(all.map((one) => one.time.hours)),
      at: lists(all.map((one) => one.time.at)),
    },
  };
}

/** The same with all honorifics of languages in which people of the note are addressed. */
export function withGuests(reading: Language, guests: readonly Language[]): Language {
  return { ...reading, honorifics: union([reading.honorifics, ...guests.map((one) => one.honorifics)]) };
}
