import type { Entry, SessionState } from '../session/state.ts';
import type { Blocks, Category, Rank } from '../session/vocabulary.ts';
import { foldName } from './names-fold.ts';

const folded = new WeakMap<readonly string[], ReadonlySet<string>>();

const has = (names: readonly string[], name: string): boolean => {
  const known = folded.get(names) ?? new Set(names.map(foldName));
  folded.set(names, known);
  return known.has(foldName(name));
};

/** What a delegation is: as inscribed, else as the body's own membership list says; null where neither does. */
export const categoryOf = (
  { membership }: Pick<SessionState, 'membership'>,
  entry: Pick<Entry, 'category' | 'delegation'>,
): Category | null => {
  if (entry.category !== null || membership === null) return entry.category;
  if (has(membership.members, entry.delegation)) return 'member';
  return has(membership.observers, entry.delegation) ? 'observer' : null;
};

/** What an entry is ranked by; a delegation of no known category stands with the States. */
export const rankOf = ({ tier, category }: Pick<Entry, 'tier' | 'category'>): Rank =>
  tier ?? (category === null || category === 'member' || category === 'observer' ? 'state' : category);

/** The position of an entry's block, from 0; behind all of them where no block holds its rank. */
export const blockOf = (blocks: Blocks, entry: Pick<Entry, 'tier' | 'category'>): number => {
  const rank = rankOf(entry);
  const found = blocks.findIndex((block) => block.includes(rank));
  return found === -1 ? blocks.length : found;
};
