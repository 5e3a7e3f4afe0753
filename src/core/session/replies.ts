import { z } from 'zod';
import { PLAN } from '../floor/plan.ts';
import { sum } from '../timing/time.ts';
import type { Item } from './vocabulary.ts';

/** When the panel replies, and how many minutes each floor round adds to its replies; with none it does not reply. */
export const repliesSchema = z.strictObject({ afterEachRound: z.boolean(), minutes: z.int().min(0).max(60) });
export type Replies = z.infer<typeof repliesSchema>;

/** All at the end, unless somebody says otherwise. */
export const USUAL_REPLIES: Replies = { afterEachRound: false, minutes: PLAN.repliesPerRound / 60_000 };

/** When the panel replies in a programme that was made of a note, and for how long; the usual where nobody could reply. */
export const repliesOf = (items: readonly Item[]): Replies => {
  const rounds = items.filter(({ kind }) => kind === 'floor').length;
  const replies = items.filter(({ kind }) => kind === 'reply');
  const [first] = replies;
  if (first === undefined) {
    const couldReply = rounds > 0 && items.some(({ kind }) => kind === 'presentation');
    return couldReply ? { ...USUAL_REPLIES, minutes: 0 } : USUAL_REPLIES;
  }
  const afterEachRound = first.id.startsWith('replies-');
  const whole = afterEachRound ? first.plannedMs : sum(replies.map(({ plannedMs }) => plannedMs)) / Math.max(1, rounds);
  return { afterEachRound, minutes: Math.min(60, Math.round(whole / 60_000)) };
};
