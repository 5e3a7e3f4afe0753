import { isOpen } from '../../../../core/floor/gate.ts';
import { type Moment, momentSchema } from '../../../../core/session/vocabulary.ts';
import { between, type Duration, duration, type Instant, minutes, plus } from '../../../../core/timing/time.ts';
import type { ListRules } from '../../../../core/views/entry-list.ts';
import { parseClock } from '../details/parse.ts';

/** Whether names are taken, and what time changes that next: when, and how long until then. */
export type GateNow = {
  readonly open: boolean;
  readonly next: { readonly at: Instant; readonly left: Duration } | null;
};

/** From here on the seconds are counted; before it a clock time says enough. */
export const BY_SECONDS: Duration = minutes(5);

export const gateNow = (gate: ListRules['gate'], now: Instant): GateNow => {
  const open = isOpen(gate, now);
  const at = open ? gate.closesAt : gate.opensAt;
  return { open, next: at !== null && at > now ? { at, left: between(now, at) } : null };
};

/** When what `gateNow` says is next shown otherwise: each second of the last five minutes; null where nothing is to come. */
export const nextLook = (gate: ListRules['gate'], now: Instant): Instant | null => {
  const { next } = gateNow(gate, now);
  if (next === null) return null;
  if (next.left > BY_SECONDS) return plus(next.at, duration(-BY_SECONDS));
  return plus(now, duration(next.left % 1000 || 1000));
};

/** How a time of the list is given: by nobody but a hand, at a clock time, or so many minutes after the gavel. */
export type Way = 'hand' | 'clock' | 'gavel';
export type Choice = { readonly way: Way; readonly clock: string; readonly after: string };

/** The choice that a moment is, with `clock` where it names none. */
export const choiceOf = (moment: Moment | null, clock: string): Choice => {
  if (moment === null) return { way: 'hand', clock, after: '15' };
  if ('clock' in moment) return { way: 'clock', clock: moment.clock, after: '15' };
  return { way: 'gavel', clock, after: String(moment.afterGavel / 60_000) };
};

/** The moment of a choice; undefined while it names none. */
export const momentOf = ({ way, clock, after }: Choice): Moment | null | undefined => {
  if (way === 'hand') return null;
  const said =
    way === 'clock'
      ? { clock: parseClock(clock) }
      : { afterGavel: after.trim() === '' ? Number.NaN : Number(after) * 60_000 };
  const read = momentSchema.safeParse(said);
  return read.success ? read.data : undefined;
};
