import { z } from 'zod';
import { itemSchema, languageSchema, limitsSchema, personSchema } from './vocabulary.ts';

// What a session is, as it is written into the log (see vocabulary.ts).

/** The brief's words once more, in another language; what is missing stays in the note's language. */
const textsSchema = z
  .strictObject({
    title: z.string().max(1000),
    shortTitle: z.string().max(60),
    theme: z.string().max(2000),
    room: z.string().max(300),
    mandate: z.string().max(2000),
    background: z.string(),
    objectives: z.string(),
    keyQuestions: z.array(z.string()),
    components: z.array(z.string()),
    outcomes: z.array(z.string()),
  })
  .partial();

const factsShape = {
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
};

/** The session's own wording of what is said, by the key of the usual sentence; it keeps that one's placeholders. */
export const phrasesSchema = z.record(z.string().max(80), z.string().min(1).max(600));

/** What the session is: the brief's own words, and the zone and hours the clock is read in. */
export const factsSchema = z.strictObject({
  ...factsShape,
  /** The same texts in further languages. */
  texts: z.record(languageSchema, textsSchema).default({}),
  phrases: z.record(languageSchema, phrasesSchema).default({}),
});

/** What a session can be prepared with. */
export const preparedSchema = z.strictObject({
  facts: factsSchema,
  people: z.array(personSchema).max(200),
  items: z.array(itemSchema).max(200),
  limits: limitsSchema,
});

/** What of the facts can be changed; a field that is left out stays. */
export const factsChangeSchema = z
  .strictObject({
    ...factsShape,
    texts: z.record(languageSchema, textsSchema),
    phrases: z.record(languageSchema, phrasesSchema),
  })
  .partial();

export type Facts = z.infer<typeof factsSchema>;
export type Phrases = z.infer<typeof phrasesSchema>;
export type FactsChange = z.infer<typeof factsChangeSchema>;
