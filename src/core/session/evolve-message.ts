import type { Instant } from '../timing/time.ts';
import type { SessionEvent } from './events.ts';
import { isForRoom, type Message, MOST_MESSAGES } from './message.ts';
import type { SessionState } from './state.ts';

export type MessageEvent = Extract<SessionEvent, { type: 'MessageSent' | 'MessageTakenDown' | 'MessageAcknowledged' }>;

/** The state after a message came up, was read or was taken down. Total, like `evolve`; nothing but the messages changes. */
export const evolveMessage = (state: SessionState, event: MessageEvent, at: Instant): SessionState => {
  const { messages } = state;
  switch (event.type) {
    case 'MessageSent': {
      const { message } = event.data;
      if (message.about !== null && message.about !== state.openTurn) return state;
      if (messages.length >= MOST_MESSAGES || messages.some(({ id }) => id === message.id)) return state;
      // The room reads one at a time.
      const others = isForRoom(message) ? messages.filter((up) => !isForRoom(up)) : messages;
      return { ...state, messages: [...others, { ...message, at, seen: [] }] };
    }
    case 'MessageTakenDown':
      return { ...state, messages: messages.filter(({ id }) => id !== event.data.message) };
    case 'MessageAcknowledged': {
      const { message: id, by } = event.data;
      const read = (up: Message): Message =>
        up.id === id && !up.seen.some((seen) => seen.by === by) ? { ...up, seen: [...up.seen, { by, at }] } : up;
      return { ...state, messages: messages.map(read) };
    }
  }
};

/** Once the floor goes to another, or to nobody, what was said of who had it goes, and so does what the room was reading. */
export const goneWithTurn = (before: SessionState, after: SessionState): SessionState => {
  if (before.openTurn === after.openTurn || after.messages.length === 0) return after;
  const { openTurn } = after;
  const messages = after.messages.filter((up) => up.about === openTurn || (up.about === null && !isForRoom(up)));
  return messages.length === after.messages.length ? after : { ...after, messages };
};
