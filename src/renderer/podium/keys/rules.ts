import type { Command } from '../../../core/session/commands.ts';
import { get } from '../../../core/table.ts';
import { CONCLUDING, remaining } from '../../../core/timing/clock-face.ts';
import type { Instant } from '../../../core/timing/time.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import type { Primary, PrimaryAction } from '../../../core/views/primary-action.ts';
import { readyCommand } from '../cues.ts';
import type { Guard, Rule, Rules } from './guard.ts';

/** The one button as it stands at `now`: windows change it by themselves when a round's time is used. */
export const primaryNow = (
  primary: Primary | null,
  now: Instant,
): { readonly action: PrimaryAction; readonly oneMore: PrimaryAction | null; readonly later: boolean } | null => {
  if (primary === null) return null;
  const later = primary.changesAt !== null && primary.later !== null && now >= primary.changesAt;
  return later && primary.later
    ? { action: primary.later, oneMore: primary.oneMore, later }
    : { action: primary.now, oneMore: null, later };
};

/** Names an action by all it would do, so that a hold never outlives what it was for. */
export const actionId = (action: PrimaryAction): string => JSON.stringify(action.command);

/** Ending a running turn with more than 30 s left takes more than one press, whichever key ends it (DESIGN 7). */
const endGuard = (ends: string | null, now: PodiumView['floor']['now'], at: Instant): Guard =>
  now?.turn === ends && now?.face.status === 'running' && remaining(now.face, at) > CONCLUDING ? 'twice' : 'none';

const ruleOf = (action: PrimaryAction | null, floor: PodiumView['floor'], at: Instant): Rule | null =>
  action === null ? null : { id: actionId(action), guard: action.hold ? 'hold' : endGuard(action.ends, floor.now, at) };

/** The room's screen is given away by a press that is held, and taken back by any. */
const screenRule = (away: boolean): Rule => ({ id: away ? 'back' : 'away', guard: away ? 'none' : 'hold' });

/** What Space, Shift+Space, U, F, G and the guarded buttons would do at `at`, and how hard each is to press. */
export const rulesAt = (
  { floor, journal }: Pick<PodiumView, 'floor' | 'journal'>,
  at: Instant,
  screenAway = false,
): Rules => {
  const primary = primaryNow(floor.primary, at);
  const { undo } = journal;
  // While a point of order has the floor nothing else is done to the turn that it interrupts.
  const now = floor.point === null ? floor.now : null;
  const turn = now !== null && now.kind !== 'other' ? now.turn : null;
  return {
    primary: ruleOf(primary?.action ?? null, floor, at),
    oneMore: ruleOf(primary?.oneMore ?? null, floor, at),
    undo: undo && { id: undo.commandId, guard: undo.holdFrom !== null && at >= undo.holdFrom ? 'hold' : 'none' },
    chair: turn === null ? null : { id: turn, guard: endGuard(turn, now, at) },
    restart: turn === null || now?.face.status === 'called' ? null : { id: turn, guard: 'hold' },
    giveScreen: screenRule(screenAway),
    putBack: turn === null || now?.mode !== 'video' ? null : { id: turn, guard: endGuard(turn, now, at) },
  };
};

/** One press of E, in ms. */
export const MORE_TIME = 30_000;
/** By how much one press of T lets a turn have begun earlier, in ms. */
export const EARLIER = 10_000;

/** Whom S marks absent: who was called and has not begun, or who would be called next; null if neither is on the list. */
export const absentee = (
  view: Pick<PodiumView, 'floor' | 'list'>,
  at: Instant,
): { id: string; name: string } | null => {
  const { now } = view.floor;
  if (view.floor.point !== null) return null;
  const command = primaryNow(view.floor.primary, at)?.action.command;
  const next = command?.type === 'Call' && 'entry' in command.calls ? command.calls.entry : null;
  const id = now === null ? next : now.face.status === 'called' ? now.entry : null;
  const row = id === null ? undefined : get(view.list.entries, id);
  return row ? { id: row.id, name: row.name } : null;
};

/** The command of a letter or its button, or null where it would do nothing. */
export const letterCommand = (
  letter:
    | 'pause'
    | 'point'
    | 'absent'
    | 'redo'
    | 'holdSlide'
    | 'black'
    | 'conclude'
    | 'slowDown'
    | 'undoList'
    | 'redoList',
  view: PodiumView,
  at: Instant,
): Command | null => {
  const { now, point } = view.floor;
  const { choice } = view.room;
  switch (letter) {
    case 'point':
      if (view.session.phase !== 'open' || view.session.suspended !== null) return null;
      return { type: 'RaisePoint', during: point?.turn ?? now?.turn ?? null };
    case 'pause':
      if (point !== null || view.session.suspended !== null) return null;
      if (now?.face.status === 'paused') return { type: 'Resume', turn: now.turn };
      return now?.face.status === 'running' ? { type: 'Pause', turn: now.turn } : null;
    case 'absent': {
      const who = absentee(view, at);
      return who && { type: 'MarkAbsent', entry: who.id };
    }
    case 'redo':
      return view.journal.redo && { type: 'Redo', commandId: view.journal.redo.commandId };
    case 'undoList':
      return view.journal.undoList && { type: 'Undo', commandId: view.journal.undoList.commandId };
    case 'redoList':
      return view.journal.redoList && { type: 'Redo', commandId: view.journal.redoList.commandId };
    case 'conclude':
      return readyCommand(view, 'conclude', at);
    case 'slowDown':
      return readyCommand(view, 'slow-down', at);
    case 'holdSlide':
      return { type: 'SetScene', scene: choice === 'hold' ? 'auto' : 'hold' };
    case 'black':
      return { type: 'SetScene', scene: choice === 'black' ? 'auto' : 'black' };
  }
};
