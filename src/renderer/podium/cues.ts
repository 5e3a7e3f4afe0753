import { isOpen, listClosesAt } from '../../core/floor/gate.ts';
import type { Command } from '../../core/session/commands.ts';
import { type Addressee, isCue, type Ready, saysReady } from '../../core/session/message.ts';
import type { Instant } from '../../core/timing/time.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { freshId } from '../shared/fresh-id.ts';

/** The ready messages, in the order of their digits, and whom each is for. */
export const READY: readonly { readonly ready: Ready; readonly to: readonly Addressee[] }[] = [
  { ready: 'conclude', to: ['stage'] },
  { ready: 'slow-down', to: ['stage'] },
  { ready: 'microphone', to: ['stage'] },
  { ready: 'time-over', to: ['stage'] },
  { ready: 'interpretation-ends', to: ['chair', 'moderator'] },
  { ready: 'list-closes', to: ['room'] },
];

type Given = Pick<PodiumView, 'floor' | 'messages' | 'rules'>;

/** Sends a ready message, or takes it down where it is up; null where there is nobody or nothing to say it of. */
export const readyCommand = (view: Given, ready: Ready, at: Instant): Command | null => {
  const up = view.messages.find((message) => saysReady(message, ready));
  if (up) return { type: 'TakeDownMessage', message: up.id };
  const { now, point } = view.floor;
  const speaks = point === null && now !== null && now.kind !== 'other' && now.face.status !== 'called';
  if (isCue(ready) && !speaks) return null;
  if (ready === 'list-closes' && !isOpen(view.rules.gate, at)) return null;
  const to = READY.find((one) => one.ready === ready)?.to ?? [];
  return send(view, { ready }, to);
};

/** Sends typed words; those for the room belong to whoever has the floor while they are sent. */
export const typedCommand = (view: Pick<PodiumView, 'floor'>, text: string, to: readonly Addressee[]): Command =>
  send(view, { text }, to);

const send = (
  { floor }: Pick<PodiumView, 'floor'>,
  says: { ready: Ready } | { text: string },
  to: readonly Addressee[],
): Command => {
  const isOfNow = to.includes('room') || ('ready' in says && isCue(says.ready));
  const about = isOfNow ? (floor.now?.turn ?? null) : null;
  return { type: 'SendMessage', message: { id: freshId(), says, to: [...to], about } };
};

/** The instant that a ready message would name if it were sent at `at`; null where it names none. */
export const readyTime = (
  { session, rules }: Pick<PodiumView, 'session' | 'rules'>,
  ready: Ready,
  at: Instant,
): Instant | null => {
  if (ready === 'interpretation-ends') return session.hardStop;
  return ready === 'list-closes' ? listClosesAt(rules.gate, session.clockOffset, at) : null;
};
