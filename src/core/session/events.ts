import { z } from 'zod';
import { durationSchema, instantSchema } from '../timing/time.ts';
import {
  capacitySchema,
  categorySchema,
  clockSchema,
  factsSchema,
  idSchema,
  itemSchema,
  kindSchema,
  limitsSchema,
  modeSchema,
  personSchema,
  requestSchema,
  sceneChoiceSchema,
  tierSchema,
} from './vocabulary.ts';

const ofTurn = z.strictObject({ turn: idSchema });
const ofItem = z.strictObject({ item: idSchema });
const ofEntry = z.strictObject({ entry: idSchema });
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
  SessionPrepared: z.strictObject({
    facts: factsSchema,
    people: z.array(personSchema).max(200),
    items: z.array(itemSchema).max(200),
    limits: limitsSchema,
  }),
  MeetingOpened: z.strictObject({}),
  MeetingClosed: z.strictObject({}),
  ItemStarted: ofItem,
  ItemEnded: ofItem,
  /** The floor is given: who, for whom and for how long are fixed here. */
  TurnCalled: z.strictObject({
    turn: idSchema,
    item: idSchema,
    kind: kindSchema,
    slot: idSchema.nullable(),
    entry: idSchema.nullable(),
    person: personSchema.pick({ honorific: true, name: true, title: true }).nullable(),
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
  SceneSet: z.strictObject({ scene: sceneChoiceSchema }),
  EntriesInscribed: z.strictObject({
    entries: z
      .array(requestSchema.extend({ id: idSchema }))
      .min(1)
      .max(20_000),
  }),
  EntryWithdrawn: ofEntry,
  EntryMarkedAbsent: ofEntry,
  EntryBroughtBack: ofEntry,
  LimitSet: z.strictObject({
    scope: z.union([
      z.strictObject({ default: z.literal(true) }),
      z.strictObject({ tier: tierSchema }),
      z.strictObject({ category: categorySchema }),
    ]),
    ms: durationSchema,
  }),
  /** Clock times shown and recorded are host time + `offsetMs`, read in `zone`. No duration changes. */
  ClockCorrected: z.strictObject({ offsetMs: durationSchema, zone: z.string().min(1).max(60) }),
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
