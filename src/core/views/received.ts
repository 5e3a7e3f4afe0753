import type { Message, ReaderOfMessage } from '../session/message.ts';
import type { SessionState } from '../session/state.ts';
import type { Instant } from '../timing/time.ts';

/** A message as the one it is for sees it: nobody is told whom else it went to. */
export type ReceivedMessage = Pick<Message, 'id' | 'says' | 'time' | 'at'> & {
  /** When this reader said that it was read. */
  readonly seenAt: Instant | null;
};

/** The messages that are up for one of those who can read them, in the order in which they came. */
export const messagesFor = ({ messages }: SessionState, reader: ReaderOfMessage): readonly ReceivedMessage[] =>
  messages
    .filter(({ to }) => to.includes(reader))
    .map(({ id, says, time, at, seen }) => ({
      id,
      says,
      time,
      at,
      seenAt: seen.find(({ by }) => by === reader)?.at ?? null,
    }));
