import type { CallInput } from '../../contract/api.ts';
import { parseNote } from '../../core/brief/parse-note.ts';
import type { CommandOf } from '../../core/session/commands.ts';
import { sessionFromBrief } from '../../core/session/session-from-brief.ts';
import { isZone } from '../../core/timing/zone.ts';

export type SessionFromNote =
  | { readonly ok: true; readonly command: CommandOf<'PrepareSession'> }
  | { readonly ok: false; readonly refusal: { code: string; params: Record<string, string | number> } };

/**
 * The command that prepares a session from a note's text; what the note lacks is taken from what was given beside it, the
 * zone from `machineZone` where none was. Refuses with `note-lacks-title`, `-date`, `-start` or `-end`, or `zone-unknown`.
 */
export const noteToSession = (note: CallInput<'importNote'>, machineZone: string): SessionFromNote => {
  const zone = note.zone ?? machineZone;
  if (!isZone(zone)) return { ok: false, refusal: { code: 'zone-unknown', params: { zone } } };
  const { date, start, end } = note;
  const made = sessionFromBrief(parseNote(note.text), { zone, date, start, end });
  return made.ok ? made : { ok: false, refusal: { code: `note-lacks-${made.missing[0]}`, params: {} } };
};
