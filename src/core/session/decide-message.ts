import { gateTimes, listClosesAt, listIsOpen } from '../floor/gate.ts';
import type { Instant } from '../timing/time.ts';
import type { CommandOf } from './commands.ts';
import type { SessionEvent } from './events.ts';
import {
  isCue,
  isForRoom,
  MOST_MESSAGES,
  type ReaderOfMessage,
  type Ready,
  readerOfMessageSchema,
  saysReady,
} from './message.ts';
import { turnName } from './names.ts';
import { type DecideContext, type Ruling, refuse, type Seat } from './ruling.ts';
import { hardStop, type SessionState } from './state.ts';

export type MessageCommand = CommandOf<'SendMessage' | 'TakeDownMessage' | 'AcknowledgeMessage'>;

/**
 * Messages are no steps: what somebody has read cannot be taken back, only taken down, and a cue never comes between U and
 * what it takes back. They touch neither floor nor list.
 */
export const decideMessage = (state: SessionState, command: MessageCommand, context: DecideContext): Ruling => {
  switch (command.type) {
    case 'SendMessage':
      return context.role === 'podium' ? send(state, command, context.at) : refuse('not-for-this-role');
    case 'TakeDownMessage':
      if (context.role !== 'podium') return refuse('not-for-this-role');
      if (!state.messages.some(({ id }) => id === command.message)) return refuse('already-done');
      return one({ type: 'MessageTakenDown', data: { message: command.message } });
    case 'AcknowledgeMessage': {
      const { message: id, by } = command;
      const message = state.messages.find((up) => up.id === id);
      if (!(READS[context.role] ?? EVERYBODY).includes(by)) return refuse('not-for-this-role');
      if (!message) return refuse('message-gone');
      if (!message.to.includes(by)) return refuse('not-for-this-role');
      if (message.seen.some((seen) => seen.by === by)) return refuse('already-done');
      return one({ type: 'MessageAcknowledged', data: { message: id, by } });
    }
  }
};

/** For whom a seat can say so: at the podium one is told by a nod. */
const READS: Readonly<Partial<Record<Seat, readonly ReaderOfMessage[]>>> = {
  desk: ['desk'],
  reader: ['chair', 'moderator'],
};
const EVERYBODY = readerOfMessageSchema.options;

const send = (state: SessionState, { message }: CommandOf<'SendMessage'>, at: Instant): Ruling => {
  const { says, about } = message;
  const ready = 'ready' in says ? says.ready : null;
  const isUp = state.messages.some((up) => up.id === message.id || (ready !== null && saysReady(up, ready)));
  if (isUp) return refuse('already-done');
  if (about !== null && about !== state.openTurn) {
    const now = state.turns.find(({ id }) => id === state.openTurn);
    return refuse('floor-changed', { name: now ? turnName(now) : '' });
  }
  if (ready !== null && isCue(ready) && (about === null || isForRoom(message))) return refuse('message-no-speaker');
  if (ready === 'list-closes' && !listIsOpen(state, at)) return refuse('list-not-open');
  if (state.messages.length >= MOST_MESSAGES) return refuse('too-many-messages', { most: MOST_MESSAGES });
  const to = [...new Set(message.to)];
  return one({ type: 'MessageSent', data: { message: { ...message, to, time: timeOf(state, ready, at) } } });
};

/** The instant that the words name: it stands while they are up, and stays true. */
const timeOf = (state: SessionState, ready: Ready | null, at: Instant): Instant | null => {
  if (ready === 'interpretation-ends') return hardStop(state);
  if (ready !== 'list-closes') return null;
  return listClosesAt(gateTimes(state), state.clockOffset, at);
};

const one = (event: SessionEvent): Ruling => ({ events: [event] });
