import { z } from 'zod';
import { briefSchema } from '../core/brief/brief.ts';
import { commandSchema, envelopeSchema } from '../core/session/commands.ts';
import { asReadSchema } from '../core/session/note-again/as-read.ts';
import { repliesSchema } from '../core/session/replies.ts';
import { idSchema, voiceSchema } from '../core/session/vocabulary.ts';
import { doneSchema, refusalSchema, refusedSchema } from './answers.ts';
import { readJournalCall } from './journal.ts';
import { LARGEST_NOTE } from './largest-note.ts';
import { runCalls } from './run-calls.ts';
import { incomingSchema, sessionFileCalls } from './session-files.ts';

/** Version of everything below. A client of another version is told so and goes no further. */
export const PROTOCOL = 1;

/** What a window is, and so what it may see and do. The transport says which; never the message. */
const roleSchema = z.enum(['podium', 'desk', 'reader', 'room']);
export type Role = z.infer<typeof roleSchema>;

const instant = z.int();
/** A display's place among the others, in the units of its system. */
const areaSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
/**
 * The answer to a command: `seq` is the last event on disk when it was given. A refusal is an ordinary answer; an
 * `error` means that nothing is known to be recorded.
 */
const executeAnswerSchema = z.union([z.strictObject({ ok: z.literal(true), seq: z.int() }), refusedSchema]);
export type ExecuteAnswer = z.infer<typeof executeAnswerSchema>;

/** A step of a desk that has no answer yet. `sent`: it may be recorded already, so that it can no longer be taken back here. */
const waitingSchema = z.strictObject({ commandId: z.uuid(), command: commandSchema, sent: z.boolean() });

/** What a laptop beside the podium's can be: a desk, or the reader of a seat. */
const awayWindowSchema = z.union([z.literal('desk'), voiceSchema]);
export type AwayWindow = z.output<typeof awayWindowSchema>;

/** How a desk or a reader stands to the podium's host. A reader sends nothing, so that nothing of its own waits. */
const linkSchema = z.strictObject({
  /** `here`: a window of the podium's own process. `apart`: no podium is known, or it did not let the desk in. */
  state: z.enum(['here', 'joined', 'lost', 'apart']),
  /** HOST:PORT of the podium, as it was typed; null where none is known. */
  address: z.string().max(300).nullable(),
  /** The code as it was typed last on this machine; empty where none was. */
  code: z.string().max(60),
  /** What it was asked to be; null in the podium's own process, where nobody asks. */
  window: awayWindowSchema.nullable(),
  /** Why the last try to join came to nothing; null while none has. */
  problem: z.enum(['address', 'code', 'locked', 'version', 'unreachable']).nullable(),
  /** In the order in which they are sent. */
  waiting: z.array(waitingSchema),
  /** What was not taken, until it is put away. */
  refused: z.array(waitingSchema.omit({ sent: true }).extend({ refusal: refusalSchema })),
});
export type DeskLink = z.output<typeof linkSchema>;

/** The door for desks and readers on other machines: where it is, and the code that opens it for each. */
const networkSchema = z.strictObject({
  addresses: z.array(z.string().max(60)),
  code: z.string().max(60),
  readerCode: z.string().max(60),
});
export type DeskNetwork = z.output<typeof networkSchema>;

/** The whole view of the asking role; `seq` is the push it stands for. */
const wholeSchema = z.strictObject({ seq: z.int(), view: z.unknown() });

/** Every call: what goes in, what comes out, which roles may make it. */
export const calls = {
  /** With `session`, only while that session is open: for a step that may have waited for its link. */
  execute: {
    input: envelopeSchema.extend({ session: z.string().max(64).optional() }),
    output: executeAnswerSchema,
    roles: ['podium', 'desk'],
  },
  whole: { input: z.strictObject({}), output: wholeSchema, roles: ['podium', 'desk', 'reader', 'room'] },
  /** The host's time now and how fast it goes: windows count by it. */
  time: {
    input: z.strictObject({}),
    output: z.strictObject({ host: instant, rate: z.number().positive() }),
    roles: ['podium', 'desk', 'reader', 'room'],
  },
  readJournal: readJournalCall,
  /** For whom a reader reads from now on: its view is that seat's. */
  readFor: { input: z.strictObject({ seat: voiceSchema }), output: z.strictObject({}), roles: ['reader'] },
  /** Says that a message was read, and is all that a reader ever writes. */
  acknowledge: {
    input: z.strictObject({ commandId: z.uuid(), message: idSchema, seat: voiceSchema }),
    output: executeAnswerSchema,
    roles: ['reader'],
  },
  /**
   * Makes a session of what was read of a note and accepted, and opens it. Null `zone` is the machine's. `asRead` where
   * somebody may have corrected it.
   */
  importNote: {
    input: z.strictObject({
      brief: briefSchema,
      zone: z.string().max(60).nullable(),
      replies: repliesSchema,
      asRead: asReadSchema.optional(),
    }),
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
  ...sessionFileCalls,
  /** How names were said in earlier sessions; a name that is not known is left out. */
  recallSayAs: {
    input: z.strictObject({ names: z.array(z.string().max(200)).min(1).max(500) }),
    output: z.array(z.strictObject({ name: z.string(), sayAs: z.string() })),
    roles: ['podium'],
  },
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
  /** Brings a seat's reader on this machine to the front, or opens it. */
  openReader: { input: z.strictObject({ seat: voiceSchema }), output: z.strictObject({}), roles: ['podium'] },
  /** Opens a window in which this machine joins a podium elsewhere. */
  joinElsewhere: { input: z.strictObject({}), output: z.strictObject({}), roles: ['podium'] },
  ...runCalls,
  /** Opens and shuts the door for desks and readers on other machines; status says how it stands. Shutting it ends their connections. */
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
  link: { input: z.strictObject({}), output: linkSchema, roles: ['desk', 'reader'] },
  /** Joins a podium elsewhere, as a window of that kind: another one takes this one's place. How it goes is told by the push `link`. */
  joinPodium: {
    input: z.strictObject({ address: z.string().max(300), code: z.string().max(60), window: awayWindowSchema }),
    output: z.strictObject({}),
    roles: ['desk', 'reader'],
  },
  /** Takes back a step that was not sent yet, or puts away one that was refused; false where neither is left to do. */
  settle: {
    input: z.strictObject({ commandId: z.uuid() }),
    output: z.strictObject({ ok: z.boolean() }),
    roles: ['desk'],
  },
  /**
   * Gives the room's screen to somebody else's slides, or takes it back: rooms hide their window and live on. Of this run
   * alone: a podium that is started anew has its screen.
   */
  giveScreen: { input: z.strictObject({ away: z.boolean() }), output: z.strictObject({}), roles: ['podium'] },
  /** How the room's window stands, and whether its display server lets it be placed: for every podium's status. */
  reportRoom: {
    input: z.strictObject({
      window: z.enum(['display', 'window', 'hidden']),
      /** The display that it covers; null where it covers none. */
      display: areaSchema.nullable(),
      canPlace: z.boolean(),
    }),
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
    /** The display that it covers; null where it covers none. */
    roomDisplay: areaSchema.nullable(),
    /** The room's screen was given to somebody else's slides. */
    screenAway: z.boolean(),
    /** False while Electron's own display server cannot place windows (Wayland without X). */
    canPlace: z.boolean(),
    /** Desks that are joined now. */
    desks: z.int(),
    /** Null while neither desk nor reader on another machine is let in. */
    network: networkSchema.nullable(),
    /** Null while no session's file is on its way in. */
    incoming: incomingSchema.nullable(),
    /** How often in this run a file from outside was opened: each time the podium's window goes to the session. */
    openedFromOutside: z.int(),
  }),
  /** To a desk or a reader on another machine, from its own process. */
  link: linkSchema,
  /** To a room, before each whole view and at each change: whether its screen was given away. */
  screen: z.strictObject({ away: z.boolean() }),
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
  z.strictObject({ push: z.literal('screen'), data: pushes.screen }),
  z.strictObject({ push: z.literal('quit'), data: pushes.quit }),
]);
