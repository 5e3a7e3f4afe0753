import type { Target } from '../keys/guard.ts';

/** One thing that can be done at the podium now. */
export type Doing = {
  readonly id: string;
  readonly name: string;
  /** Whom or what it touches, where the name does not say it. */
  readonly under: string;
  /** What stands on its key; empty where it has none. */
  readonly key: string;
  /** Chosen once it only waits for the second time: it ends a turn early, or takes back much (DESIGN 7). */
  readonly target: Target | null;
  readonly run: () => void;
};

/** What can be done without being asked twice. */
export const doing = (
  id: string,
  name: string,
  run: () => void,
  { under = '', key = '' }: { readonly under?: string; readonly key?: string } = {},
): Doing => ({ id, name, under, key, target: null, run });
