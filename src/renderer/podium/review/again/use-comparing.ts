import { useMemo } from 'react';
import {
  canBeTaken,
  compareNote,
  type NoteChange,
  takenAtFirst,
} from '../../../../core/session/note-again/compare-note.ts';
import type { NoteAgain } from '../../../../core/session/note-again/noted.ts';
import type { Refusal } from '../../../../core/session/refusals.ts';
import type { Person } from '../../../../core/session/vocabulary.ts';
import type { PodiumView } from '../../../../core/views/podium-view.ts';
import { acceptedOf } from '../draft.ts';
import type { NoteWork, SetNoteWork } from '../note-work.ts';

/** A note beside the open session, and what of it is ticked. */
export type Comparing = {
  readonly note: NoteAgain;
  readonly refusal: Refusal | null;
  readonly changes: readonly NoteChange[];
  /** The keys of what would be taken. */
  readonly taken: ReadonlySet<string>;
  readonly take: (key: string, on: boolean) => void;
  readonly takeAll: () => void;
  readonly takeAtFirst: () => void;
  /** True of what cannot be ticked while something else is not. */
  readonly isStuck: (change: NoteChange) => boolean;
  /** Everybody whom session and note name. */
  readonly people: readonly Person[];
  readonly readAs: ReadonlyMap<string, string>;
  readonly languages: { readonly session: string; readonly note: string };
};

/** Compares what was read and corrected with the session; what was ticked by hand stays ticked while either changes. */
export const useComparing = (
  { brief, was, draft, ticks }: NoteWork,
  preparation: PodiumView['preparation'],
  setWork: SetNoteWork,
): Comparing => {
  const { note, compared } = useMemo(() => {
    const accepted = acceptedOf(brief, draft);
    const again: NoteAgain = { ...accepted, zone: draft.zone === was.zone ? null : accepted.zone };
    return { note: again, compared: compareNote(preparation, again) };
  }, [brief, was, draft, preparation]);
  const changes = compared.ok ? compared.changes : [];
  const proposed = takenAtFirst(changes);
  const wanted = new Set(changes.flatMap(({ key }) => ((ticks.get(key) ?? proposed.has(key)) ? [key] : [])));
  const isStuck = (change: NoteChange) => !canBeTaken(change, wanted);
  const setTicks = (to: (old: NoteWork['ticks']) => NoteWork['ticks']) =>
    setWork((old) => old && { ...old, ticks: to(old.ticks) });
  return {
    note,
    refusal: compared.ok ? null : compared.refusal,
    changes,
    taken: new Set(changes.flatMap((change) => (wanted.has(change.key) && !isStuck(change) ? [change.key] : []))),
    take: (key, on) => setTicks((old) => new Map([...old, [key, on]])),
    takeAll: () => setTicks(() => new Map(changes.filter(({ fresh }) => fresh).map(({ key }) => [key, true]))),
    takeAtFirst: () => setTicks(() => new Map()),
    isStuck,
    people: [...preparation.people, ...(compared.ok ? compared.noted.people : [])],
    readAs: compared.ok ? compared.readAs : new Map(),
    languages: { session: preparation.facts?.language ?? 'und', note: brief.language },
  };
};
