import { handOver } from '../floor/hand-over.ts';
import type { Projection } from '../session/effective-log.ts';
import {
  journalOf,
  nowSpeaking,
  type PodiumView,
  programmeOf,
  roundNow,
  sessionOf,
  toEntryList,
} from './podium-view.ts';

/** What the desk sees: the session and its plan, who has the floor, the list, and its own line of undo. */
export type DeskView = Pick<PodiumView, 'session' | 'programme' | 'list'> & {
  readonly floor: Pick<PodiumView['floor'], 'now' | 'round' | 'handOver'>;
  readonly journal: Pick<PodiumView['journal'], 'last' | 'undoList' | 'redoList'>;
};

/** The desk's view for the seat that asks. */
export const toDeskView = (p: Projection, actor: string): DeskView => {
  const { last, undoList, redoList } = journalOf(p, actor);
  return {
    session: sessionOf(p.state),
    programme: programmeOf(p.state),
    floor: { now: nowSpeaking(p.state), round: roundNow(p.state), handOver: handOver(p.state) },
    journal: { last, undoList, redoList },
    list: toEntryList(p.state),
  };
};
