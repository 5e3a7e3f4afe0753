import { duration } from '../timing/time.ts';
import { isZone } from '../timing/zone.ts';
import type { CommandEnvelope } from './commands.ts';
import { decideCorrection } from './correct-turn.ts';
import { decideCourse } from './decide-course.ts';
import { decideDiscussion } from './decide-discussion.ts';
import { decideFloor } from './decide-floor.ts';
import { decideList } from './decide-list.ts';
import { decideMessage } from './decide-message.ts';
import { decideNote } from './decide-note.ts';
import { decidePoint } from './decide-point.ts';
import { decidePreparation } from './decide-preparation.ts';
import { decideProgramme } from './decide-programme.ts';
import { decideRules } from './decide-rules.ts';
import { decideUndo } from './decide-undo.ts';
import type { Projection } from './effective-log.ts';
import type { SessionEvent } from './events.ts';
import type { Refusal } from './refusals.ts';
import { type DecideContext, type Ruling, refuse } from './ruling.ts';

/** Events of one step: they are taken back together. */
export type DecidedStep = { readonly commandId: string; readonly events: readonly SessionEvent[] };
export type Decision =
  | { readonly ok: true; readonly steps: readonly DecidedStep[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The id of the step in which a press ends a turn before it does the rest (DESIGN 3: two steps, one transaction). */
export const endingStep = (commandId: string): string => `${commandId}:end`;

/**
 * What a command does to the session: its events, or why not. Reads the projection and nothing else, so the same
 * question always has the same answer. A desk never touches the floor; a reader says what it has read and nothing else.
 */
export const decide = (p: Projection, { commandId, command }: CommandEnvelope, context: DecideContext): Decision => {
  const ruling = rule(p, command, context);
  if ('refused' in ruling) return { ok: false, refusal: ruling.refused };
  const last = { commandId, events: ruling.events };
  if (!ruling.ending) return { ok: true, steps: [last] };
  return { ok: true, steps: [{ commandId: endingStep(commandId), events: ruling.ending }, last] };
};

const rule = (p: Projection, command: CommandEnvelope['command'], context: DecideContext): Ruling => {
  if (context.role === 'reader' && command.type !== 'AcknowledgeMessage') return refuse('not-for-this-role');
  switch (command.type) {
    case 'PrepareSession': {
      if (context.role === 'desk') return refuse('not-for-this-role');
      if (p.state.facts !== null) return refuse('already-prepared');
      if (!isZone(command.facts.zone)) return refuse('zone-unknown', { zone: command.facts.zone });
      const { type: _, asRead, ...data } = command;
      const noted: readonly SessionEvent[] = asRead ? [{ type: 'NoteTaken', data: asRead }] : [];
      return { events: [{ type: 'SessionPrepared', data }, ...noted] };
    }
    case 'CorrectClock':
      if (context.role === 'desk') return refuse('not-for-this-role');
      if (!isZone(command.zone)) return refuse('zone-unknown', { zone: command.zone });
      return {
        events: [{ type: 'ClockCorrected', data: { offsetMs: duration(command.offsetMs), zone: command.zone } }],
      };
    case 'CorrectTurn':
      if (context.role === 'desk') return refuse('not-for-this-role');
      return decideCorrection(p.state, command, context);
    case 'Undo':
    case 'Redo':
      return decideUndo(p, command, context);
    case 'Inscribe':
    case 'Withdraw':
    case 'BringBack':
    case 'MarkAbsent':
    case 'Move':
    case 'Swap':
    case 'ChangeEntry':
    case 'Admit':
    case 'NotAdmit':
    case 'Join':
    case 'Split':
    case 'MergeList':
      return p.state.facts === null ? refuse('not-prepared') : decideList(p.state, command, context);
    case 'OpenList':
    case 'CloseList':
    case 'SetListTimes':
    case 'ShowList':
    case 'SetBlocks':
    case 'SetKept':
    case 'SetMembership':
    case 'SetLimit':
      return p.state.facts === null ? refuse('not-prepared') : decideRules(p.state, command, context);
    case 'RaisePoint':
    case 'NamePoint':
    case 'RulePoint':
    case 'EndPoint':
      if (context.role === 'desk') return refuse('not-for-this-role');
      return p.state.facts === null ? refuse('not-prepared') : decidePoint(p.state, command, context);
    case 'RepliesNow':
    case 'SpreadItem':
      if (context.role === 'desk') return refuse('not-for-this-role');
      return p.state.facts === null ? refuse('not-prepared') : decideProgramme(p.state, command, context);
    case 'SuspendMeeting':
    case 'ResumeMeeting':
    case 'ExtendMeeting':
    case 'SkipItem':
    case 'BringBackItem':
    case 'GoToItem':
      if (context.role === 'desk') return refuse('not-for-this-role');
      return p.state.facts === null ? refuse('not-prepared') : decideCourse(p.state, command, context);
    case 'WriteNote':
    case 'ChangeNote':
    case 'RemoveNote':
    case 'TickOutcome':
    case 'TagTurn':
      return p.state.facts === null ? refuse('not-prepared') : decideDiscussion(p.state, command);
    case 'SendMessage':
    case 'TakeDownMessage':
    case 'AcknowledgeMessage':
      return p.state.facts === null ? refuse('not-prepared') : decideMessage(p.state, command, context);
    case 'TakeNote':
      if (context.role === 'desk') return refuse('not-for-this-role');
      return p.state.facts === null ? refuse('not-prepared') : decideNote(p.state, command, context);
    case 'ChangeFacts':
    case 'AddPerson':
    case 'ChangePerson':
    case 'ChangePeople':
    case 'MovePerson':
    case 'RemovePerson':
    case 'ReplacePerson':
    case 'InsertItem':
    case 'ChangeItem':
    case 'MoveItem':
    case 'RemoveItem':
    case 'SetSlots':
    case 'SetScript':
      if (context.role === 'desk') return refuse('not-for-this-role');
      return p.state.facts === null ? refuse('not-prepared') : decidePreparation(p.state, command, context);
    default:
      if (context.role === 'desk') return refuse('not-for-this-role');
      return p.state.facts === null ? refuse('not-prepared') : decideFloor(p.state, command, context);
  }
};
