import { z } from 'zod';
import { briefSchema } from '../brief/brief.ts';
import { durationSchema } from '../timing/time.ts';
import { noteChangeSchema, noteSchema, outcomeTickSchema, turnTagsSchema } from './discussion.ts';
import { factsChangeSchema, preparedSchema } from './facts.ts';
import { messageSchema, readerOfMessageSchema } from './message.ts';
import { asReadSchema } from './note-again/as-read.ts';
import { repliesSchema } from './replies.ts';
import {
  blocksSchema,
  clockTimeSchema,
  entryChangeSchema,
  identitySchema,
  idSchema,
  itemChangeSchema,
  itemSchema,
  keptSchema,
  languageSchema,
  limitScopeSchema,
  membershipSchema,
  momentSchema,
  nameSchema,
  personChangeSchema,
  personSchema,
  requestSchema,
  sceneChoiceSchema,
  scriptTextSchema,
  slotSchema,
  turnChangeSchema,
  voiceSchema,
} from './vocabulary.ts';

/** What the floor can be given to: a planned slot of the programme, or an entry of the list in a floor item. */
export const calleeSchema = z.union([
  z.strictObject({ slot: idSchema }),
  z.strictObject({ entry: idSchema, item: idSchema }),
  /** The first of the kept places: from here on they follow, before the others who still wait. */
  z.strictObject({ entry: idSchema, item: idSchema, kept: z.literal(true) }),
]);

/** The open turn that the button named, or null where it named none: refused if that has changed since. */
const ends = idSchema.nullable();
const ofTurn = { turn: idSchema };
const entries = z.array(idSchema).min(1).max(20_000);
const reason = z.string().trim().min(1).max(500).nullable();
const ofEntry = { entry: idSchema };
const ofPerson = { person: idSchema };

/** Every wish a window can have. The ids are those its button named (`expects`, DESIGN 2). */
export const commandSchema = z.discriminatedUnion('type', [
  preparedSchema.extend({
    type: z.literal('PrepareSession'),
    items: preparedSchema.shape.items.min(1),
    /** What the note gave as it was read, where somebody corrected it. */
    asRead: preparedSchema.optional(),
  }),
  z.strictObject({ type: z.literal('OpenMeeting') }),
  z.strictObject({ type: z.literal('StartItem'), ends, item: idSchema }),
  z.strictObject({ type: z.literal('EndItem'), ends, item: idSchema }),
  z.strictObject({ type: z.literal('Call'), ends, calls: calleeSchema }),
  z.strictObject({ type: z.literal('Start'), ...ofTurn }),
  z.strictObject({ type: z.literal('Pause'), ...ofTurn }),
  z.strictObject({ type: z.literal('Resume'), ...ofTurn }),
  z.strictObject({ type: z.literal('AddTime'), ...ofTurn, ms: durationSchema.min(-3_600_000).max(3_600_000) }),
  z.strictObject({ type: z.literal('EndTurn'), ...ofTurn }),
  z.strictObject({ type: z.literal('FloorToChair'), ...ofTurn }),
  z.strictObject({ type: z.literal('Adjourn'), ends }),
  /** `during` is the open turn, or the point of order, that it interrupts. `resumes`: the clock time that is announced. */
  z.strictObject({
    type: z.literal('SuspendMeeting'),
    during: idSchema.nullable(),
    resumes: clockTimeSchema.nullable(),
    reason,
  }),
  /** A turn that was interrupted stays paused: its clock is set going by a hand of its own. */
  z.strictObject({ type: z.literal('ResumeMeeting') }),
  /** The room is ours until then, whatever was planned; the planned end brings it back. */
  z.strictObject({ type: z.literal('ExtendMeeting'), end: clockTimeSchema, reason }),
  /** An item that has not begun is passed over, until it is brought back. */
  z.strictObject({ type: z.literal('SkipItem'), item: idSchema }),
  z.strictObject({ type: z.literal('BringBackItem'), item: idSchema }),
  /** Now, out of its turn: one that is to come or was skipped begins, one that was held goes on. */
  z.strictObject({ type: z.literal('GoToItem'), ends, item: idSchema }),
  z.strictObject({ type: z.literal('SetScene'), scene: sceneChoiceSchema }),
  z.strictObject({ type: z.literal('Inscribe'), requests: z.array(requestSchema).min(1).max(20_000) }),
  z.strictObject({ type: z.literal('Withdraw'), ...ofEntry }),
  z.strictObject({ type: z.literal('MarkAbsent'), ...ofEntry }),
  z.strictObject({ type: z.literal('BringBack'), ...ofEntry }),
  /** To the place after another, to the first place with null: "speaks next". */
  z.strictObject({ type: z.literal('Move'), ...ofEntry, after: idSchema.nullable(), reason }),
  z.strictObject({ type: z.literal('Swap'), ...ofEntry, with: idSchema, reason }),
  z.strictObject({ type: z.literal('ChangeEntry'), ...ofEntry, change: entryChangeSchema }),
  z.strictObject({ type: z.literal('Admit'), entries }),
  z.strictObject({ type: z.literal('NotAdmit'), entries }),
  z.strictObject({ type: z.literal('Join'), lead: idSchema, ...ofEntry }),
  z.strictObject({ type: z.literal('Split'), ...ofEntry }),
  z.strictObject({ type: z.literal('OpenList') }),
  z.strictObject({ type: z.literal('CloseList') }),
  z.strictObject({
    type: z.literal('SetListTimes'),
    opens: momentSchema.nullable(),
    closes: momentSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('ShowList'), shown: z.boolean() }),
  z.strictObject({ type: z.literal('SetBlocks'), blocks: blocksSchema }),
  z.strictObject({ type: z.literal('SetKept'), kept: keptSchema }),
  z.strictObject({ type: z.literal('SetMembership'), membership: membershipSchema }),
  /** A list that was kept without a link comes home: what is new, changed, withdrawn and where it stands, in one step. */
  z.strictObject({
    type: z.literal('MergeList'),
    inscribe: z.array(requestSchema.extend({ id: idSchema })).max(20_000),
    change: z.array(z.strictObject({ ...ofEntry, change: entryChangeSchema })).max(20_000),
    withdraw: z.array(idSchema).max(20_000),
    move: z.array(z.strictObject({ ...ofEntry, after: idSchema.nullable() })).max(20_000),
  }),
  z.strictObject({
    type: z.literal('SetLimit'),
    scope: limitScopeSchema,
    ms: durationSchema.min(5_000).max(7_200_000),
  }),
  /** The turn began so long ago: starts one that was called, corrects one that runs. */
  z.strictObject({ type: z.literal('StartedAgo'), ...ofTurn, ms: durationSchema.min(1_000).max(600_000) }),
  /** Of a turn that has ended: a further entry in the log, which is never rewritten. */
  z.strictObject({ type: z.literal('CorrectTurn'), ...ofTurn, change: turnChangeSchema }),
  z.strictObject({ type: z.literal('RestartTurn'), ...ofTurn }),
  z.strictObject({ type: z.literal('PutBack'), ...ofTurn }),
  /** `during` is the open turn, or the point of order, that the key interrupts; null where nobody has the floor. */
  z.strictObject({ type: z.literal('RaisePoint'), during: idSchema.nullable() }),
  z.strictObject({ type: z.literal('NamePoint'), ...ofTurn, delegation: nameSchema }),
  z.strictObject({ type: z.literal('RulePoint'), ...ofTurn, ruling: reason }),
  z.strictObject({ type: z.literal('EndPoint'), ...ofTurn }),
  /** The panellists reply after the round that runs. */
  z.strictObject({ type: z.literal('RepliesNow'), item: idSchema }),
  /** Equal shares for the slots of an item that are still to come. */
  z.strictObject({ type: z.literal('SpreadItem'), item: idSchema, ms: durationSchema.min(5_000).max(7_200_000) }),
  z.strictObject({
    type: z.literal('CorrectClock'),
    offsetMs: durationSchema.min(-366 * 86_400_000).max(366 * 86_400_000),
    zone: z.string().min(1).max(60),
  }),
  z.strictObject({ type: z.literal('ChangeFacts'), change: factsChangeSchema }),
  z.strictObject({ type: z.literal('AddPerson'), person: personSchema }),
  z.strictObject({ type: z.literal('ChangePerson'), ...ofPerson, change: personChangeSchema }),
  /** Several people in one step. */
  z.strictObject({
    type: z.literal('ChangePeople'),
    changes: z
      .array(z.strictObject({ ...ofPerson, change: personChangeSchema }))
      .min(1)
      .max(200),
  }),
  /** Behind another one of the same role, first of that role with null; the programme follows where it had the people's order. */
  z.strictObject({ type: z.literal('MovePerson'), ...ofPerson, after: idSchema.nullable() }),
  z.strictObject({ type: z.literal('RemovePerson'), ...ofPerson }),
  /** `whole`: it was this one all along. `now`: only in what is still to come; what was spoken stays. */
  z.strictObject({
    type: z.literal('ReplacePerson'),
    ...ofPerson,
    by: identitySchema,
    from: z.enum(['now', 'whole']),
  }),
  z.strictObject({
    type: z.literal('InsertItem'),
    item: itemSchema,
    after: idSchema.nullable(),
    /** Somebody who is not in the session yet and speaks in it. */
    newcomer: personSchema.optional(),
  }),
  z.strictObject({ type: z.literal('ChangeItem'), item: idSchema, change: itemChangeSchema }),
  z.strictObject({ type: z.literal('MoveItem'), item: idSchema, after: idSchema.nullable() }),
  z.strictObject({ type: z.literal('RemoveItem'), item: idSchema }),
  z.strictObject({ type: z.literal('SetSlots'), item: idSchema, slots: z.array(slotSchema).max(60) }),
  /** No text takes the script of that language away. */
  z.strictObject({
    type: z.literal('SetScript'),
    item: idSchema,
    voice: voiceSchema,
    language: languageSchema,
    text: scriptTextSchema,
  }),
  /**
   * What a note gives that was read again, and which of its changes are taken, by their keys. A null `zone` is the session's:
   * no note names one.
   */
  z.strictObject({
    type: z.literal('TakeNote'),
    brief: briefSchema,
    zone: z.string().max(60).nullable(),
    replies: repliesSchema,
    asRead: asReadSchema.optional(),
    take: z.array(z.string().max(200)).max(2000),
  }),
  z.strictObject({ type: z.literal('WriteNote'), note: noteSchema }),
  z.strictObject({ type: z.literal('ChangeNote'), note: idSchema, change: noteChangeSchema }),
  z.strictObject({ type: z.literal('RemoveNote'), note: idSchema }),
  outcomeTickSchema.extend({ type: z.literal('TickOutcome') }),
  /** What a statement took up: all of it, each time. */
  turnTagsSchema.extend({ type: z.literal('TagTurn') }),
  z.strictObject({ type: z.literal('SendMessage'), message: messageSchema }),
  z.strictObject({ type: z.literal('TakeDownMessage'), message: idSchema }),
  z.strictObject({ type: z.literal('AcknowledgeMessage'), message: idSchema, by: readerOfMessageSchema }),
  z.strictObject({ type: z.literal('Undo'), commandId: idSchema }),
  z.strictObject({ type: z.literal('Redo'), commandId: idSchema }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export type Callee = z.infer<typeof calleeSchema>;

/** A command with the id that makes a repeat harmless: the same id gets the first answer again. */
export const envelopeSchema = z.strictObject({ commandId: z.uuid(), command: commandSchema });
export type CommandEnvelope = z.infer<typeof envelopeSchema>;
