import { z } from 'zod';
import { clockTimeSchema } from '../core/session/vocabulary.ts';
import { doneSchema, handledSchema, refusalSchema, refusedSchema } from './answers.ts';

/** The largest session file that a window hands over, in bytes; it comes in parts of that size at most. */
export const LARGEST_SESSION = 100_000_000;
export const SESSION_PART = 1_000_000;

/** Among the current sessions, put away, or deleted with a way back. */
const placeSchema = z.enum(['current', 'archived', 'deleted']);

const libraryRowSchema = z.strictObject({
  /** A handle, never a path; another one after the session was moved. */
  handle: z.string().max(100),
  title: z.string(),
  date: z.string().nullable(),
  body: z.string().nullable(),
  /**
   * `checking`: not read yet, ask again. `empty`: made, and nothing prepared in it. `begun`: the meeting was opened and not
   * closed. The last three cannot be used and are left as they are: `newer` is of a newer program, `unreadable` is no
   * session or cannot be opened.
   */
  state: z.enum(['checking', 'empty', 'prepared', 'begun', 'held', 'damaged', 'newer', 'unreadable']),
  place: placeSchema,
  open: z.boolean(),
});

const templateRowSchema = z.strictObject({
  handle: z.string().max(100),
  /** Null for one that comes with the program: windows name it by its handle. */
  name: z.string().nullable(),
  /** Null for a file that cannot be used and is left as it is. `start` is HH:MM; `speakers` counts presentations. */
  usable: z.strictObject({ start: z.string(), minutes: z.int(), speakers: z.int(), rounds: z.int() }).nullable(),
});

const fileNameSchema = z.string().max(255);

/** A made-up id by which a window can end what it asked for, and nothing else. */
const jobSchema = z.uuid();

/**
 * A session's file on its way in; a refused one waits until both are kept or it is left. `waiting`: it came during a meeting,
 * is taken in and can be opened by its handle.
 */
export const incomingSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('arriving'), file: fileNameSchema, share: z.number().min(0).max(1) }),
  z.strictObject({ state: z.literal('checking'), file: fileNameSchema }),
  z.strictObject({ state: z.literal('refused'), file: fileNameSchema, refusal: refusalSchema }),
  z.strictObject({ state: z.literal('waiting'), file: fileNameSchema, handle: z.string().max(100) }),
]);

/** The calls about the sessions of the data folder that are not open, about files from outside, and about templates. */
export const sessionFileCalls = {
  /**
   * Every session of the data folder, also those put away and deleted, in whose title, date and body all the words are found.
   * What is not read within a moment is `checking` and is read when it is asked for again.
   */
  listLibrary: {
    input: z.strictObject({ query: z.string().max(200) }),
    output: z.array(libraryRowSchema),
    roles: ['podium'],
  },
  /** Prepares the same session for another day, with the minutes it took as the plan. It is not opened. */
  duplicateSession: {
    input: z.strictObject({ handle: z.string().max(100), date: z.iso.date(), job: jobSchema }),
    output: doneSchema,
    roles: ['podium'],
  },
  /** Puts a session away, deletes it or brings it back; never the open one. Answers with its new handle. */
  moveSession: {
    input: z.strictObject({ handle: z.string().max(100), place: placeSchema }),
    output: handledSchema,
    roles: ['podium'],
  },
  /** Removes for good those of the named sessions that are deleted: nothing brings them back. */
  emptyDeleted: {
    input: z.strictObject({ handles: z.array(z.string().max(100)).min(1).max(100_000) }),
    output: doneSchema,
    roles: ['podium'],
  },
  /** Writes a copy of a session's file; the folder is for the eye, never to be sent back. */
  exportSession: {
    input: z.strictObject({ handle: z.string().max(100), job: jobSchema }),
    output: z.union([z.strictObject({ ok: z.literal(true), folder: z.string(), file: z.string() }), refusedSchema]),
    roles: ['podium'],
  },
  /** One part of a session's file, in order: `at` is where it begins, in bytes; one at 0 begins another file. */
  sendSession: {
    input: z.strictObject({
      file: fileNameSchema,
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= SESSION_PART),
      at: z.int().min(0),
      of: z.int().min(0).max(LARGEST_SESSION),
    }),
    output: doneSchema,
    roles: ['podium'],
  },
  /** Those that come with the program, then the own ones by name. */
  listTemplates: { input: z.strictObject({}), output: z.array(templateRowSchema), roles: ['podium'] },
  /** Makes a session of a template and opens it. Null `zone` is the machine's. */
  makeFromTemplate: {
    input: z.strictObject({
      handle: z.string().max(100),
      title: z.string().trim().min(1).max(1000),
      date: z.iso.date(),
      start: clockTimeSchema,
      zone: z.string().max(60).nullable(),
    }),
    output: doneSchema,
    roles: ['podium'],
  },
  /** Keeps programme, rules and scripts of the open session for the next of its kind, without anybody's name. */
  saveTemplate: {
    input: z.strictObject({ name: z.string().trim().min(1).max(80) }),
    output: z.union([z.strictObject({ ok: z.literal(true), handle: z.string() }), refusedSchema]),
    roles: ['podium'],
  },
  /** Puts an own template away, or brings it back by the same handle. */
  deleteTemplate: {
    input: z.strictObject({ handle: z.string().max(100), isDeleted: z.boolean() }),
    output: doneSchema,
    roles: ['podium'],
  },
  /**
   * Takes in the file that was sent or offered, verified first; answers with its handle. Of a session that is here already it
   * says how the file stands to it (`library-RELATION`, with the handle of the one here), unless both are to be kept.
   */
  importSession: { input: z.strictObject({ keepBoth: z.boolean() }), output: handledSchema, roles: ['podium'] },
  /** Leaves the file that is on its way in, and ends its checking. */
  leaveSession: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium'] },
  /** Ends the making of that copy or edition, and of no other. */
  cancelLibrary: { input: z.strictObject({ job: jobSchema }), output: z.strictObject({}), roles: ['podium'] },
} as const;
