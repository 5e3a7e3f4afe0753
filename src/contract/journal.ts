import { z } from 'zod';
import { turnChangeSchema } from '../core/session/vocabulary.ts';
import { instantSchema } from '../core/timing/time.ts';
import { PARTS } from '../core/views/journal-lines.ts';
import type { Phrase } from '../core/views/phrase.ts';

/** So many lines of the journal are sent at a time. */
export const JOURNAL_PAGE = 200;

const phraseSchema: z.ZodType<Phrase> = z.strictObject({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.lazy(() => phraseSchema)])).readonly(),
});

const partSchema = z.enum(PARTS);
const actorSchema = z.string().max(100);

const lineSchema = z.strictObject({
  seq: z.int(),
  at: instantSchema,
  actor: actorSchema,
  part: partSchema,
  label: phraseSchema,
  takenBack: instantSchema.nullable(),
  ended: z
    .strictObject({
      turn: z.string(),
      from: instantSchema,
      to: instantSchema,
      name: z.strictObject({ delegation: z.string(), onBehalfOf: z.string().nullable() }).nullable(),
    })
    .nullable(),
  correction: z.strictObject({ change: turnChangeSchema, was: turnChangeSchema }).nullable(),
});

/** What was done in the open session, newest first: a page before the line `before`, of one part or one seat where these are named. */
export const readJournalCall = {
  input: z.strictObject({
    before: z.int().min(0).nullable(),
    part: partSchema.nullable(),
    actor: actorSchema.nullable(),
    takenBackOnly: z.boolean(),
  }),
  output: z.strictObject({
    lines: z.array(lineSchema).readonly(),
    earlier: z.boolean(),
    actors: z.array(actorSchema).readonly(),
  }),
  roles: ['podium', 'desk'],
} as const;
