import type { ExecuteAnswer } from '../../contract/api.ts';
import { HostError } from '../../contract/messages.ts';
import type { CommandEnvelope } from '../../core/session/commands.ts';
import { decide, endingStep } from '../../core/session/decide.ts';
import { advance, type Projection, project } from '../../core/session/effective-log.ts';
import type { LoggedEvent, SessionEvent } from '../../core/session/events.ts';
import type { Seat } from '../../core/session/ruling.ts';
import { isSilent } from '../../core/session/silence.ts';
import type { Duration, Instant } from '../../core/timing/time.ts';
import { hostClock, type TimeSources } from './host-clock.ts';
import type { Batch, Chance, EventLog } from './storage/event-log.ts';

/** The single writer of one session. */
export type SessionHost = {
  /**
   * Decides and records; the answer is given when the events are on disk. A `commandId` that was answered before gets
   * that answer. Throws HostError `not-recorded` when they cannot be written: the state is then as it was.
   */
  execute(envelope: CommandEnvelope, by: { readonly role: Seat; readonly actor: string }): ExecuteAnswer;
  projection(): Projection;
  now(): Instant;
  /** False from a failed write until one succeeds. */
  isRecording(): boolean;
  /** Records a step of the machine's wall clock, if there was one. */
  checkClock(): void;
  /** Is told after each change of the projection or of isRecording(). The answer ends it. */
  subscribe(changed: () => void): () => void;
  close(): void;
};

/**
 * Opens a session for writing: folds its log and records the opening (epoch one above the last). After 15 minutes
 * without a sign of life a speaker's name waits behind the title card. Throws what the log throws, with nothing recorded.
 */
export const openSessionHost = (
  log: EventLog,
  { sources, chance }: { readonly sources: TimeSources; readonly chance: Chance },
): SessionHost => {
  const before = log.read();
  const clock = hostClock(sources, before);
  const epoch = (before.at(-1)?.epoch ?? 0) + 1;
  const answers = firstAnswers(before);
  const listeners = new Set<() => void>();
  let projection = project(before);
  let recording = true;

  const tell = () => {
    for (const changed of [...listeners]) changed();
  };

  const record = (batch: Pick<Batch, 'actor' | 'steps' | 'at'>): void => {
    try {
      projection = advance(projection, log.append({ ...batch, epoch }));
      recording = true;
    } catch (error) {
      recording = false;
      throw new HostError('not-recorded', 'Not recorded: the session cannot be written.', { cause: error });
    } finally {
      tell();
    }
  };

  const recordOwn = (at: Instant, event: SessionEvent): void =>
    record({ at, actor: 'host', steps: [{ commandId: chance.newId(), events: [event] }] });

  recordOwn(clock.anchor.at, { type: 'HostOpened', data: clock.anchor.data });

  const checkClock = (): void => {
    const offsetMs: Duration | null = clock.takeWallStep();
    if (offsetMs !== null)
      recordOwn(clock.now(), { type: 'ClockCorrected', data: { offsetMs, zone: projection.state.zone } });
  };
  checkClock();

  // A name that was left standing for so long is not shown again before the podium has said that it is right.
  const { openTurn, scene } = projection.state;
  if (openTurn !== null && scene === 'auto' && isSilent(before, clock.now()))
    recordOwn(clock.now(), { type: 'SceneSet', data: { scene: 'title' } });

  return {
    execute(envelope, { role, actor }) {
      const first = answers.get(envelope.commandId);
      if (first) return first;
      const at = clock.now();
      const decision = decide(projection, envelope, { at, actor, role, newId: chance.newId });
      if (decision.ok && decision.steps.some((step) => step.events.length > 0))
        record({ at, actor, steps: decision.steps });
      const answer: ExecuteAnswer = decision.ok
        ? { ok: true, seq: projection.events.length }
        : { ok: false, refusal: { code: decision.refusal.code, params: { ...decision.refusal.params } } };
      answers.set(envelope.commandId, answer);
      return answer;
    },
    projection: () => projection,
    now: clock.now,
    isRecording: () => recording,
    checkClock,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close: () => log.close(),
  };
};

/** The answers that a log gave before it was opened now: a command is known by its last event. */
const firstAnswers = (events: readonly LoggedEvent[]): Map<string, ExecuteAnswer> => {
  const answers = new Map<string, ExecuteAnswer>();
  const suffix = endingStep('');
  for (const { commandId, seq } of events) {
    const id = commandId.endsWith(suffix) ? commandId.slice(0, -suffix.length) : commandId;
    answers.set(id, { ok: true, seq });
  }
  return answers;
};
