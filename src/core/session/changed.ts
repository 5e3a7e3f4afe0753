import { same } from '../same.ts';

/** What of a change is not so already; null where nothing is. */
export const changed = <T extends object>(was: object, change: T): T | null => {
  const now = Object.entries(change).filter(
    ([key, value]) => value !== undefined && !same(was[key as keyof typeof was], value),
  );
  return now.length === 0 ? null : (Object.fromEntries(now) as T);
};
