import type { ExecuteAnswer } from '../../contract/api.ts';
import { HostError } from '../../contract/messages.ts';
import { isLong } from '../../contract/parse-in-stretches.ts';
import { same } from '../../core/same.ts';
import type { CommandEnvelope } from '../../core/session/commands.ts';
import { type Decision, decide, endingStep } from '../../core/session/decide.ts';
import { advance, type Projection, project } from '../../core/session/effective-log.ts';
import type { LoggedEvent, SessionEvent } from '../../core/session/events.ts';
import type { Seat } from '../../core/session/ruling.ts';
import { isSilent } from '../../core/session/silence.ts';
import type { Duration, Instant } from '../../core/timing/time.ts';
import { hostClock, type TimeSources } from './host-clock.ts';
import type { Batch, Chance, EventLog } from './storage/event-log.ts';

type Sender = { readonly role: Seat; readonly actor: string };

/** The single writer of one session. */
export type SessionHost = {
  /**
   * Decides and records; the answer is given when the events are on disk. A `commandId` that was answered before gets
   * that answer. Throws HostError `not-recorded` when they cannot be written: the state is then as it was.
   */
  execute(envelope: CommandEnvelope, by: Sender): ExecuteAnswer;
  /**
   * Like execute, for a command that carries a long list: what it records is written and hashed first, in stretches
   * between which others are answered, and then has its turn as if it had come only then.
   */
  executeLong(envelope: CommandEnvelope, by: Sender): Promise<ExecuteAnswer>;
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
  /** Long commands that are being prepared: a repeat gets the same answer. */
  const underWay = new Map<string, Promise<ExecuteAnswer>>();
  const listeners = new Set<() => void>();
  let projection = project(before);
  /** Recorded, and not yet in the projection. */
  let unfolded: readonly LoggedEvent[] = [];
  let seq = before.at(-1)?.seq ?? 0;
  let recording = true;

  const tell = () => {
    for (const changed of [...listeners]) changed();
  };

  /** The projection with everything recorded in it. No answer waits for the folding: whoever looks next does it. */
  const current = (): Projection => {
    if (unfolded.length > 0) {
      projection = advance(projection, unfolded);
      unfolded = [];
    }
    return projection;
  };

  const record = (batch: Pick<Batch, 'actor' | 'steps' | 'at'>): void => {
    try {
      const events = log.append({ ...batch, epoch });
      unfolded = [...unfolded, ...events];
      seq = events.at(-1)?.seq ?? seq;
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
      recordOwn(clock.now(), { type: 'ClockCorrected', data: { offsetMs, zone: current().state.zone } });
  };
  checkClock();

  // A name that was left standing for so long is not shown again before the podium has said that it is right.
  const { openTurn, scene } = current().state;
  if (openTurn !== null && scene === 'auto' && isSilent(before, clock.now()))
    recordOwn(clock.now(), { type: 'SceneSet', data: { scene: 'title' } });

  const decideNow = ({ newId, ...by }: Sender & Pick<Chance, 'newId'>, envelope: CommandEnvelope): Decided => {
    const at = clock.now();
    const asOf = current();
    return { at, asOf, ...by, decision: decide(asOf, envelope, { at, newId, ...by }) };
  };

  /** Records what was decided, and answers. */
  const settle = ({ commandId }: CommandEnvelope, { at, actor, decision }: Decided): ExecuteAnswer => {
    const first = answers.get(commandId);
    if (first) return first;
    if (decision.ok && decision.steps.some((step) => step.events.length > 0))
      record({ at, actor, steps: decision.steps });
    const answer: ExecuteAnswer = decision.ok
      ? { ok: true, seq }
      : { ok: false, refusal: { code: decision.refusal.code, params: { ...decision.refusal.params } } };
    answers.set(commandId, answer);
    return answer;
  };

  const decideLong = async (envelope: CommandEnvelope, by: Sender): Promise<ExecuteAnswer> => {
    const ids = sameIdsAgain(chance.newId);
    let decided = decideNow({ ...by, newId: ids.next }, envelope);
    for (;;) {
      // What cannot be prepared is told by its append.
      for (const event of longEventsOf(decided.decision)) await log.prepare(event).catch(() => {});
      if (current() === decided.asOf) return settle(envelope, decided);
      // Others were answered meanwhile: it is decided again, and what is prepared stands if that changes nothing.
      ids.restart();
      const again = decideNow({ ...by, newId: ids.next }, envelope);
      if (longEventsOf(again.decision).length === 0) return settle(envelope, again);
      if (same(again.decision, decided.decision)) return settle(envelope, { ...again, decision: decided.decision });
      decided = again;
    }
  };

  return {
    execute: (envelope, by) =>
      answers.get(envelope.commandId) ?? settle(envelope, decideNow({ ...by, newId: chance.newId }, envelope)),
    executeLong(envelope, by) {
      const { commandId } = envelope;
      const first = answers.get(commandId);
      if (first) return Promise.resolve(first);
      const answer = underWay.get(commandId) ?? decideLong(envelope, by).finally(() => underWay.delete(commandId));
      underWay.set(commandId, answer);
      return answer;
    },
    projection: current,
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

/** A decision, and what it was made of. */
type Decided = Sender & { readonly at: Instant; readonly asOf: Projection; readonly decision: Decision };

const longEventsOf = (decision: Decision): readonly SessionEvent[] =>
  decision.ok ? decision.steps.flatMap(({ events }) => events.filter(({ data }) => isLong(data))) : [];

/** Ids that come in the same order after each restart, so that a decision can be compared with the one before. */
const sameIdsAgain = (newId: () => string) => {
  const given: string[] = [];
  let count = 0;
  return {
    next(): string {
      const id = given[count] ?? newId();
      given[count] = id;
      count += 1;
      return id;
    },
    restart() {
      count = 0;
    },
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
