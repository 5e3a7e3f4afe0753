import { z } from 'zod';
import { duration, durationSchema, instantSchema } from '../timing/time.ts';

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

/** Any short text but the words that every object answers to: ids are the keys of records. */
export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => !(id in Object.prototype));
/** HH:MM, in the session's zone. */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const nameSchema = z.string().trim().min(1).max(200);
export const lineSchema = z.string().trim().max(1000);

/** Longest title that the room shows under a name, and longest that stands in a sentence or a list. */
export const DISPLAY_TITLE = 60;
export const SHORT_TITLE = 45;

const displayTitleSchema = z.string().trim().min(1).max(DISPLAY_TITLE).nullable();
const shortTitleSchema = z.string().trim().min(1).max(SHORT_TITLE).nullable();
const sayAsSchema = z.string().trim().min(1).max(200).nullable();
const addressSchema = z.string().trim().min(1).max(80).nullable();
export const genderSchema = z.enum(['f', 'm']);

export const personSchema = z.strictObject({
  id: idSchema,
  role: roleOfPersonSchema,
  honorific: z.string().max(60).nullable(),
  name: nameSchema,
  title: lineSchema.nullable(),
  topic: lineSchema.nullable(),
  displayTitle: displayTitleSchema.default(null),
  shortTitle: shortTitleSchema.default(null),
  /** How the name is pronounced: for those who say it, never for the room or the record. */
  sayAs: sayAsSchema.default(null),
  /** "Madam Vice-President": how the person is spoken to. */
  address: addressSchema.default(null),
  gender: genderSchema.nullable().default(null),
});

/** Who a person is, apart from their part in the session: what another one in their place has anew. */
const identityShape = {
  honorific: personSchema.shape.honorific,
  name: nameSchema,
  title: personSchema.shape.title,
  displayTitle: displayTitleSchema,
  shortTitle: shortTitleSchema,
  sayAs: sayAsSchema,
  address: addressSchema,
  gender: genderSchema.nullable(),
};
export const identitySchema = z.strictObject(identityShape);

/** What of a person can be changed; a field that is left out stays. */
export const personChangeSchema = z
  .strictObject({ ...identityShape, role: roleOfPersonSchema, topic: personSchema.shape.topic })
  .partial();

/** One planned turn of an item. `person` is null where the note names nobody (a chair that is still to be named). */
export const slotSchema = z.strictObject({
  id: idSchema,
  person: idSchema.nullable(),
  kind: kindSchema,
  plannedMs: durationSchema,
  clock: clockSchema,
  /** A video message is called, then played; somebody remote is on a link. */
  mode: modeSchema.default('in-room'),
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
  /** Its time is kept before the hard stop: floor rounds give way to it. A floor round itself never is. */
  protected: z.boolean().default(true),
  /** Of a break: when the meeting goes on, as it was announced; null: after the planned minutes. */
  resumes: clockTimeSchema.nullable().default(null),
});

/** What of an item can be changed; a field that is left out stays. */
export const itemChangeSchema = z
  .strictObject({
    kind: kindSchema.exclude(['intervention', 'point-of-order', 'right-of-reply']),
    title: lineSchema.min(1).nullable(),
    plannedMs: durationSchema.min(0).max(86_400_000),
    protected: z.boolean(),
    resumes: clockTimeSchema.nullable(),
  })
  .partial();

/** Whose words a script is: the chair's or the moderator's. */
export const voiceSchema = z.enum(['chair', 'moderator']);

/** Markdown with placeholders. */
export const scriptTextSchema = z.string().max(20_000);

/** BCP 47: "fr", "pt-BR". */
export const languageSchema = z
  .string()
  .max(20)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);

export const limitsSchema = z.strictObject({
  default: durationSchema,
  byTier: z.partialRecord(tierSchema, durationSchema),
  byCategory: z.partialRecord(categorySchema, durationSchema),
  /** Rights of reply: a delegation's first, its second and every later one (3:00 then 2:00). */
  reply: z
    .strictObject({ first: durationSchema, second: durationSchema })
    .default({ first: duration(180_000), second: duration(120_000) }),
});

/**
 * Whose limit is set, from the next speaker on. `all`: the same for every rank; `rest`: nobody gets more. Lengths agreed
 * beforehand stay.
 */
export const limitScopeSchema = z.union([
  z.strictObject({ default: z.literal(true) }),
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ rest: z.literal(true) }),
  z.strictObject({ tier: tierSchema }),
  z.strictObject({ category: categorySchema }),
  z.strictObject({ reply: z.enum(['first', 'second']) }),
]);

/** What an entry is ranked by: its tier, else its category; `state` is members, observers and whoever has none. */
export const rankSchema = z.enum(['dignitary', 'group', 'state', 'igo', 'un', 'other', 'nhri', 'ngo']);

/** The blocks of a round in their order; each holds ranks that stand together (DESIGN 5). */
export const blocksSchema = z.array(z.array(rankSchema).min(1)).min(1).max(8);

/** Places a round keeps, inside its time, for those who would otherwise fall off its end. */
export const keptSchema = z.strictObject({ nhri: z.int().min(0).max(50), ngo: z.int().min(0).max(50) });

/** A moment that is set beforehand: a clock time of the session's day, or so long after the gavel. */
export const momentSchema = z.union([
  z.strictObject({ clock: clockTimeSchema }),
  z.strictObject({ afterGavel: durationSchema.min(0).max(86_400_000) }),
]);

/**
 * Who belongs to the body that meets, as its own dated list says: official names. Never taken from membership of the
 * United Nations (DESIGN 1).
 */
export const membershipSchema = z.strictObject({
  /** YYYY-MM-DD: the day the list speaks of. */
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  members: z.array(nameSchema).max(500),
  observers: z.array(nameSchema).max(500),
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
  /** Its own length, agreed beforehand; no later limit for all changes it. */
  limitMs: durationSchema.nullable(),
  note: z.string().max(2000).nullable(),
  /** Speaks for itself and also for the group. */
  alsoOwn: z.boolean().default(false),
  /** How many States a joint statement is made for. */
  states: z.int().min(2).max(300).nullable().default(null),
  /** More time than the rule gives, whatever the rule; the room sees only the clock. */
  extraMs: durationSchema.min(0).max(3_600_000).default(duration(0)),
  kind: z.enum(['intervention', 'right-of-reply']).default('intervention'),
  /** Whose statement a right of reply answers. */
  inReplyTo: nameSchema.nullable().default(null),
  /** In the room only between these clock times; null: no bound. */
  hereFrom: clockTimeSchema.nullable().default(null),
  hereUntil: clockTimeSchema.nullable().default(null),
});

/** What of a request can be corrected; a field that is left out stays. */
export const entryChangeSchema = requestSchema
  .omit({ kind: true })
  .extend({
    alsoOwn: z.boolean(),
    states: z.int().min(2).max(300).nullable(),
    extraMs: durationSchema.min(0).max(3_600_000),
    inReplyTo: nameSchema.nullable(),
    hereFrom: clockTimeSchema.nullable(),
    hereUntil: clockTimeSchema.nullable(),
    /** The written statement has come. */
    textReceived: z.boolean(),
  })
  .partial();

/** What of a turn that has ended can be corrected: when it began and ended, in host time, and the name it was recorded with. */
export const turnChangeSchema = z
  .strictObject({ from: instantSchema, to: instantSchema, delegation: nameSchema, onBehalfOf: nameSchema.nullable() })
  .partial();

/** For whom somebody speaks. It belongs to the turn: one delegation may sit on the panel and speak for a group. */
export const capacitySchema = z.strictObject({
  delegation: nameSchema,
  category: categorySchema.nullable(),
  tier: tierSchema.nullable(),
  onBehalfOf: nameSchema.nullable(),
  alsoOwn: z.boolean(),
  states: z.int().min(2).max(300).nullable().default(null),
  /** Delegations that joined their requests to this one. */
  jointWith: z.array(nameSchema).max(300).default([]),
});

export type Category = z.infer<typeof categorySchema>;
export type Tier = z.infer<typeof tierSchema>;
export type Mode = z.infer<typeof modeSchema>;
export type ClockChoice = z.infer<typeof clockSchema>;
export type Kind = z.infer<typeof kindSchema>;
export type SceneChoice = z.infer<typeof sceneChoiceSchema>;
export type Person = z.infer<typeof personSchema>;
export type Identity = z.infer<typeof identitySchema>;
export type PersonChange = z.infer<typeof personChangeSchema>;
export type ItemChange = z.infer<typeof itemChangeSchema>;
export type Voice = z.infer<typeof voiceSchema>;
export type Slot = z.infer<typeof slotSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Limits = z.infer<typeof limitsSchema>;
export type SpeakingRequest = z.infer<typeof requestSchema>;
export type Capacity = z.infer<typeof capacitySchema>;
export type Rank = z.infer<typeof rankSchema>;
export type Blocks = z.infer<typeof blocksSchema>;
export type Kept = z.infer<typeof keptSchema>;
export type Moment = z.infer<typeof momentSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type EntryChange = z.infer<typeof entryChangeSchema>;
export type TurnChange = z.infer<typeof turnChangeSchema>;
