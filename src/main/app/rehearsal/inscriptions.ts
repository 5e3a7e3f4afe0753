import type { Facts } from '../../../core/session/facts.ts';
import type { SpeakingRequest } from '../../../core/session/vocabulary.ts';
import { type Instant, instant } from '../../../core/timing/time.ts';
import { instantOf } from '../../../core/timing/zone.ts';
import type { SpeakerRow } from '../importers/speakers-file.ts';

/** Requests that come in at one moment, as one step. */
export type Inscription = { readonly at: Instant; readonly requests: readonly SpeakingRequest[] };

const DAY = 86_400_000;

/**
 * When each row is inscribed, earliest first: at its own time, or at the opening if it has none or an earlier one, since
 * the list opens with the meeting. A meeting that ends after midnight reads the small hours as the next day's.
 */
export const inscriptionsOf = (rows: readonly SpeakerRow[], facts: Facts, opening: Instant): Inscription[] => {
  const byTime = new Map<Instant, SpeakingRequest[]>();
  for (const { inscribedAt, request } of rows) {
    const at = inscribedAt === null ? opening : timeOf(inscribedAt, facts, opening);
    byTime.set(at, [...(byTime.get(at) ?? []), request]);
  }
  return [...byTime].map(([at, requests]) => ({ at, requests })).sort((a, b) => a.at - b.at);
};

const timeOf = (time: string, facts: Facts, opening: Instant): Instant => {
  const at = instantOf(facts.date, time.slice(0, 5), facts.zone) + Number(time.slice(6)) * 1000;
  const isNextDay = facts.end <= facts.start && time.slice(0, 5) <= facts.end;
  return instant(Math.max(opening, isNextDay ? at + DAY : at));
};
