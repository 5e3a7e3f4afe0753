import type { Brief } from '../../../core/brief/brief.ts';
import { repliesOf } from '../../../core/session/replies.ts';
import type { Imported } from '../../../core/session/state.ts';
import { type Draft, draftOf } from './draft.ts';

/** A note that was read, and how far its review has come. */
export type NoteWork = {
  readonly text: string;
  readonly brief: Brief;
  readonly was: Draft;
  readonly draft: Draft;
  /** Doubts that somebody said are none. */
  readonly waved: ReadonlySet<string>;
  /** It is compared with the open session, to be taken into it. */
  readonly isCompared: boolean;
  /** The changes of the session that were ticked or unticked by hand, by their keys. */
  readonly ticks: ReadonlyMap<string, boolean>;
};
export type SetNoteWork = (to: (work: NoteWork | null) => NoteWork | null) => void;

export const noteWork = (text: string, brief: Brief): NoteWork => {
  const was = draftOf(brief, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { text, brief, was, draft: was, waved: new Set(), isCompared: false, ticks: new Map() };
};

/** The work on a note that is to be compared with a session: what no note says of the replies is as it was made with. */
export const comparedWork = (work: NoteWork, imported: Imported | null): NoteWork => {
  const { was, draft } = work;
  const isCorrected = was.afterEachRound !== draft.afterEachRound || was.repliesMinutes !== draft.repliesMinutes;
  if (isCorrected || imported === null) return { ...work, isCompared: true };
  const { afterEachRound, minutes } = repliesOf(imported.items);
  const replies = { afterEachRound, repliesMinutes: String(minutes) };
  return { ...work, was: { ...was, ...replies }, draft: { ...draft, ...replies }, isCompared: true };
};
