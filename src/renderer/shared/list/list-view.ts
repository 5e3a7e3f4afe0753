import type { EntryList, EntryRow, ListRules } from '../../../core/views/entry-list.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';

/** What the list of speakers is drawn from: slices that podium and desk both see. */
export type ListView = {
  readonly session: PodiumView['session'];
  readonly programme: PodiumView['programme'];
  readonly floor: Pick<PodiumView['floor'], 'now' | 'round' | 'handOver'>;
  readonly rules: ListRules;
  readonly list: EntryList;
};

/** The rows of ids, in their order; ids that the list does not know are left out. */
export const rowsOf = (list: EntryList, ids: readonly string[]): readonly EntryRow[] =>
  ids.flatMap((id) => list.entries[id] ?? []);
