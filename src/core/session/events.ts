import { z } from 'zod';
import { durationSchema, instantSchema } from '../timing/time.ts';
import { noteChangeSchema, noteSchema, outcomeTickSchema, turnTagsSchema } from './discussion.ts';
import { factsChangeSchema, preparedSchema } from './facts.ts';
import { readerOfMessageSchema, sentMessageSchema } from './message.ts';
import {
  blocksSchema,
  capacitySchema,
  clockSchema,
  clockTimeSchema,
  entryChangeSchema,
  idSchema,
  itemChangeSchema,
  itemSchema,
  keptSchema,
  kindSchema,
  languageSchema,
  limitScopeSchema,
  membershipSchema,
  modeSchema,
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

const ofTurn = z.strictObject({ turn: idSchema });
const ofItem = z.strictObject({ item: idSchema });
const ofEntry = z.strictObject({ entry: idSchema });
/** Why, in the operator's words; null where none was given. */
const reasonSchema = z.string().trim().min(1).max(500).nullable();
const ofCommand = z.strictObject({ commandId: idSchema });

/** What happened, past tense: data of each type at its present version (1 for all). Old versions are upcast on reading. */
export const eventDataSchemas = {
  /** An opening of the log for writing: the anchor of host time (DESIGN 4). `boottime` in ms. */
  HostOpened: z.strictObject({
    wall: instantSchema,
    bootId: z.string().max(100),
    boottime: durationSchema,
    zone: z.string().max(60),
  }),
  SessionPrepared: preparedSchema,
  MeetingOpened: z.strictObject({}),
  MeetingClosed: z.strictObject({}),
  ItemStarted: ofItem,
  ItemEnded: ofItem,
  MeetingSuspended: z.strictObject({ resumes: clockTimeSchema.nullable(), reason: reasonSchema }),
  MeetingResumed: z.strictObject({}),
  /** The hard stop is so long after the planned end, which stays known; `end` is what was said. */
  MeetingExtended: z.strictObject({ end: clockTimeSchema, ms: durationSchema, reason: reasonSchema }),
  ItemSkipped: ofItem,
  /** No longer skipped and, with an `after`, behind that one: what follows comes in this order. */
  ItemTakenUp: z.strictObject({ item: idSchema, after: idSchema.nullable() }),
  /** An item that was held goes on; `again` are further turns of those who have spoken in it. */
  ItemReopened: z.strictObject({ item: idSchema, again: z.array(slotSchema).max(60) }),
  /** The floor is given: who, for whom and for how long are fixed here. */
  TurnCalled: z.strictObject({
    turn: idSchema,
    item: idSchema,
    kind: kindSchema,
    slot: idSchema.nullable(),
    entry: idSchema.nullable(),
    person: personSchema
      .pick({ honorific: true, name: true, title: true, displayTitle: true, shortTitle: true })
      .nullable(),
    capacity: capacitySchema.nullable(),
    mode: modeSchema,
    language: z.string().max(20).nullable(),
    allottedMs: durationSchema,
    clock: clockSchema,
  }),
  /** A call that was not started is taken off the floor; its entry stands in its place again. */
  CallWithdrawn: ofTurn,
  TurnStarted: ofTurn,
  TurnPaused: ofTurn,
  TurnResumed: ofTurn,
  TimeAdded: z.strictObject({ turn: idSchema, ms: durationSchema }),
  TurnEnded: ofTurn,
  /** The turn began earlier than the key was pressed; `was` is the instant it was recorded with. */
  StartCorrected: z.strictObject({ turn: idSchema, from: instantSchema, was: instantSchema }),
  /** A turn that has ended began or ended at another time, or was recorded under a wrong name; `was` holds what stood there. */
  TurnCorrected: z.strictObject({ turn: idSchema, change: turnChangeSchema, was: turnChangeSchema }),
  /** A dead microphone: the turn begins anew with its whole time; `usedMs` is what had run. */
  TurnRestarted: z.strictObject({ turn: idSchema, usedMs: durationSchema }),
  /** It did not come about (a video that did not play): no turn remains and the entry waits in its place. */
  TurnPutBack: z.strictObject({ turn: idSchema, usedMs: durationSchema }),
  /** Somebody has the floor on a point of order; `interrupts` is the turn whose clock stands meanwhile. */
  PointOfOrderRaised: z.strictObject({
    turn: idSchema,
    item: idSchema,
    interrupts: idSchema.nullable(),
    /** It stopped the clock of the turn that it interrupts, so that its end sets that clock going again. */
    stopped: z.boolean(),
  }),
  PointOfOrderNamed: z.strictObject({ turn: idSchema, delegation: nameSchema }),
  PointOfOrderRuled: z.strictObject({ turn: idSchema, ruling: reasonSchema }),
  PointOfOrderEnded: ofTurn,
  ItemInserted: z.strictObject({ item: itemSchema, after: idSchema.nullable() }),
  /** New minutes of an item and of its slots that are still to come. */
  ItemReplanned: z.strictObject({
    item: idSchema,
    plannedMs: durationSchema,
    slots: z.array(z.strictObject({ slot: idSchema, plannedMs: durationSchema })).max(60),
  }),
  SceneSet: z.strictObject({ scene: sceneChoiceSchema }),
  /** `held`: asked after the list had closed, and not yet admitted. */
  EntriesInscribed: z.strictObject({
    entries: z
      .array(requestSchema.extend({ id: idSchema, held: z.boolean().default(false) }))
      .min(1)
      .max(20_000),
  }),
  EntryWithdrawn: ofEntry,
  EntryMarkedAbsent: ofEntry,
  /** Absent, withdrawn or not admitted, and waiting again. */
  EntryBroughtBack: ofEntry,
  /** Moved by hand to the place after another, or to the first. */
  EntryMoved: z.strictObject({ entry: idSchema, after: idSchema.nullable(), reason: reasonSchema }),
  EntriesSwapped: z.strictObject({ entry: idSchema, with: idSchema, reason: reasonSchema }),
  /** Corrections to what was asked for; of an open turn they correct what podium and room say. */
  EntryChanged: z.strictObject({ entry: idSchema, change: entryChangeSchema }),
  /** Those who asked after the list had closed are taken onto it, or are not. */
  EntriesAdmitted: z.strictObject({ entries: z.array(idSchema).min(1).max(20_000) }),
  EntriesNotAdmitted: z.strictObject({ entries: z.array(idSchema).min(1).max(20_000) }),
  /** One statement for both: `entry` no longer waits by itself but speaks with `lead`. */
  EntriesJoined: z.strictObject({ lead: idSchema, entry: idSchema }),
  /** It waits by itself again. */
  EntrySplit: z.strictObject({ entry: idSchema, lead: idSchema }),
  ListOpened: z.strictObject({}),
  ListClosed: z.strictObject({}),
  /** When the list opens and closes by itself; null takes the time away. */
  ListTimesSet: z.strictObject({ opens: momentSchema.nullable(), closes: momentSchema.nullable() }),
  /** Whether the room's round card says that the list is open and until when. */
  ListShownSet: z.strictObject({ shown: z.boolean() }),
  BlocksSet: z.strictObject({ blocks: blocksSchema }),
  KeptSet: keptSchema,
  MembershipSet: membershipSchema,
  /** In the open round the places kept for NHRIs and NGOs are reached: they follow now. */
  KeptPlacesReached: ofItem,
  LimitSet: z.strictObject({ scope: limitScopeSchema, ms: durationSchema }),
  /** Clock times shown and recorded are host time + `offsetMs`, read in `zone`. No duration changes. */
  ClockCorrected: z.strictObject({ offsetMs: durationSchema, zone: z.string().min(1).max(60) }),
  FactsChanged: z.strictObject({ change: factsChangeSchema }),
  PersonAdded: z.strictObject({ person: personSchema }),
  /** Corrects the turns the person has had, too: it was always so. */
  PersonChanged: z.strictObject({ person: idSchema, change: personChangeSchema }),
  /** Behind `after` among those of the same role, and in the programme where that had their order. */
  PersonMoved: z.strictObject({ person: idSchema, after: idSchema.nullable() }),
  PersonRemoved: z.strictObject({ person: idSchema }),
  /** From here on `by` has the parts of `person` that are still to come: these slots. */
  PersonReplaced: z.strictObject({ person: idSchema, by: personSchema, slots: z.array(idSchema).max(2000) }),
  ItemAdded: z.strictObject({ item: itemSchema, after: idSchema.nullable() }),
  /** `slots` holds what new minutes make of the minutes of its slots. */
  ItemChanged: z.strictObject({
    item: idSchema,
    change: itemChangeSchema,
    slots: z.array(z.strictObject({ slot: idSchema, plannedMs: durationSchema })).max(60),
  }),
  ItemMoved: z.strictObject({ item: idSchema, after: idSchema.nullable() }),
  ItemRemoved: ofItem,
  SlotsSet: z.strictObject({ item: idSchema, slots: z.array(slotSchema).max(60), plannedMs: durationSchema }),
  ScriptSet: z.strictObject({ item: idSchema, voice: voiceSchema, language: languageSchema, text: scriptTextSchema }),
  /** A note was read again: this is what it gives. What was taken of it is in the events that follow. */
  NoteTaken: preparedSchema,
  /** Of the interactive discussion: notes, what statements took up, outcomes reached. Never on the floor's line. */
  NoteWritten: z.strictObject({ note: noteSchema }),
  NoteChanged: z.strictObject({ note: idSchema, change: noteChangeSchema }),
  NoteRemoved: z.strictObject({ note: idSchema }),
  OutcomeTicked: outcomeTickSchema,
  TurnTagged: turnTagsSchema,
  /** Told without a word being said; no step, so that nothing of it is taken back but by taking it down. */
  MessageSent: z.strictObject({ message: sentMessageSchema }),
  MessageTakenDown: z.strictObject({ message: idSchema }),
  MessageAcknowledged: z.strictObject({ message: idSchema, by: readerOfMessageSchema }),
  Retracted: ofCommand,
  Restored: ofCommand,
} as const;

export type EventType = keyof typeof eventDataSchemas;
export type EventData<T extends EventType> = z.infer<(typeof eventDataSchemas)[T]>;
export type SessionEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];

/** Newest version of each event's data that this program writes. */
export const EVENT_VERSION = 1;

/** An event with what the log knows of it. `commandId` names the step it belongs to. */
export type LoggedEvent = SessionEvent & {
  readonly seq: number;
  readonly id: string;
  readonly at: Instant;
  readonly epoch: number;
  readonly actor: string;
  readonly commandId: string;
};
type Instant = z.infer<typeof instantSchema>;

/** True for a type this program knows; a log with another type is not folded (DESIGN 3). */
export const isEventType = (type: string): type is EventType => Object.hasOwn(eventDataSchemas, type);
