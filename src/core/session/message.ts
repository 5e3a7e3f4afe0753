import { z } from 'zod';
import { type Instant, instantSchema } from '../timing/time.ts';
import { idSchema } from './vocabulary.ts';

// What the podium tells somebody without a word being said: cues to who speaks, lines to chair, moderator and desk, and
// what is deliberately put before the room.

/** Longest text of a typed message, and how many can be up at once. */
export const MESSAGE_TEXT = 200;
export const MOST_MESSAGES = 9;

/** Messages with words of their own in every language. */
export const readySchema = z.enum([
  'conclude',
  'slow-down',
  'microphone',
  'time-over',
  'interpretation-ends',
  'list-closes',
]);
/** Whom a message is for; `stage` is the display that who speaks looks at. */
export const addresseeSchema = z.enum(['chair', 'moderator', 'stage', 'desk', 'room']);
/** Who can say that it was read: the room cannot. */
export const readerOfMessageSchema = addresseeSchema.exclude(['room']);

const saysSchema = z.union([
  z.strictObject({ text: z.string().trim().min(1).max(MESSAGE_TEXT) }),
  z.strictObject({ ready: readySchema }),
]);

/**
 * `about` is the turn that was open when it was sent: it goes when that one ends. Null where it is about nobody who speaks:
 * then it stays until it is taken down, but for the room only until somebody is called.
 */
export const messageSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  to: z.array(addresseeSchema).min(1).max(5),
  about: idSchema.nullable(),
});

/** What is recorded of it: `time` is the instant its words name, fixed when it is sent. */
export const sentMessageSchema = messageSchema.extend({ time: instantSchema.nullable() });

export type Ready = z.infer<typeof readySchema>;
export type Addressee = z.infer<typeof addresseeSchema>;
export type ReaderOfMessage = z.infer<typeof readerOfMessageSchema>;

/** A message that is up: when it was sent, and who has read it since when. */
export type Message = Readonly<z.infer<typeof sentMessageSchema>> & {
  readonly at: Instant;
  readonly seen: readonly { readonly by: ReaderOfMessage; readonly at: Instant }[];
};

const TO_WHO_SPEAKS: ReadonlySet<Ready> = new Set(['conclude', 'slow-down', 'microphone', 'time-over']);

/** True of a ready message that is about who has the floor: it is never for the room. */
export const isCue = (ready: Ready): boolean => TO_WHO_SPEAKS.has(ready);

/** True of a message with these ready words. */
export const saysReady = ({ says }: Pick<Message, 'says'>, ready: Ready): boolean =>
  'ready' in says && says.ready === ready;

/** True of a message that the room sees. */
export const isForRoom = ({ to }: Pick<Message, 'to'>): boolean => to.includes('room');
