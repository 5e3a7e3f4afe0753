import type { Brief } from '../../brief/brief.ts';
import { isDay, isZone } from '../../timing/zone.ts';
import { type Refusal, refusal } from '../refusals.ts';
import type { Replies } from '../replies.ts';
import { sessionFromBrief } from '../session-from-brief.ts';
import type { Imported, SessionState } from '../state.ts';

/** What of a session a note is compared with. */
export type Compared = Pick<SessionState, 'imported' | 'facts' | 'people' | 'items' | 'limits'>;

/** A note that was read again: what it says, the zone where somebody chose one, and when the panel replies. */
export type NoteAgain = { readonly brief: Brief; readonly zone: string | null; readonly replies: Replies };

export type Noted = { readonly ok: true; readonly noted: Imported } | { readonly ok: false; readonly refusal: Refusal };

const no = (...args: Parameters<typeof refusal>): Noted => ({ ok: false, refusal: refusal(...args) });

/**
 * The session that a note would make anew. Title, day and hours that it lacks, and what no note says, are the session's.
 * Refuses a zone and a day that nobody knows, and hours that end as they begin.
 */
export const notedAgain = ({ facts }: Compared, { brief, zone, replies }: NoteAgain): Noted => {
  if (facts === null) return no('not-prepared');
  const own = { zone: zone ?? facts.zone, date: brief.date ?? facts.date };
  const hours = { start: brief.start ?? facts.start, end: brief.end ?? facts.end };
  if (!isZone(own.zone)) return no('zone-unknown', { zone: own.zone });
  if (!isDay(own.date)) return no('date-unknown', { date: own.date });
  if (hours.start === hours.end) return no('hours-empty', { time: hours.start });
  const made = sessionFromBrief(
    { ...brief, ...hours, title: brief.title?.trim() || facts.title, date: own.date },
    { zone: own.zone, replies },
  );
  if (!made.ok) return no('title-empty');
  const { people, items, limits } = made.command;
  return {
    ok: true,
    noted: {
      facts: { ...made.command.facts, body: facts.body, meetingNumber: facts.meetingNumber, texts: facts.texts },
      people,
      items: items.map((item) => ({ ...item, title: item.title || null })),
      limits,
    },
  };
};
