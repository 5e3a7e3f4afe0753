import type { Category, Tier } from '../session/vocabulary.ts';
import { foldedForms, foldName } from './names-fold.ts';
import { type Form, NO_MATCH, score, toQuery } from './names-match.ts';
import { isNameLanguage, type NameLanguage, nameTablesSchema } from './names-tables.ts';

type NameKind = 'state' | 'group' | 'body';

/** What is known of a delegation, however its name was written. */
export interface KnownDelegation {
  /** ISO 3166 alpha-3 code of a State, the row's own id of a group or body. Unique over all kinds. */
  readonly id: string;
  readonly kind: NameKind;
  /** The official English name: what is stored. */
  readonly name: string;
  /** A hint. Null for States, whose membership of the body is the session's own data, and for groups that are no organization. */
  readonly category: Category | null;
  /** A hint: whoever speaks for a group is ranked as one. */
  readonly tier: Tier | null;
}

/** A known delegation that may be meant: `label` is its official name in the language asked for. */
export type Suggestion = KnownDelegation & { readonly label: string };

interface Known extends KnownDelegation {
  readonly names: Readonly<Record<NameLanguage, string>>;
  /** The official names folded: what a delegation is known by and, accents apart, sorted by. */
  readonly folded: Readonly<Record<string, string>>;
  readonly forms: readonly Form[];
  /** What stands for it as a whole, folded: its forms, and those without what they have in parentheses ("Iran"). */
  readonly whole: readonly string[];
}

/** All names, folded once, so that a key stroke only compares. */
export interface NameIndex {
  readonly known: readonly Known[];
  readonly byOfficialName: ReadonlyMap<string, Known>;
  /** Every form of every name; null where it fits more than one delegation. */
  readonly byAnyForm: ReadonlyMap<string, Known | null>;
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
  return { known, byOfficialName, byAnyForm: byAnyForm(known) };
}

/**
 * Known delegations for what was typed, best first, at most `limit`: code, abbreviation or whole name; beginning of a name;
 * its words begun in their order; beginning of a word; of all words in any order; anywhere. Names of all six languages count,
 * those of `language` and English before others; then States, groups, bodies. Labels are English where `language` is not one
 * of the six. Nothing typed: none.
 */
export function suggest(index: NameIndex, typed: string, options: { language: string; limit: number }): Suggestion[] {
  const query = toQuery(typed);
  if (query === null) return [];
  const labels = isNameLanguage(options.language) ? options.language : 'en';
  return index.known
    .map((one) => ({ one, sortKey: one.folded[labels] ?? '', score: score(one.forms, query, labels) }))
    .filter(({ score }) => score < NO_MATCH)
    .sort(
      (a, b) =>
        a.score - b.score || KIND_ORDER[a.one.kind] - KIND_ORDER[b.one.kind] || (a.sortKey < b.sortKey ? -1 : 1),
    )
    .slice(0, options.limit)
    .map(({ one }) => ({ ...facts(one), label: one.names[labels] }));
}

/** The official name in another language of a delegation given by one of its official names; null if it is not known. */
export function localName(index: NameIndex, delegation: string, language: string): string | null {
  const one = index.byOfficialName.get(foldName(delegation));
  return one && isNameLanguage(language) ? one.names[language] : null;
}

/**
 * The one delegation that a whole name stands for: official in any of the six languages, colloquial, code or abbreviation,
 * with or without an article or what an official name has in parentheses. Null if it fits none, or more than one ("Korea").
 */
export function knownName(index: NameIndex, typed: string): KnownDelegation | null {
  // Folding a megabyte is slow, and no name is that long.
  if (typed.length > LONGEST) return null;
  const plain = typed.replaceAll('&', ' and ');
  const turned = plain.replace(INVERTED, '$2 $1');
  const ways = new Set([plain, plain.replace(ARTICLE, ''), turned, turned.replace(ARTICLE, '')]);
  for (const name of ways) {
    const forms = foldedForms(name);
    const official = index.byOfficialName.get(forms[0] ?? '');
    if (official) return facts(official);
    const fit = new Set(forms.flatMap((form) => index.byAnyForm.get(form) ?? []));
    const [one] = fit;
    if (one && fit.size === 1) return facts(one);
  }
  return null;
}

const KIND_ORDER: Readonly<Record<NameKind, number>> = { state: 0, group: 1, body: 2 };
const LONGEST = 300;
/** "Korea, Republic of", "Gambia (the)": what a name begins with stands after it. */
const INVERTED = /^\s*([^,(]+?)\s*[,(]\s*([^,()]+?)\s*\)?\s*$/;
const ARTICLE = /^\s*(?:(?:the|la|le|les|el|los|las)\s+|l['’])/i;
const PARENTHESES = /\s*[(（][^)）]*[)）]\s*$/;

const facts = ({ id, kind, name, category, tier }: Known): KnownDelegation => ({ id, kind, name, category, tier });

function toKnown(
  row: { id: string; names: Known['names']; category: Category | null; aliases: string[] },
  kind: NameKind,
  codes: readonly (string | null)[],
): Known {
  const form = (name: string, language: NameLanguage | null): Form[] =>
    foldedForms(name).map((folded) => ({ text: ` ${folded}`, language }));
  const official = Object.entries(row.names) as [NameLanguage, string][];
  const forms = [
    ...[...codes, ...row.aliases].flatMap((name) => (name ? form(name, null) : [])),
    ...official.flatMap(([language, name]) => form(name, language)),
  ];
  const heads = [...row.aliases, ...Object.values(row.names)].filter((name) => PARENTHESES.test(name));
  return {
    id: row.id,
    kind,
    name: row.names.en,
    names: row.names,
    folded: Object.fromEntries(official.map(([language, name]) => [language, foldName(name)])),
    category: row.category,
    tier: kind === 'group' ? 'group' : null,
    forms,
    whole: [
      ...forms.map(({ text }) => text.slice(1)),
      ...heads.flatMap((name) => foldedForms(name.replace(PARENTHESES, ''))),
    ],
  };
}

function byAnyForm(known: readonly Known[]): Map<string, Known | null> {
  const found = new Map<string, Known | null>();
  for (const one of known) {
    for (const form of one.whole) {
      const before = found.get(form);
      found.set(form, before === undefined || before === one ? one : null);
    }
  }
  return found;
}
