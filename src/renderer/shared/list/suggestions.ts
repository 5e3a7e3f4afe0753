import { type Suggestion, suggest } from '../../../core/floor/names.ts';
import type { Category, Tier } from '../../../core/session/vocabulary.ts';
import { nameIndex } from './name-index.ts';

/** A line under the add field: an official name, or what was typed as it is. */
export type Choice = {
  readonly id: string;
  readonly label: string;
  /** The official English name, by which body and panel know it; what was typed where there is none. */
  readonly name: string;
  readonly category: Category | null;
  readonly tier: Tier | null;
  readonly kind: Suggestion['kind'] | 'typed';
};

const ARABIC = /[\u0600-\u06ff]/;
const MOST = 7;

/** What may be meant by the text, best first; last the text itself, unless it is an official name. None for no text. */
export const choicesFor = (text: string): readonly Choice[] => {
  const typed = text.trim();
  if (typed === '') return [];
  const known = suggest(nameIndex(), typed, { language: ARABIC.test(typed) ? 'ar' : 'en', limit: MOST });
  if (known.some((one) => one.label === typed)) return known;
  return [...known, { id: 'typed', label: typed, name: typed, category: null, tier: null, kind: 'typed' }];
};
