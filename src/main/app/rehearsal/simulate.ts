import type { Command, CommandEnvelope, CommandOf } from '../../../core/session/commands.ts';
import { itemOf, openTurnOf } from '../../../core/session/names.ts';
import { type NextStep, nextSteps } from '../../../core/session/next-step.ts';
import type { Seat } from '../../../core/session/ruling.ts';
import { lengthOf } from '../../../core/session/session-from-brief.ts';
import type { SessionState, Turn } from '../../../core/session/state.ts';
import { type Duration, duration, type Instant, instant, minutes, plus } from '../../../core/timing/time.ts';
import { instantOf } from '../../../core/timing/zone.ts';
import { commandOf } from '../../../core/views/primary-action.ts';
import type { SpeakerRow } from '../importers/speakers-file.ts';
import { openSessionHost, type SessionHost } from '../session-host.ts';
import type { EventLog } from '../storage/event-log.ts';
import type { SeededChance } from './chance.ts';
import { REHEARSAL } from './folder.ts';
import { inscriptionsOf } from './inscriptions.ts';
import { simulatedTime } from './simulated-time.ts';

export type Rehearsal = {
  readonly prepare: CommandOf<'PrepareSession'>;
  readonly speakers: readonly SpeakerRow[];
};

/** The file is made this long before the meeting opens. */
const PREPARED_BEFORE: Duration = minutes(30);

/** How long things last, as parts of plan or limit, and seconds between two speakers (the file's description). */
const PODIUM = [0.85, 1.2] as const;
const INTERVENTION = [0.6, 1.25] as const;
const HAND_OVER_SECONDS = [8, 17] as const;

/**
 * Chairs a whole session in an empty log, through the host that a live one has, on a clock of its own: prepared, opened
 * at its start, pressed on by what the podium's button would do, closed. Everything comes from the input and `chance`.
 */
export const simulate = (log: EventLog, { prepare, speakers }: Rehearsal, chance: SeededChance): void => {
  const { facts } = prepare;
  const start = instantOf(facts.date, facts.start, facts.zone);
  const hardStop = plus(start, lengthOf(facts));
  const time = simulatedTime(instant(start - PREPARED_BEFORE), facts.zone, chance.newId());
  const host = openSessionHost(log, { sources: time.sources, chance });
  try {
    const send = (command: Command, role: Seat, actor: string = role) =>
      execute(host, { commandId: chance.newId(), command }, { role, actor });
    send(prepare, 'podium', REHEARSAL);
    time.set(start);
    send({ type: 'OpenMeeting' }, 'podium');

    const due = inscriptionsOf(speakers, facts, start);
    const to = (at: Instant) => {
      for (let next = due[0]; next && next.at <= at; next = due[0]) {
        due.shift();
        time.set(next.at);
        send({ type: 'Inscribe', requests: [...next.requests] }, 'desk');
      }
      time.set(at);
    };

    to(start);
    while (host.projection().state.closedAt === null) {
      const { state } = host.projection();
      to(plus(time.now(), pause(state, chance)));
      const step = stepAt(host.projection().state, time.now(), hardStop);
      if (!step) return;
      send(commandOf(step), 'podium');
    }
  } finally {
    host.close();
  }
};

/** A refusal would mean that button and rules disagree: the rehearsal stops at once. */
const execute = (host: SessionHost, envelope: CommandEnvelope, by: { role: Seat; actor: string }): void => {
  const answer = host.execute(envelope, by);
  if (!answer.ok) throw new Error(`The rehearsal's ${envelope.command.type} was refused: ${answer.refusal.code}.`);
};

/** How long until the next press: a speech, or the hand-over before one. */
const pause = (state: SessionState, chance: SeededChance): Duration => {
  const turn = openTurnOf(state);
  if (turn?.status !== 'running') return duration(chance.between(...HAND_OVER_SECONDS) * 1000);
  return duration((turn.allotted + turn.adjusted) * chance.between(...shareOf(turn)));
};

const shareOf = (turn: Turn): readonly [number, number] => (turn.kind === 'intervention' ? INTERVENTION : PODIUM);

/**
 * What is pressed at `at`. A round ends when its time is used or nobody waits; from the hard stop on nobody else is
 * called from the floor, and the chair goes on to replies and closing.
 */
const stepAt = (state: SessionState, at: Instant, hardStop: Instant): NextStep | null => {
  const steps = nextSteps(state);
  if (!steps) return null;
  const step = steps.changesAt !== null && steps.later && at >= steps.changesAt ? steps.later : steps.now;
  if ((step.kind !== 'call-entry' && step.kind !== 'call-kept') || at < hardStop) return step;
  const kind = itemOf(state, state.currentItem)?.id === step.item ? 'close-round' : 'start-item';
  return { kind, ends: step.ends, item: step.item };
};
