import type { Brief } from '../../brief/brief.ts';
import { isDay, isZone } from '../../timing/zone.ts';
import { type Facts, preparedSchema } from '../facts.ts';
import { type Refusal, refusal } from '../refusals.ts';
import type { Replies } from '../replies.ts';
import { sessionFromBrief } from '../session-from-brief.ts';
import type { Imported, SessionState } from '../state.ts';
import { type AsRead, withIdsOf } from './as-read.ts';

/** What of a session a note is compared with. */
export type Compared = Pick<SessionState, 'imported' | 'facts' | 'people' | 'items' | 'limits'>;

/**
 * A note that was read again: what it says, corrected where somebody did, the zone where somebody chose one, and when the panel
 * replies. `asRead` is what it says uncorrected, where that may be something else.
 */
export type NoteAgain = {
  readonly brief: Brief;
  readonly zone: string | null;
  readonly replies: Replies;
  readonly asRead?: AsRead | undefined;
};

export type Noted =
  | { readonly ok: true; readonly noted: Imported; readonly read: Imported }
  | { readonly ok: false; readonly refusal: Refusal };

const no = (...args: Parameters<typeof refusal>): Noted => ({ ok: false, refusal: refusal(...args) });

/**
 * The session that a note would make anew, and the one that it would make uncorrected. Title, day and hours that it lacks, and
 * what no note says, are the session's. Refuses a zone and a day that nobody knows, hours that end as they begin, and what no
 * session holds.
 */
export const notedAgain = ({ facts }: Compared, { brief, zone, replies, asRead }: NoteAgain): Noted => {
  if (facts === null) return no('not-prepared');
  const own = { zone: zone ?? facts.zone, date: brief.date ?? facts.date };
  const hours = { start: brief.start ?? facts.start, end: brief.end ?? facts.end };
  if (!isZone(own.zone)) return no('zone-unknown', { zone: own.zone });
  if (!isDay(own.date)) return no('date-unknown', { date: own.date });
  if (hours.start === hours.end) return no('hours-empty', { time: hours.start });
  const noted = anew({ ...facts, ...own, ...hours }, brief, replies);
  if (noted === null) return no('title-empty');
  if (!isHeld(noted)) return no('note-not-taken');
  const before = { people: noted.people, facts: { ...facts, zone: own.zone } };
  return { ok: true, noted, read: (asRead && uncorrected(before, asRead, replies)) ?? noted };
};

/**
 * What a note gave as it was read of which a session was made, its people by the ids that they have in that. A day and hours
 * that no session can have are the session's; null where no session holds the rest.
 */
export const uncorrected = (
  { facts, people }: Pick<Imported, 'facts' | 'people'>,
  asRead: AsRead,
  replies: Replies,
): Imported | null => {
  const { date, start, end } = asRead.brief;
  const hours = { start: start ?? facts.start, end: end ?? facts.end };
  const own = {
    ...facts,
    ...(date !== null && isDay(date) ? { date } : {}),
    ...(hours.start === hours.end ? {} : hours),
  };
  const plain = anew(own, asRead.brief, replies);
  const read = plain && withIdsOf(people, plain, asRead);
  return read && isHeld(read) ? read : null;
};

const isHeld = (prepared: Imported) => preparedSchema.safeParse(prepared).success;

/** What a note makes on the day, in the hours and the zone of these facts; null where neither has a title. */
const anew = (facts: Facts, brief: Brief, replies: Replies): Imported | null => {
  const { date, start, end, zone } = facts;
  const title = brief.title?.trim() || facts.title;
  const made = sessionFromBrief({ ...brief, title, date, start, end }, { zone, replies });
  if (!made.ok) return null;
  const { people, items, limits } = made.command;
  return {
    facts: {
      ...made.command.facts,
      body: facts.body,
      meetingNumber: facts.meetingNumber,
      texts: facts.texts,
      phrases: facts.phrases,
    },
    people,
    items: items.map((item) => ({ ...item, title: item.title || null })),
    limits,
  };
};
