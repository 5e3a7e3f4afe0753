import { z } from 'zod';
import type { Instant } from '../timing/time.ts';
import { idSchema, voiceSchema } from './vocabulary.ts';

// What is written down of the interactive discussion: notes, what statements took up, outcomes that were reached. It is
// for podium and desk, and no word of it ever reaches the room.

/** Longest text of a note, and the most notes that a session holds. */
export const NOTE_TEXT = 1000;
export const MOST_NOTES = 2000;

/** Which of several, counted from 1, as a note's paper counts them. */
const numberSchema = z.int().min(1).max(500);
const numbersSchema = z.array(numberSchema).max(500);

/** What a note or a statement is about: key questions and components by their numbers. */
const tagsShape = { keyQuestions: numbersSchema, components: numbersSchema };

const contentsShape = {
  text: z.string().trim().min(1).max(NOTE_TEXT),
  /** Whom it is for: people of the session, and whoever speaks as chair or moderator. For nobody: a plain note. */
  people: z.array(idSchema).max(200),
  voices: z.array(voiceSchema).max(2),
  ...tagsShape,
  /** For podium and desk alone. */
  private: z.boolean(),
};

/** What somebody writes. `on` is the turn that had the floor; null where nobody had. */
export const noteSchema = z.strictObject({ id: idSchema, ...contentsShape, on: idSchema.nullable() });

/** What of a note can be changed; a field that is left out stays. */
export const noteChangeSchema = z.strictObject({ ...contentsShape, answered: z.boolean() }).partial();

export const turnTagsSchema = z.strictObject({ turn: idSchema, ...tagsShape });
export const outcomeTickSchema = z.strictObject({ outcome: numberSchema, done: z.boolean() });

export type Tags = { readonly keyQuestions: readonly number[]; readonly components: readonly number[] };
export type WrittenNote = z.infer<typeof noteSchema>;
export type NoteChange = z.infer<typeof noteChangeSchema>;
/** A note as it stands; `at` is when it was written. */
export type Note = Readonly<WrittenNote> & { readonly at: Instant; readonly answered: boolean };

export type Discussion = {
  /** In the order in which they were written. */
  readonly notes: readonly Note[];
  /** What statements took up, by turn. */
  readonly tags: Readonly<Record<string, Tags>>;
  /** Numbers of the outcomes that are ticked. */
  readonly outcomes: readonly number[];
};

/** Of which nothing was written. */
export const NO_DISCUSSION: Discussion = { notes: [], tags: {}, outcomes: [] };

/** Numbers once each and in their order. */
export const tidy = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** What a component is called: "a", "b", … "z", then by its number. */
export const componentLetter = (number: number): string =>
  number <= 26 ? String.fromCharCode(96 + number) : String(number);
