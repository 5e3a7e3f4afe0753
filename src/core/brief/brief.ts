import { z } from 'zod';

/** One person the note names: `honorific` as printed ("H.E. Mr."), `name` without it, `title` the office on one line. */
export const briefPersonSchema = z.strictObject({
  honorific: z.string().max(60).nullable(),
  name: z.string().min(1).max(200),
  title: z.string().max(1000).nullable(),
});

/** A panellist: what is spoken about, and the group of presentations (counted from 1) it stands in. */
export const briefPanellistSchema = briefPersonSchema.extend({
  topic: z.string().max(1000).nullable(),
  slot: z.int().min(1).max(20),
});

const list = z.array(z.string().max(5000)).max(200);
const people = z.array(briefPersonSchema).max(50);
const text = z.string().max(20_000).nullable();
const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/** What a concept note says, and only that: a value the note does not give is null or empty, and named in `missing` if a chair needs it. */
export const briefSchema = z.strictObject({
  title: text,
  shortTitle: z.string().max(45).nullable(),
  date: day,
  start: clockTime,
  end: clockTime,
  room: text,
  mandate: text,
  theme: text,
  chair: people,
  openingSpeakers: people,
  moderators: people,
  panellists: z.array(briefPanellistSchema).max(50),
  rounds: z.int().min(0).max(20).nullable(),
  /** Seconds by category; only what the note says. */
  interventionSeconds: z.record(z.string().max(40), z.int().min(1).max(7200)).nullable(),
  keyQuestions: list,
  outcomes: list,
  documents: list,
  components: list,
  background: text,
  objectives: text,
  language: z.string().max(20),
  asOf: day,
  missing: z.array(z.string().max(60)).max(60),
  doubts: z
    .array(z.strictObject({ field: z.string().max(100), text: z.string().max(2000), why: z.string().max(2000) }))
    .max(100),
  /** JSON Pointer to the lines it was read from, counted from 1, both inclusive. */
  source: z.record(z.string().max(200), z.tuple([z.int().min(1), z.int().min(1)])),
});

export type Brief = z.infer<typeof briefSchema>;
export type BriefPerson = z.infer<typeof briefPersonSchema>;
export type BriefPanellist = z.infer<typeof briefPanellistSchema>;
