import { z } from 'zod';
import { durationSchema } from '../timing/time.ts';

// The words that are written into the log. Values are never renamed or removed: an old log holds them for ever.

export const categorySchema = z.enum(['member', 'observer', 'un', 'igo', 'nhri', 'ngo', 'other']);
export const tierSchema = z.enum(['dignitary', 'group']);
export const modeSchema = z.enum(['in-room', 'remote', 'video']);
export const clockSchema = z.enum(['shown', 'hidden']);
export const roleOfPersonSchema = z.enum(['chair', 'opening', 'moderator', 'panellist']);

/** Kinds of an item or a turn. A `floor` item holds interventions, a `reply` item one reply a panellist. */
export const kindSchema = z.enum([
  'chair',
  'statement',
  'introduction',
  'presentation',
  'floor',
  'intervention',
  'reply',
  'closing',
  'point-of-order',
  'right-of-reply',
  'break',
  'video',
  'other',
]);

/** What the operator puts on the room display by hand; `auto` follows the floor. */
export const sceneChoiceSchema = z.enum(['auto', 'title', 'hold', 'black']);

export const idSchema = z.string().min(1).max(64);
export const nameSchema = z.string().trim().min(1).max(200);
export const lineSchema = z.string().trim().max(1000);

export const personSchema = z.strictObject({
  id: idSchema,
  role: roleOfPersonSchema,
  honorific: z.string().max(60).nullable(),
  name: nameSchema,
  title: lineSchema.nullable(),
  topic: lineSchema.nullable(),
});

/** One planned turn of an item. `person` is null where the note names nobody (a chair that is still to be named). */
export const slotSchema = z.strictObject({
  id: idSchema,
  person: idSchema.nullable(),
  kind: kindSchema,
  plannedMs: durationSchema,
  clock: clockSchema,
});

/** One line of the programme. `round` counts floor items from 1; `proposed` marks minutes the note did not give. */
export const itemSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  title: lineSchema.nullable(),
  plannedMs: durationSchema,
  proposed: z.boolean(),
  round: z.int().min(1).max(20).nullable(),
  slots: z.array(slotSchema).max(60),
});

export const limitsSchema = z.strictObject({
  default: durationSchema,
  byTier: z.partialRecord(tierSchema, durationSchema),
  byCategory: z.partialRecord(categorySchema, durationSchema),
});

/** What the session is: the brief's own words, and the zone and hours the clock is read in. */
export const factsSchema = z.strictObject({
  title: z.string().max(1000),
  shortTitle: z.string().max(60).nullable(),
  theme: z.string().max(2000).nullable(),
  /** YYYY-MM-DD, in `zone`. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** HH:MM, in `zone`; `end` is the hard stop, and before `start` it means the day after. */
  start: z.string().regex(/^\d{2}:\d{2}$/),
  end: z.string().regex(/^\d{2}:\d{2}$/),
  /** An IANA zone, the session's own: never the laptop's. */
  zone: z.string().min(1).max(60),
  room: z.string().max(300).nullable(),
  mandate: z.string().max(2000).nullable(),
  body: z.string().max(300).nullable(),
  meetingNumber: z.string().max(60).nullable(),
  background: z.string().nullable(),
  objectives: z.string().nullable(),
  keyQuestions: z.array(z.string()),
  components: z.array(z.string()),
  outcomes: z.array(z.string()),
  documents: z.array(z.string()),
  /** BCP 47: the note's language, and until set otherwise the room's. */
  language: z.string().max(20),
});

/** What a delegation asks for: the fields of an entry that its request gives. */
export const requestSchema = z.strictObject({
  delegation: nameSchema,
  category: categorySchema.nullable(),
  tier: tierSchema.nullable(),
  onBehalfOf: nameSchema.nullable(),
  speaker: nameSchema.nullable(),
  title: lineSchema.nullable(),
  language: z.string().max(20).nullable(),
  mode: modeSchema,
  round: z.int().min(1).max(20).nullable(),
  limitMs: durationSchema.nullable(),
  note: z.string().max(2000).nullable(),
});

/** For whom somebody speaks. It belongs to the turn: one delegation may sit on the panel and speak for a group. */
export const capacitySchema = z.strictObject({
  delegation: nameSchema,
  category: categorySchema.nullable(),
  tier: tierSchema.nullable(),
  onBehalfOf: nameSchema.nullable(),
  alsoOwn: z.boolean(),
});

export type Category = z.infer<typeof categorySchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Mode = z.infer<typeof modeSchema>;
export type ClockChoice = z.infer<typeof clockSchema>;
export type Kind = z.infer<typeof kindSchema>;
export type SceneChoice = z.infer<typeof sceneChoiceSchema>;
export type Person = z.infer<typeof personSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Limits = z.infer<typeof limitsSchema>;
export type Facts = z.infer<typeof factsSchema>;
export type SpeakingRequest = z.infer<typeof requestSchema>;
export type Capacity = z.infer<typeof capacitySchema>;
