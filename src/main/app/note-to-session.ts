import type { CallInput } from '../../contract/api.ts';
import { same } from '../../core/same.ts';
import { type CommandOf, commandSchema } from '../../core/session/commands.ts';
import { uncorrected } from '../../core/session/note-again/noted.ts';
import { sessionFromBrief } from '../../core/session/session-from-brief.ts';
import { isDay, isZone } from '../../core/timing/zone.ts';

export type SessionFromNote =
  | { readonly ok: true; readonly command: CommandOf<'PrepareSession'> }
  | { readonly ok: false; readonly refusal: { code: string; params: Record<string, string | number> } };

/**
 * The command that prepares a session from what was read of a note and accepted; the zone is `machineZone` where none was
 * chosen. Refuses with `note-lacks-title`, `-date`, `-start` or `-end`, `note-date-unknown`, `note-hours-empty`,
 * `zone-unknown`, or `note-not-taken` for what no session holds.
 */
export const noteToSession = (note: CallInput<'importNote'>, machineZone: string): SessionFromNote => {
  const zone = note.zone ?? machineZone;
  const { brief, replies, asRead } = note;
  if (!isZone(zone)) return refused('zone-unknown', { zone });
  if (brief.date !== null && !isDay(brief.date)) return refused('note-date-unknown', { date: brief.date });
  if (brief.start !== null && brief.start === brief.end) return refused('note-hours-empty', { time: brief.start });
  const made = sessionFromBrief(brief, { zone, replies });
  if (!made.ok) return refused(`note-lacks-${made.missing[0]}`);
  const { type, ...prepared } = made.command;
  const read = (asRead && uncorrected(prepared, asRead, replies)) ?? prepared;
  const taken = commandSchema.safeParse({ type, ...prepared, ...(same(read, prepared) ? {} : { asRead: read }) });
  if (!taken.success || taken.data.type !== 'PrepareSession') return refused('note-not-taken');
  return { ok: true, command: taken.data };
};

const refused = (code: string, params: Record<string, string | number> = {}): SessionFromNote => ({
  ok: false,
  refusal: { code, params },
});
