import { endingStep } from '../../../core/session/decide.ts';
import { type EventRow, sameHash } from '../storage/chain.ts';

/**
 * How a copy of a session stands to the one that is here. Steps are presses that only the one or the other has: what the
 * host records by itself, such as an opening, is none.
 */
export type CopyRelation = {
  readonly relation: 'same' | 'behind' | 'ahead' | 'beside';
  /** Events that both have, from the first. */
  readonly common: number;
  /** Steps that only the one here has. */
  readonly here: number;
  /** Steps that only the copy has. */
  readonly copy: number;
  /** Host time of the last event that both have, in ms. */
  readonly since: number;
};

/** Compares the two hash chains, each sound; null where not even the first event is the same. */
export const relationOf = (here: readonly EventRow[], copy: readonly EventRow[]): CopyRelation | null => {
  const parted = here.findIndex((row, i) => !isSame(row, copy[i]));
  const common = parted === -1 ? here.length : parted;
  const last = here[common - 1];
  if (!last) return null;
  const [own, others] = [stepsIn(here.slice(common)), stepsIn(copy.slice(common))];
  const relation = others === 0 ? (own === 0 ? 'same' : 'behind') : own === 0 ? 'ahead' : 'beside';
  return { relation, common, here: own, copy: others, since: last.at };
};

const isSame = (a: EventRow, b: EventRow | undefined): boolean => b !== undefined && sameHash(a.hash, b.hash);

const ENDING = endingStep('');

const stepsIn = (rows: readonly EventRow[]): number =>
  new Set(
    rows
      .filter(({ actor }) => actor !== 'host')
      .map(({ command_id: id }) => (id.endsWith(ENDING) ? id.slice(0, -ENDING.length) : id)),
  ).size;
