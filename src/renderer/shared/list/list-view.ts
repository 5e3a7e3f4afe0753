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

/** What is known of delegations beside their own request, by the delegation's name. */
export type Known = {
  readonly joined: ReadonlyMap<string, readonly EntryRow[]>;
  /** Requests of a delegation that wait, are absent or are held. */
  readonly asked: (delegation: string) => readonly EntryRow[];
  readonly onPanel: ReadonlySet<string>;
  readonly spoke: ReadonlySet<string>;
};
