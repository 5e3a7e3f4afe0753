import { type Duration, duration, minutes } from '../timing/time.ts';

/** Minutes where the note gives none (DESIGN 5). Every value that comes from here is marked proposed. */
export const PLAN = {
  chairOpens: minutes(2),
  statement: minutes(7),
  introduction: minutes(3),
  presentation: minutes(7),
  repliesPerRound: minutes(15),
  closingPanellist: minutes(1),
  closingModerator: minutes(3),
  chairCloses: minutes(1),
  intervention: minutes(2),
  /** Rights of reply, first and second, as in the Human Rights Council. */
  reply: { first: minutes(3), second: minutes(2) },
} as const;

/** What one floor round gets: an equal share of the time nothing else needs, in whole minutes; at least one. */
export const roundShare = (whole: Duration, rest: Duration, rounds: number): Duration =>
  minutes(Math.max(1, Math.floor((whole - rest) / rounds / 60_000)));

/** Equal shares of `whole` in whole seconds. */
export const equalShare = (whole: Duration, among: number): Duration =>
  duration(Math.floor(whole / Math.max(1, among) / 1000) * 1000);

/**
 * What each of the panel gets where it replies after a round: its share of what the replies to come get a round, or of 15
 * minutes where none are to come.
 */
export const repliesShare = (replies: Duration | null, rounds: number, panel: number): Duration =>
  equalShare(replies === null ? PLAN.repliesPerRound : duration(replies / Math.max(1, rounds)), panel);
