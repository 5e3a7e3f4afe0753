import type { Panel } from '../keys/letters.ts';

/** What stands in place of the running order: a letter's panel, the search over everything, or the keys. */
export type DrawerName = 'find' | 'keys' | Panel;
