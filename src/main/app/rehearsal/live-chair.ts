import type { ExecuteAnswer } from '../../../contract/api.ts';
import type { Command, CommandOf } from '../../../core/session/commands.ts';
import type { SpeakingRequest } from '../../../core/session/vocabulary.ts';
import { type Phase, phase, remaining } from '../../../core/timing/clock-face.ts';
import { instant } from '../../../core/timing/time.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';

/** What the room shows: its scene or, of a speaker, the state of the clock. */
export type Seen =
  | 'title'
  | 'hold'
  | 'black'
  | 'round'
  | 'point'
  | 'message'
  | 'speaker-name-only'
  | `speaker-${Phase}`;

/** A seat at the podium, and time. */
export type ChairSeat = {
  readonly view: () => PodiumView | null;
  /** Host time, in ms. */
  readonly now: () => number;
  readonly execute: (command: Command) => Promise<ExecuteAnswer>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly onState: (state: Seen) => Promise<void> | void;
  readonly prepare: CommandOf<'PrepareSession'>;
  readonly requests: readonly SpeakingRequest[];
};

/** How often the room is looked at, how long a state that is new stays, and how long a call stands before its start. */
const LOOK_MS = 100;
const STAY_MS = 2_000;
const HAND_OVER_MS = 1_200;
/** A view that has not followed its command by then never will. */
const PATIENCE_MS = 10_000;
/** Speeches end with this part of their time left, or this long after it. */
const LEFT_OF_PLAN = 0.25;
const OVERRUN_MS = 2_500;

/**
 * Chairs the session to its end: presses what the podium's button offers, and once each shows the hold slide and black,
 * pauses, lets a speaker run over, takes a call back. Throws where the host refuses.
 */
export const chair = async (seat: ChairSeat): Promise<void> => {
  const { sleep } = seat;
  const seen = new Set<Seen>();
  const viewed = async (): Promise<PodiumView> => {
    const until = seat.now() + PATIENCE_MS;
    for (let view = seat.view(); ; view = seat.view()) {
      if (view) return view;
      if (seat.now() > until) throw new Error('The rehearsal never got a view.');
      await sleep(LOOK_MS);
    }
  };
  const look = async (): Promise<void> => {
    const state = stateOf(await viewed(), seat.now());
    if (seen.has(state)) return;
    seen.add(state);
    await seat.onState(state);
    await sleep(STAY_MS);
  };
  const wait = async (ms: number): Promise<void> => {
    const until = seat.now() + ms;
    while (seat.now() < until) {
      await look();
      await sleep(Math.max(0, Math.min(LOOK_MS, until - seat.now())));
    }
  };
  const send = async (command: Command): Promise<void> => {
    await viewed();
    const answer = await seat.execute(command);
    if (!answer.ok) throw new Error(`The rehearsal's ${command.type} was refused: ${answer.refusal.code}.`);
    const until = seat.now() + PATIENCE_MS;
    while ((await viewed()).journal.events < answer.seq) {
      if (seat.now() > until) throw new Error(`The view never showed the rehearsal's ${command.type}.`);
      await sleep(LOOK_MS / 10);
    }
    await look();
  };
  const scene = async (shown: 'hold' | 'black'): Promise<void> => {
    await send({ type: 'SetScene', scene: shown });
    await send({ type: 'SetScene', scene: 'auto' });
  };
  const press = async (): Promise<void> => {
    const action = offered(await viewed(), seat.now());
    if (action) await send(action);
  };
  const pauseOnce = async (turn: string): Promise<void> => {
    await wait(HAND_OVER_MS);
    await send({ type: 'Pause', turn });
    await wait(HAND_OVER_MS);
    await press();
  };
  const undoCallOnce = async (): Promise<void> => {
    const { undo } = (await viewed()).journal;
    if (undo) await send({ type: 'Undo', commandId: undo.commandId });
    await wait(HAND_OVER_MS);
  };

  await send(seat.prepare);
  await wait(HAND_OVER_MS);
  await scene('hold');
  await scene('black');
  await press();
  await send({ type: 'Inscribe', requests: [...seat.requests] });

  let calls = 0;
  while ((await viewed()).session.phase !== 'closed') {
    const { now } = (await viewed()).floor;
    if (now?.face.status === 'running') {
      if (!seen.has('speaker-paused') && now.clockInRoom) await pauseOnce(now.turn);
      const isFloor = now.kind === 'intervention';
      const left = (await viewed()).floor.now?.face ?? now.face;
      const rest = remaining(left, instant(seat.now()));
      const runsOver = isFloor && calls > 1 && !seen.has('speaker-over');
      await wait(
        runsOver ? rest + OVERRUN_MS : Math.min(rest, LONGEST_MS) - LEFT_OF_PLAN * Math.min(left.limit, LONGEST_MS),
      );
      await press();
    } else {
      await wait(HAND_OVER_MS);
      if (now?.kind === 'intervention') {
        calls += 1;
        if (calls > 1 && !seen.has('round')) await undoCallOnce();
      }
      await press();
    }
  }
  await look();
};

/** The longest speech: one with a longer plan yields the floor early. */
const LONGEST_MS = 10_000;

/** What the button does at `now`, if it does anything. */
const offered = ({ floor }: PodiumView, now: number): Command | null => {
  if (floor.primary === null) return null;
  const { now: first, changesAt, later } = floor.primary;
  return (changesAt !== null && later && now >= changesAt ? later : first).command;
};

const stateOf = ({ room }: PodiumView, now: number): Seen => {
  const { scene } = room.view;
  if (scene.kind !== 'speaker') return scene.kind;
  return scene.face === null ? 'speaker-name-only' : `speaker-${phase(scene.face, instant(now))}`;
};
