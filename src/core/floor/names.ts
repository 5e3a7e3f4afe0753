import { z } from 'zod';
import { type Category, categorySchema, type Tier } from '../session/vocabulary.ts';
import { foldedForms, foldName } from './names-fold.ts';

const text = z.string().trim().min(1);
const namesSchema = z.strictObject({ en: text, fr: text, es: text, ar: text, zh: text, ru: text });
const common = {
  names: namesSchema,
  article: z.strictObject({ en: z.enum(['', 'the']) }),
  aliases: z.array(text),
};
const organizationSchema = z.strictObject({
  ...common,
  id: text,
  category: categorySchema.nullable(),
  abbreviation: text.nullable(),
});

/** The tables in `resources/names`. A State's `kind` is its membership of the United Nations, never of the body that meets. */
export const nameTablesSchema = z.strictObject({
  states: z.array(
    z.strictObject({
      ...common,
      code: z.string().regex(/^[A-Z]{3}$/),
      alpha2: z.string().regex(/^[A-Z]{2}$/),
      kind: z.enum(['member', 'observer']),
    }),
  ),
  groups: z.array(organizationSchema),
  bodies: z.array(organizationSchema),
});

/** The six official languages of the United Nations. */
type NameLanguage = keyof z.infer<typeof namesSchema>;

type NameKind = 'state' | 'group' | 'body';

interface Known {
  readonly id: string;
  readonly kind: NameKind;
  readonly names: Readonly<Record<NameLanguage, string>>;
  /** The official names folded: what a delegation is known by and, accents apart, sorted by. */
  readonly folded: Readonly<Record<string, string>>;
  readonly category: Category | null;
  readonly forms: readonly Form[];
}

interface Form {
  /** Folded, with a space before it, so that a word's beginning is always " " and what was typed. */
  readonly text: string;
  /** Null for codes, abbreviations and colloquial names, which count in every language. */
  readonly language: NameLanguage | null;
}

interface Query {
  /** Folded and, like each of its words, with a space before it: found only where a word begins. */
  readonly whole: string;
  readonly words: readonly string[];
  /** What may also stand within a word. */
  readonly anywhere: string | null;
}

/** All names, folded once, so that a key stroke only compares. */
export interface NameIndex {
  readonly known: readonly Known[];
  readonly byOfficialName: ReadonlyMap<string, Known>;
}

export interface Suggestion {
  /** ISO 3166 alpha-3 code of a State, the row's own id of a group or body. Unique over all kinds. */
  readonly id: string;
  readonly kind: NameKind;
  /** The official name in the language asked for. */
  readonly label: string;
  /** A hint. Null for States, whose membership of the body is the session's own data, and for groups that are no organization. */
  readonly category: Category | null;
  /** A hint: whoever speaks for a group is ranked as one. */
  readonly tier: Tier | null;
}

/**
 * Makes the index of the three tables as they come from `resources/names`; throws a ZodError if one is not of that form,
 * so that no empty or half name ever reaches a window.
 */
export function buildNameIndex(tables: { states: unknown; groups: unknown; bodies: unknown }): NameIndex {
  const { states, groups, bodies } = nameTablesSchema.parse(tables);
  const known = [
    ...states.map((row) => toKnown({ ...row, id: row.code, category: null }, 'state', [row.code, row.alpha2])),
    ...groups.map((row) => toKnown(row, 'group', [row.abbreviation])),
    ...bodies.map((row) => toKnown(row, 'body', [row.abbreviation])),
  ];
  const byOfficialName = new Map(known.flatMap((one) => Object.values(one.folded).map((name) => [name, one] as const)));
  return { known, byOfficialName };
}

/**
 * Known delegations for what was typed, best first, at most `limit`: code, abbreviation or whole name; beginning of a name; of a
 * word; of all words in any order; anywhere. Names of all six languages count, those of `language` and English before others;
 * then States, groups, bodies. Labels are English where `language` is not one of the six. Nothing typed: none.
 */
export function suggest(index: NameIndex, typed: string, options: { language: string; limit: number }): Suggestion[] {
  const query = toQuery(typed);
  if (query === null) return [];
  const labels = isNameLanguage(options.language) ? options.language : 'en';
  return index.known
    .map((one) => ({ one, sortKey: one.folded[labels] ?? '', score: score(one, query, labels) }))
    .filter(({ score }) => score < NO_MATCH)
    .sort(
      (a, b) =>
        a.score - b.score || KIND_ORDER[a.one.kind] - KIND_ORDER[b.one.kind] || (a.sortKey < b.sortKey ? -1 : 1),
    )
    .slice(0, options.limit)
    .map(({ one }) => ({
      id: one.id,
      kind: one.kind,
      label: one.names[labels],
      category: one.category,
      tier: one.kind === 'group' ? 'group' : null,
    }));
}

/** The official name in another language of a delegation given by one of its official names; null if it is not known. */
export function localName(index: NameIndex, delegation: string, language: string): string | null {
  const one = index.byOfficialName.get(foldName(delegation));
  return one && isNameLanguage(language) ? one.names[language] : null;
}

const KIND_ORDER: Readonly<Record<NameKind, number>> = { state: 0, group: 1, body: 2 };
const NO_MATCH = 10;

function toKnown(
  row: { id: string; names: Known['names']; category: Category | null; aliases: string[] },
  kind: NameKind,
  codes: readonly (string | null)[],
): Known {
  const form = (name: string, language: NameLanguage | null): Form[] =>
    foldedForms(name).map((folded) => ({ text: ` ${folded}`, language }));
  const official = Object.entries(row.names) as [NameLanguage, string][];
  return {
    id: row.id,
    kind,
    names: row.names,
    folded: Object.fromEntries(official.map(([language, name]) => [language, foldName(name)])),
    category: row.category,
    forms: [
      ...[...codes, ...row.aliases].flatMap((name) => (name ? form(name, null) : [])),
      ...official.flatMap(([language, name]) => form(name, language)),
    ],
  };
}

function toQuery(typed: string): Query | null {
  const folded = foldName(typed);
  if (folded === '') return null;
  // One letter within a word would find nearly every name; one Han character is a syllable and says something.
  const anywhere = folded.length > 1 || /\p{Script=Han}/u.test(folded) ? folded : null;
  return { whole: ` ${folded}`, words: folded.split(' ').map((word) => ` ${word}`), anywhere };
}

function isNameLanguage(language: string): language is NameLanguage {
  return Object.hasOwn(namesSchema.shape, language);
}

/** Lower is better, NO_MATCH is none. Odd: found only in a language that is neither the one asked for nor English. */
function score(one: Known, query: Query, language: NameLanguage): number {
  let best = NO_MATCH;
  for (const form of one.forms) {
    const foreign = form.language === null || form.language === 'en' || form.language === language ? 0 : 1;
    const here = match(form.text, query) + foreign;
    if (here < best) best = here;
  }
  return best;
}

function match(form: string, { whole, words, anywhere }: Query): number {
  const at = form.indexOf(whole);
  if (at === 0) return form.length === whole.length ? 0 : 2;
  if (at > 0) return 4;
  if (words.length > 1 && words.every((word) => form.includes(word))) return 6;
  return anywhere !== null && form.includes(anywhere) ? 8 : NO_MATCH;
}
