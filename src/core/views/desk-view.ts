import { handOver } from '../floor/hand-over.ts';
import { roundNow as roundOfList } from '../floor/list-order.ts';
import { lastRetracted, lastStep } from '../session/decide-undo.ts';
import type { Projection, Step } from '../session/effective-log.ts';
import { stepLabel } from '../session/step-label.ts';
import { type DiscussionView, toDiscussionView } from './discussion-view.ts';
import { type EntryList, type ListRules, toEntryList, toListRules } from './entry-list.ts';
import { lastEvent, type StepOffer } from './journal.ts';
import { type NowSpeaking, nowSpeaking, type PodiumView, programmeOf, roundNow, sessionOf } from './podium-view.ts';
import { messagesFor, type ReceivedMessage } from './received.ts';

/** What the desk sees: the session and its plan, who has the floor, the list and its rules, its own line of undo. */
export type DeskView = {
  readonly session: PodiumView['session'];
  readonly programme: PodiumView['programme'];
  readonly floor: {
    readonly now: NowSpeaking | null;
    /** A point of order has the floor. */
    readonly point: boolean;
    readonly round: PodiumView['floor']['round'];
    /** The round that runs, or the next one: what a new request would be for. */
    readonly roundOfList: number | null;
    readonly handOver: PodiumView['floor']['handOver'];
  };
  readonly rules: ListRules;
  readonly journal: Pick<PodiumView['journal'], 'last' | 'undoList' | 'redoList'>;
  readonly list: EntryList;
  readonly discussion: DiscussionView;
  /** Those for the desk. */
  readonly messages: readonly ReceivedMessage[];
};

/** The desk's view for the seat that asks. */
export const toDeskView = (p: Projection, actor: string): DeskView => {
  const { state } = p;
  const offer = (step: Step | null): StepOffer | null =>
    step && { commandId: step.commandId, label: stepLabel(p, step), holdFrom: null };
  return {
    session: sessionOf(state),
    programme: programmeOf(state),
    floor: {
      now: nowSpeaking(state),
      point: state.openPoint !== null,
      round: roundNow(state),
      roundOfList: roundOfList(state),
      handOver: handOver(state),
    },
    rules: toListRules(state),
    journal: {
      last: lastEvent(p),
      undoList: offer(lastStep(p, 'list', actor)),
      redoList: offer(lastRetracted(p, 'list', actor)),
    },
    list: toEntryList(state),
    discussion: toDiscussionView(state),
    messages: messagesFor(state, 'desk'),
  };
};
