import type { Brief } from '../../src/core/brief/brief.ts';
import type { Command, CommandOf } from '../../src/core/session/commands.ts';
import { decide } from '../../src/core/session/decide.ts';
import type { WrittenNote } from '../../src/core/session/discussion.ts';
import { advance, type Projection, project } from '../../src/core/session/effective-log.ts';
import type { LoggedEvent, SessionEvent } from '../../src/core/session/events.ts';
import type { Refusal } from '../../src/core/session/refusals.ts';
import { requestFor } from '../../src/core/session/request.ts';
import type { Seat } from '../../src/core/session/ruling.ts';
import { sessionFromBrief } from '../../src/core/session/session-from-brief.ts';
import { get } from '../../src/core/table.ts';
import { type Instant, instant } from '../../src/core/timing/time.ts';

/** 20 June 2030, 13:00 UTC: the planned start of the sample session. */
export const START: Instant = instant(Date.UTC(2030, 5, 20, 13, 0, 0));

const person = (honorific: string, name: string, title: string) => ({ honorific, name, title });

/** A brief of the shape Rostrum exists for, with invented people: five panellists in two slots, two rounds. */
export const sampleBrief = (over: Partial<Brief> = {}): Brief => ({
  title: 'Panel on shared rivers',
  shortTitle: 'Shared rivers',
  date: '2030-06-20',
  start: '15:00',
  end: '18:00',
  room: 'Room IV',
  mandate: null,
  theme: 'Water without borders',
  chair: [person('H.E. Ms.', 'Ana Torvald', 'President of the Assembly')],
  openingSpeakers: [person('Mr.', 'Ibrahim Kessou', 'High Commissioner for Rivers')],
  moderators: [person('H.E. Mr.', 'Paul Wenzel', 'Permanent Representative')],
  panellists: [
    { ...person('Ms.', 'Rita Amaral', 'Director'), topic: 'Treaties', slot: 1 },
    { ...person('Mr.', 'Jon Vik', 'Professor'), topic: null, slot: 1 },
    { ...person('Ms.', 'Lea Noor', 'Engineer'), topic: null, slot: 2 },
    { ...person('Mr.', 'Omar Said', 'Counsellor'), topic: null, slot: 2 },
    { ...person('Dr.', 'Mei Lin', 'Researcher'), topic: null, slot: 2 },
  ],
  rounds: 2,
  interventionSeconds: { default: 120 },
  keyQuestions: [],
  outcomes: [],
  documents: [],
  components: [],
  background: null,
  objectives: null,
  language: 'en',
  asOf: null,
  missing: [],
  doubts: [],
  source: {},
  ...over,
});

/** The command that prepares a session from a brief; throws where the brief is not enough. */
export const prepare = (brief: Brief = sampleBrief()): CommandOf<'PrepareSession'> => {
  const made = sessionFromBrief(brief, { zone: 'Europe/Zurich' });
  if (!made.ok) throw new Error(`missing: ${made.missing.join(', ')}`);
  return made.command;
};

/** A request with nothing asked but the floor. */
export const request = requestFor;

/** A note with nothing said of it but its words. */
export const note = (over: Partial<WrittenNote> = {}): WrittenNote => ({
  id: 'note-1',
  text: 'Who pays?',
  people: [],
  voices: [],
  keyQuestions: [],
  components: [],
  private: false,
  on: null,
  ...over,
});

export type Answer =
  | { readonly ok: true; readonly commandId: string }
  | { readonly ok: false; readonly refusal: Refusal };

/** A session on a simulated clock, in memory: what a host does, without a disk. */
export class TestSession {
  projection: Projection = project([]);
  now: Instant = START;
  private count = 0;

  get state() {
    return this.projection.state;
  }
  get events(): readonly LoggedEvent[] {
    return this.projection.events;
  }
  /** Moves the clock on by seconds. */
  wait(s: number): this {
    this.now = instant(this.now + s * 1000);
    return this;
  }
  newId = (): string => `id-${++this.count}`;

  /** Sends a command as `actor`; its events are appended if it is accepted. */
  send(command: Command, actor = 'podium', role: Seat = actor.startsWith('desk') ? 'desk' : 'podium'): Answer {
    const commandId = this.newId();
    const context = { at: this.now, actor, role, newId: this.newId };
    const decision = decide(this.projection, { commandId, command }, context);
    if (!decision.ok) return { ok: false, refusal: decision.refusal };
    for (const step of decision.steps) this.append(step.events, step.commandId, actor);
    return { ok: true, commandId };
  }

  /** Like `send`, but a refusal is a failed test. Returns the command's id. */
  does(command: Command, actor?: string): string {
    const answer = this.send(command, actor);
    if (!answer.ok) throw new Error(`${command.type} refused: ${JSON.stringify(answer.refusal)}`);
    return answer.commandId;
  }

  append(events: readonly SessionEvent[], commandId: string, actor: string): void {
    const logged = events.map((event, i) => ({
      ...event,
      seq: this.events.length + i + 1,
      id: this.newId(),
      at: this.now,
      epoch: 1,
      actor,
      commandId,
    }));
    this.projection = advance(this.projection, logged as LoggedEvent[]);
  }

  /** The id of the entry of a delegation, as last inscribed. */
  entry(delegation: string): string {
    const id = this.state.inscribed.findLast((e) => get(this.state.entries, e)?.delegation === delegation);
    if (!id) throw new Error(`${delegation} is not on the list`);
    return id;
  }
}

/** A prepared session, not yet open. */
export const prepared = (brief?: Brief): TestSession => {
  const session = new TestSession();
  session.does(prepare(brief));
  return session;
};
