import { roundNow } from '../floor/list-order.ts';
import { lastRetracted, lastStep } from '../session/decide-undo.ts';
import type { Projection, Step } from '../session/effective-log.ts';
import { openTurnOf, turnName } from '../session/names.ts';
import { stepLabel } from '../session/step-label.ts';
import { type EntryList, type PodiumView, type StepOffer, sessionOf, toEntryList } from './podium-view.ts';

/** What the desk sees: the session, who has the floor, the list, and its own line of undo. */
export type DeskView = {
  readonly session: PodiumView['session'];
  readonly floor: {
    readonly now: { readonly turn: string; readonly name: string } | null;
    readonly round: number | null;
  };
  readonly journal: { readonly undoList: StepOffer | null; readonly redoList: StepOffer | null };
  readonly list: EntryList;
};

/** The desk's view for the seat that asks. */
export const toDeskView = (p: Projection, actor: string): DeskView => {
  const turn = openTurnOf(p.state);
  const offer = (step: Step | null): StepOffer | null =>
    step && { commandId: step.commandId, label: stepLabel(p, step), holdFrom: null };
  return {
    session: sessionOf(p.state),
    floor: { now: turn && { turn: turn.id, name: turnName(turn) }, round: roundNow(p.state) },
    journal: { undoList: offer(lastStep(p, 'list', actor)), redoList: offer(lastRetracted(p, 'list', actor)) },
    list: toEntryList(p.state),
  };
};
