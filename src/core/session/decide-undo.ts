import type { CommandOf } from './commands.ts';
import { isQuiet } from './decide-change.ts';
import type { Line, Projection, Step } from './effective-log.ts';
import type { SessionEvent } from './events.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';
import { stepLabel } from './step-label.ts';
import type { Slot } from './vocabulary.ts';

/** Closing the meeting settles every entry and turn: nothing before it is taken back while it stands. */
const EVERYTHING = '*';
/** What is written of the discussion goes on after the end: closing settles none of it, and none of it is built upon the floor. */
const DISCUSSION = 'discussion:';

/** What an event acts on. Steps that share a subject must be taken back in turn, last first. */
const subjectsOf = (event: SessionEvent): readonly string[] => {
  switch (event.type) {
    case 'MeetingOpened':
      return ['floor'];
    case 'MeetingClosed':
      return [EVERYTHING];
    case 'ItemStarted':
    case 'ItemEnded':
      return ['floor', `item:${event.data.item}`];
    // Nothing runs while the meeting stands still, whatever is taken back or done again.
    case 'MeetingSuspended':
    case 'MeetingResumed':
      return ['floor', 'clock'];
    case 'MeetingExtended':
      return ['hours'];
    case 'ItemSkipped':
      return [`item:${event.data.item}`];
    case 'ItemTakenUp': {
      const { item, after } = event.data;
      return [...itemSubjects(item), ...(after === null ? [] : [`place:${after}`])];
    }
    case 'ItemReopened': {
      const { item, again } = event.data;
      return ['floor', `item:${item}`, `slots:${item}`, ...slotSubjects(again)];
    }
    case 'TurnCalled': {
      const { turn, entry, slot, item } = event.data;
      const subject = entry !== null ? [`entry:${entry}`] : slot !== null ? [`slot:${slot}`, `slots:${item}`] : [];
      return ['floor', `turn:${turn}`, ...subject];
    }
    case 'CallWithdrawn':
    case 'TurnEnded':
      return ['floor', `turn:${event.data.turn}`];
    case 'TurnPutBack':
      return ['floor', `turn:${event.data.turn}`];
    case 'TurnStarted':
    case 'TurnPaused':
    case 'TurnResumed':
    case 'TurnRestarted':
      return ['clock', `turn:${event.data.turn}`];
    case 'TurnCorrected':
      return [`corrected:${event.data.turn}`, `turn:${event.data.turn}`];
    case 'TimeAdded':
    case 'StartCorrected':
    case 'PointOfOrderNamed':
    case 'PointOfOrderRuled':
      return [`turn:${event.data.turn}`];
    // No clock may run behind a point of order, so none set going since its end lets it be opened again.
    case 'PointOfOrderEnded':
      return ['floor', 'clock', `turn:${event.data.turn}`];
    case 'PointOfOrderRaised': {
      const { turn, interrupts } = event.data;
      return ['floor', 'point', `turn:${turn}`, ...(interrupts === null ? [] : [`turn:${interrupts}`])];
    }
    case 'ItemInserted': {
      const { item } = event.data;
      return [...itemSubjects(item.id), `slots:${item.id}`, ...slotSubjects(item.slots)];
    }
    case 'ItemReplanned':
    case 'KeptPlacesReached':
      return [`item:${event.data.item}`];
    case 'SceneSet':
      return ['scene'];
    case 'EntriesInscribed':
      return event.data.entries.flatMap(({ id }) => [`entry:${id}`, `place:${id}`, `note:${id}`]);
    case 'EntryWithdrawn':
    case 'EntryMarkedAbsent':
      return [`entry:${event.data.entry}`];
    case 'EntryBroughtBack':
      return [`entry:${event.data.entry}`, `place:${event.data.entry}`];
    case 'EntrySplit': {
      const { entry, lead } = event.data;
      return [`entry:${entry}`, `place:${entry}`, `entry:${lead}`];
    }
    // Behind whom it stands: that one's place is built upon, not what becomes of it.
    case 'EntryMoved': {
      const { entry, after } = event.data;
      return [`entry:${entry}`, ...(after === null ? [] : [`place:${after}`])];
    }
    case 'EntryChanged': {
      const { entry, change } = event.data;
      return isQuiet(change) ? [`note:${entry}`] : [`entry:${entry}`, `note:${entry}`];
    }
    case 'EntriesSwapped':
      return [`entry:${event.data.entry}`, `entry:${event.data.with}`];
    case 'EntriesJoined':
      return [`entry:${event.data.entry}`, `entry:${event.data.lead}`];
    case 'EntriesAdmitted':
    case 'EntriesNotAdmitted':
      return event.data.entries.flatMap((entry) => [`entry:${entry}`, `place:${entry}`]);
    case 'ListOpened':
    case 'ListClosed':
    case 'ListTimesSet':
    case 'ListShownSet':
      return ['gate'];
    case 'BlocksSet':
    case 'KeptSet':
    case 'MembershipSet':
    case 'LimitSet':
      return [event.type];
    case 'FactsChanged':
      return Object.keys(event.data.change).map((field) => `facts:${field}`);
    case 'PersonAdded':
      return [`person:${event.data.person.id}`];
    // Each is an order of all: they are taken back in turn.
    case 'PersonMoved':
      return ['people', `person:${event.data.person}`];
    case 'PersonChanged':
    case 'PersonRemoved':
      return [`person:${event.data.person}`];
    case 'PersonReplaced': {
      const { person, by, slots } = event.data;
      return [`person:${person}`, `person:${by.id}`, ...slots.map((slot) => `slot:${slot}`)];
    }
    case 'ItemAdded': {
      const { item } = event.data;
      return [...itemSubjects(item.id), `slots:${item.id}`, ...slotSubjects(item.slots)];
    }
    case 'ItemChanged':
      return [`plan:${event.data.item}`, ...(event.data.slots.length > 0 ? [`slots:${event.data.item}`] : [])];
    case 'ItemMoved': {
      const { item, after } = event.data;
      return [...itemSubjects(item), ...(after === null ? [] : [`place:${after}`])];
    }
    case 'ItemRemoved':
      return [...itemSubjects(event.data.item), `slots:${event.data.item}`];
    case 'SlotsSet':
      return [`slots:${event.data.item}`, ...slotSubjects(event.data.slots)];
    case 'ScriptSet':
      return [`script:${event.data.item}`];
    case 'NoteTaken':
      return ['note'];
    case 'NoteWritten':
      return [`${DISCUSSION}${event.data.note.id}`];
    case 'NoteChanged':
    case 'NoteRemoved':
      return [`${DISCUSSION}${event.data.note}`];
    case 'OutcomeTicked':
      return [`${DISCUSSION}outcome:${event.data.outcome}`];
    case 'TurnTagged':
      return [`${DISCUSSION}turn:${event.data.turn}`];
    case 'HostOpened':
    case 'SessionPrepared':
    case 'ClockCorrected':
    case 'MessageSent':
    case 'MessageTakenDown':
    case 'MessageAcknowledged':
    case 'Retracted':
    case 'Restored':
      return [];
  }
};

/** Whether it is there, what is planned of it and where it stands: whoever is put behind it needs only the last. */
const itemSubjects = (id: string): readonly string[] => [`item:${id}`, `plan:${id}`, `place:${id}`];

/** The slots themselves, and whoever has them: nobody is taken away from under a slot. */
const slotSubjects = (slots: readonly Slot[]): readonly string[] =>
  slots.flatMap(({ id, person }) => [`slot:${id}`, ...(person === null ? [] : [`person:${person}`])]);

const subjects = (step: Step): ReadonlySet<string> => new Set(step.events.flatMap(subjectsOf));

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  settles(a, b) || settles(b, a) || [...a].some((subject) => b.has(subject));

const settles = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.has(EVERYTHING) && [...b].some((subject) => !subject.startsWith(DISCUSSION));

/** The first effective step after this one that acts on the same turn, entry, item or the floor itself; or null. */
export const builtUpon = (p: Projection, step: Step): Step | null => {
  const mine = subjects(step);
  return p.steps.find((s) => s.seq > step.seq && !s.retracted && overlap(subjects(s), mine)) ?? null;
};

const onLine = (step: Step, line: Line, actor: string): boolean =>
  step.line === line && (line === 'floor' || step.actor === actor);

/** The step that Undo would take back on a line: the last one in effect; the list's line is each seat's own. */
export const lastStep = (p: Projection, line: Line, actor: string): Step | null =>
  p.steps.findLast((step) => !step.retracted && onLine(step, line, actor)) ?? null;

/**
 * The step that Redo would do again: the one taken back last, unless a new step of the same line was taken since, or
 * something in effect now stands in its way.
 */
export const lastRetracted = (p: Projection, line: Line, actor: string): Step | null => {
  const gone = new Map(p.steps.filter((s) => s.retracted && onLine(s, line, actor)).map((s) => [s.commandId, s]));
  if (gone.size === 0) return null;
  const back = p.events.findLast((e) => e.type === 'Retracted' && gone.has(e.data.commandId));
  const step = back?.type === 'Retracted' ? gone.get(back.data.commandId) : undefined;
  if (!back || !step) return null;
  const newer = p.steps.some((s) => s.seq > back.seq && !s.retracted && onLine(s, line, actor));
  return newer || builtUpon(p, step) ? null : step;
};

/** Undo and redo append; they are refused where a later step was built upon the one named (DESIGN 3). */
export const decideUndo = (p: Projection, command: CommandOf<'Undo' | 'Redo'>, context: DecideContext): Ruling => {
  const step = p.steps.find((s) => s.commandId === command.commandId);
  if (!step) return refuse('nothing-to-take-back');
  if (step.line === 'floor' && context.role === 'desk') return refuse('not-for-this-role');
  if (step.line === 'list' && step.actor !== context.actor && context.role !== 'podium') return refuse('not-your-step');
  if (step.retracted === (command.type === 'Undo')) return refuse('already-done');
  const later = builtUpon(p, step);
  if (later) {
    const { key, params } = stepLabel(p, later);
    const words = Object.entries(params).filter((e): e is [string, string | number] => typeof e[1] !== 'object');
    return refuse('step-built-upon', { ...Object.fromEntries(words), step: key });
  }
  return {
    events: [{ type: command.type === 'Undo' ? 'Retracted' : 'Restored', data: { commandId: command.commandId } }],
  };
};
