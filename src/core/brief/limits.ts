import { sentences } from './blocks.ts';
import type { Language } from './languages/language.ts';
import { type Duration, durations, numberOf } from './numbers.ts';
import { type Found, fold, type Passage, words } from './text.ts';

export interface Limits {
  readonly seconds: Readonly<Record<string, Found<number>>>;
  /** A sentence that gives a category another limit than one before it. */
  readonly conflict: string | null;
}

interface Mention {
  readonly seconds: number;
  readonly categories: readonly string[];
}

/** Longest speaking limit for the floor that is believed, in seconds. */
const LONGEST = 1800;

/**
 * Speaking limits from the floor, by category, from sentences that speak of the floor and name minutes or seconds; never
 * from those about panellists, replies or the length of a segment. In a `labelled` passage ("Speaking time: ...") every
 * length is a limit.
 */
export function limits(
  texts: readonly (Passage & { readonly labelled: boolean })[],
  speakersArePanel: boolean,
  language: Language,
): Limits {
  const found: (Mention & { readonly text: Passage & { readonly labelled: boolean }; readonly sentence: string })[] =
    [];
  for (const text of texts) {
    const list = sentences(text.value, language);
    for (const sentence of list) {
      if (sentence.length > 3000) continue;
      for (const mention of mentions(sentence, text.labelled, list.length === 1, speakersArePanel, language))
        found.push({ ...mention, text, sentence });
    }
  }
  const sure = found.some(({ text, sentence }) => text.labelled || language.surelyFloor.test(sentence));
  const told = found.filter(
    ({ text, sentence, categories }) =>
      !sure || !categories.includes('default') || text.labelled || language.surelyFloor.test(sentence),
  );
  const several = new Set(told.map((mention) => mention.seconds)).size > 1;
  const seconds: Record<string, Found<number>> = {};
  let conflict: string | null = null;
  for (const { seconds: value, categories, text, sentence } of told) {
    for (const category of several ? categories : ['default']) {
      const known = seconds[category];
      if (!known) seconds[category] = { value, first: text.first, last: text.last };
      else if (known.value !== value) conflict ??= sentence;
    }
  }
  // One length said of one category alone is that category's, not everybody's.
  const only = told[0];
  if (
    !several &&
    only &&
    told.every((mention) => mention.categories.length === 1 && !mention.categories.includes('default'))
  ) {
    delete seconds.default;
    for (const mention of told)
      for (const category of mention.categories)
        seconds[category] = { value: mention.seconds, first: mention.text.first, last: mention.text.last };
  }
  return { seconds, conflict };
}

function mentions(
  sentence: string,
  labelled: boolean,
  alone: boolean,
  speakersArePanel: boolean,
  language: Language,
): Mention[] {
  const lengths = withElliptic(durations(sentence, language), sentence, language);
  if (lengths.length === 0) return [];
  const floor = speakersArePanel ? sentence.replace(language.speakerWords, '') : sentence;
  if (
    !labelled &&
    !language.floorWords.test(floor) &&
    !categoriesIn(floor, language).some((category) => category !== 'default')
  )
    return [];
  const result: Mention[] = [];
  let from = 0;
  for (const [index, length] of lengths.entries()) {
    const until = lengths[index + 1]?.index ?? sentence.length;
    const clauses = sentence.slice(from, length.index).split(language.clauseStart);
    const before = clauses.at(-1) ?? '';
    // "rounds of questions (30 minutes)": what is in brackets is said of what stands before them.
    const bracketed = before.trim() === '' && sentence[length.index - 1] === '(' ? (clauses.at(-2) ?? '') : '';
    // "2 min (groups: 3 min)": what is in brackets is about the next length.
    const rest = sentence.slice(length.end, until);
    const after = /^\s*\([^()]*[:=]\s*$/.test(rest) ? '' : (rest.split(language.clauseEnd)[0] ?? '');
    from = length.end;
    const forWhom = language.forWords.exec(after);
    const named = forWhom ? categoriesIn(after.slice(forWhom[0].length), language) : [];
    // What "for ..." names was used up by this length; what comes behind belongs to the next one.
    if (forWhom && named.length > 0) from = length.end + after.length;
    if (length.seconds > LONGEST) continue;
    const context = `${bracketed} ${before} ${after}`;
    const about = speakersArePanel ? context.replace(language.speakerWords, '') : context;
    if (language.notFloor.test(about) && !(labelled && alone && lengths.length === 1)) continue;
    const categories = named.length > 0 ? named : categoriesIn(before, language);
    if (categories.length > 0) result.push({ seconds: length.seconds, categories });
    else if (labelled && (!forWhom || index === 0)) result.push({ seconds: length.seconds, categories: ['default'] });
    else {
      const behind = categoriesIn(after, language);
      if (behind.length > 0) result.push({ seconds: length.seconds, categories: behind });
    }
  }
  return result;
}

const global = new WeakMap<RegExp, RegExp>();

function everywhere(pattern: RegExp): RegExp {
  const known = global.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`);
  global.set(pattern, known);
  return known;
}

/** "three minutes for groups and two for all others": the unit of the first length holds for bare numbers where a limit would stand. */
function withElliptic(lengths: readonly Duration[], sentence: string, language: Language): Duration[] {
  const unit = lengths[0] && lengths[0].seconds % 60 === 0 ? 60 : 1;
  if (lengths.length === 0) return [];
  const found: Duration[] = [...lengths];
  for (const match of fold(sentence).matchAll(
    /(?<![\p{L}\p{N}.:/-])(\d{1,2}|\p{L}{2,12})(?=\s+\p{L}|\s*[.;,)]?\s*$|\s*[;,])/gu,
  )) {
    const number = numberOf(match[1] ?? '', language);
    const end = match.index + match[0].length;
    if (number === null || number > 30 || match.index < (lengths[0]?.end ?? 0)) continue;
    if (lengths.some((length) => match.index < length.end && end > length.index)) continue;
    const behind = sentence.slice(end);
    const before = words(sentence.slice(0, match.index).slice(-30)).at(-1) ?? '';
    const ends =
      /^\s*(?:[.;,)]|$)/.test(behind) && (language.joiners.has(before) || language.andWords.includes(before));
    const forWhom = language.forWords.exec(behind);
    if (ends || (forWhom && !forWhom[0].includes('(') && categoriesIn(behind.slice(0, 60), language).length > 0))
      found.push({ seconds: number * unit, index: match.index, end });
  }
  return found.sort((a, b) => a.index - b.index);
}

function categoriesIn(text: string, language: Language): string[] {
  const result: string[] = [];
  let rest = text;
  for (const [category, pattern] of language.categories) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(everywhere(pattern), '§');
    result.push(category);
  }
  // "Towns and observers": whoever stands beside a known category is everybody else.
  if (!result.includes('default') && language.besideCategory.test(rest)) result.push('default');
  return result.length === 0 && language.anySpeaker.test(rest) ? ['default'] : result;
}
