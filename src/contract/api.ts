import { z } from 'zod';
import { briefSchema } from '../core/brief/brief.ts';
import { commandSchema, envelopeSchema } from '../core/session/commands.ts';
import { repliesSchema } from '../core/session/session-from-brief.ts';
import { clockTimeSchema } from '../core/session/vocabulary.ts';
import { LARGEST_NOTE } from './largest-note.ts';

/** Version of everything below. A client of another version is told so and goes no further. */
export const PROTOCOL = 1;

/** What a window is, and so what it may see and do. The transport says which; never the message. */
const roleSchema = z.enum(['podium', 'desk', 'room']);
export type Role = z.infer<typeof roleSchema>;

const instant = z.int();
const refusalSchema = z.strictObject({
  code: z.string().max(60),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Not done, and why not. */
const refusedSchema = z.strictObject({ ok: z.literal(false), refusal: refusalSchema });

/**
 * The answer to a command: `seq` is the last event on disk when it was given. A refusal is an ordinary answer; an
 * `error` means that nothing is known to be recorded.
 */
const executeAnswerSchema = z.union([z.strictObject({ ok: z.literal(true), seq: z.int() }), refusedSchema]);
export type ExecuteAnswer = z.infer<typeof executeAnswerSchema>;

/** A step of a desk that has no answer yet. `sent`: it may be recorded already, so that it can no longer be taken back here. */
const waitingSchema = z.strictObject({ commandId: z.uuid(), command: commandSchema, sent: z.boolean() });

/** How a desk stands to the podium's host. */
const linkSchema = z.strictObject({
  /** `here`: a window of the podium's own process. `apart`: no podium is known, or it did not let the desk in. */
  state: z.enum(['here', 'joined', 'lost', 'apart']),
  /** HOST:PORT of the podium, as it was typed; null where none is known. */
  address: z.string().max(300).nullable(),
  /** Why the last try to join came to nothing; null while none has. */
  problem: z.enum(['address', 'code', 'locked', 'version', 'unreachable']).nullable(),
  /** In the order in which they are sent. */
  waiting: z.array(waitingSchema),
  /** What was not taken, until it is put away. */
  refused: z.array(waitingSchema.omit({ sent: true }).extend({ refusal: refusalSchema })),
});
export type DeskLink = z.output<typeof linkSchema>;

/** The door for desks on other machines: where it is, and the code that opens it. */
const networkSchema = z.strictObject({ addresses: z.array(z.string().max(60)), code: z.string().max(60) });
export type DeskNetwork = z.output<typeof networkSchema>;

/** The whole view of the asking role; `seq` is the push it stands for. */
const wholeSchema = z.strictObject({ seq: z.int(), view: z.unknown() });

/** Done, or why not. */
const doneSchema = z.union([z.strictObject({ ok: z.literal(true) }), refusedSchema]);
const handledSchema = z.union([z.strictObject({ ok: z.literal(true), handle: z.string().max(100) }), refusedSchema]);

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

/** A session's file on its way in; a refused one waits until both are kept or it is left. */
const incomingSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('arriving'), file: fileNameSchema, share: z.number().min(0).max(1) }),
  z.strictObject({ state: z.literal('checking'), file: fileNameSchema }),
  z.strictObject({ state: z.literal('refused'), file: fileNameSchema, refusal: refusalSchema }),
]);

/** Every call: what goes in, what comes out, which roles may make it. */
export const calls = {
  /** With `session`, only while that session is open: for a step that may have waited for its link. */
  execute: {
    input: envelopeSchema.extend({ session: z.string().max(64).optional() }),
    output: executeAnswerSchema,
    roles: ['podium', 'desk'],
  },
  whole: { input: z.strictObject({}), output: wholeSchema, roles: ['podium', 'desk', 'room'] },
  /** The host's time now; windows measure their offset by it. */
  time: { input: z.strictObject({}), output: z.strictObject({ host: instant }), roles: ['podium', 'desk', 'room'] },
  /** Makes a session of what was read of a note and accepted, and opens it. Null `zone` is the machine's. */
  importNote: {
    input: z.strictObject({ brief: briefSchema, zone: z.string().max(60).nullable(), replies: repliesSchema }),
    output: doneSchema,
    roles: ['podium'],
  },
  /**
   * The text of a note's file (plain text, HTML, DOCX, PDF), or of what was pasted as HTML; refused with `note-CODE`. One is
   * read at a time: a second one cancels the first.
   */
  readNote: {
    input: z.strictObject({
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= LARGEST_NOTE),
      isHtml: z.boolean(),
    }),
    output: z.union([z.strictObject({ ok: z.literal(true), text: z.string() }), refusedSchema]),
    roles: ['podium'],
  },
  /** The share of the note that is read by now, 0 to 1; null while none is being read. */
  readingShare: {
    input: z.strictObject({}),
    output: z.strictObject({ share: z.number().nullable() }),
    roles: ['podium'],
  },
  /** Ends the reading of a note. */
  cancelReading: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium'] },
  openSession: {
    input: z.strictObject({ handle: z.string().max(100) }),
    output: z.union([z.strictObject({ ok: z.literal(true) }), refusedSchema]),
    roles: ['podium'],
  },
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
    input: z.strictObject({ handle: z.string().max(100), date: z.iso.date() }),
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
    input: z.strictObject({ handle: z.string().max(100) }),
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
  /** How names were said in earlier sessions; a name that is not known is left out. */
  recallSayAs: {
    input: z.strictObject({ names: z.array(z.string().max(200)).min(1).max(500) }),
    output: z.array(z.strictObject({ name: z.string(), sayAs: z.string() })),
    roles: ['podium'],
  },
  /**
   * Takes in the file that was sent or offered, verified first; answers with its handle. Of a session that is here already it
   * says how the file stands to it (`library-RELATION`, with the handle of the one here), unless both are to be kept.
   */
  importSession: { input: z.strictObject({ keepBoth: z.boolean() }), output: handledSchema, roles: ['podium'] },
  /** Leaves the file that is on its way in. */
  leaveSession: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium'] },
  /** Ends what the library is making: a copy, another edition, the taking in of a file. */
  cancelLibrary: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium'] },
  /** Writes the record in every format that can be written; answers with the folder for the eye, never to be sent back. */
  exportRecord: {
    input: z.strictObject({}),
    output: z.union([
      z.strictObject({ ok: z.literal(true), folder: z.string(), files: z.array(z.string()) }),
      refusedSchema,
    ]),
    roles: ['podium'],
  },
  /**
   * Prints a paper on the system's printer, or writes it as a PDF; where it cannot be printed it is written instead. A desk may
   * have the list for the door and nothing else. The folder is for the eye, never to be sent back.
   */
  printPaper: {
    input: z.strictObject({
      paper: z.enum(['list', 'chair-list', 'carry-on', 'running-order', 'script']),
      to: z.enum(['printer', 'pdf']),
    }),
    output: z.union([
      z.strictObject({ ok: z.literal(true), on: z.literal('paper') }),
      z.strictObject({
        ok: z.literal(true),
        on: z.literal('file'),
        folder: z.string(),
        file: z.string(),
        /** Why it was not printed; null where a file was asked for. */
        instead: z.enum(['no-printer', 'failed']).nullable(),
      }),
      refusedSchema,
    ]),
    roles: ['podium', 'desk'],
  },
  /** Brings the desk's window on this machine to the front, or opens it; a desk that asks opens one more. */
  openDesk: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium', 'desk'] },
  /** Opens a window in which this machine is a desk of a podium elsewhere. */
  joinAsDesk: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium'] },
  /** Opens and shuts the door for desks on other machines; status says how it stands. Shutting it ends their connections. */
  shareDesk: { input: z.strictObject({ on: z.boolean() }), output: z.strictObject({}), roles: ['podium'] },
  /** Asks where to and writes a list file there; null: nobody chose a place. The text must be that of a list file. */
  saveList: {
    input: z.strictObject({ name: z.string().min(1).max(120), text: z.string().max(20_000_000) }),
    output: z.union([z.strictObject({ ok: z.literal(true), saved: z.string().nullable() }), refusedSchema]),
    roles: ['podium', 'desk'],
  },
  /** Which session is open: what a desk typed for one is never sent to another. Null: none. */
  whichSession: {
    input: z.strictObject({}),
    output: z.strictObject({ session: z.string().max(64).nullable() }),
    roles: ['desk'],
  },
  link: { input: z.strictObject({}), output: linkSchema, roles: ['desk'] },
  /** Joins a podium elsewhere. How it goes is told by the push `link`. */
  joinPodium: {
    input: z.strictObject({ address: z.string().max(300), code: z.string().max(60) }),
    output: z.strictObject({}),
    roles: ['desk'],
  },
  /** Takes back a step that was not sent yet, or puts away one that was refused; false where neither is left to do. */
  settle: {
    input: z.strictObject({ commandId: z.uuid() }),
    output: z.strictObject({ ok: z.boolean() }),
    roles: ['desk'],
  },
  /** How the room's window stands, and whether its display server lets it be placed: for every podium's status. */
  reportRoom: {
    input: z.strictObject({ window: z.enum(['display', 'window', 'hidden']), canPlace: z.boolean() }),
    output: z.strictObject({}),
    roles: ['room'],
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType; roles: readonly Role[] }>;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/**
 * What the host sends unasked. `seq` counts this client's pushes, `after` is its previous one: a client that is not at
 * `after` asks for the whole. `patch` holds the changed slices of the view; the list as changed entries.
 */
export const pushes = {
  view: z.strictObject({ seq: z.int(), after: z.int(), patch: z.unknown() }),
  /** Another session was opened: ask for the whole. */
  reset: z.strictObject({}),
  /** Facts of this run that are in no session's log. */
  status: z.strictObject({
    /** False from a failed write until it is mended. */
    recording: z.boolean(),
    /** Rooms that are joined now. */
    rooms: z.int(),
    /** How the room's window stands: full screen on a second display, an ordinary window, or none shown. */
    roomWindow: z.enum(['display', 'window', 'hidden', 'none']),
    /** False while Electron's own display server cannot place windows (Wayland without X). */
    canPlace: z.boolean(),
    /** Desks that are joined now. */
    desks: z.int(),
    /** Null while no desk on another machine is let in. */
    network: networkSchema.nullable(),
    /** Null while no session's file is on its way in. */
    incoming: incomingSchema.nullable(),
  }),
  /** To a desk on another machine, from its own process. */
  link: linkSchema,
  /** To a room: the podium is being closed for good, so close too (DESIGN 2). */
  quit: z.strictObject({}),
} as const;

type PushName = keyof typeof pushes;
export type Push = { [N in PushName]: { push: N; data: z.output<(typeof pushes)[N]> } }[PushName];

/** Any push as it is sent. */
export const pushSchema = z.discriminatedUnion('push', [
  z.strictObject({ push: z.literal('view'), data: pushes.view }),
  z.strictObject({ push: z.literal('reset'), data: pushes.reset }),
  z.strictObject({ push: z.literal('status'), data: pushes.status }),
  z.strictObject({ push: z.literal('link'), data: pushes.link }),
  z.strictObject({ push: z.literal('quit'), data: pushes.quit }),
]);
