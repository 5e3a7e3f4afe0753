import { Temporal } from 'temporal-polyfill';
import { parseNote } from '../../../core/brief/parse-note.ts';
import type { CommandOf } from '../../../core/session/commands.ts';
import { type SessionFromBrief, sessionFromBrief } from '../../../core/session/session-from-brief.ts';
import { isZone } from '../../../core/timing/zone.ts';
import { text } from '../exporters/texts.ts';

export type Given = {
  readonly zone: string;
  readonly date?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
};

/**
 * A session from a note's text and what was typed beside it, for the command line: refuses in one sentence a zone, date
 * or time that is none, and names all that the note lacks.
 */
export const prepareFromNote = (
  note: string,
  { zone, date, start, end }: Given,
):
  | { readonly ok: true; readonly command: CommandOf<'PrepareSession'> }
  | { readonly ok: false; readonly why: string } => {
  const wrong = wrongValue({ zone, date, start, end });
  if (wrong !== null) return { ok: false, why: wrong };
  const given = { zone, date: date ?? null, start: start ?? null, end: end ?? null };
  const made = sessionFromBrief(parseNote(note), given);
  return made.ok ? made : { ok: false, why: missingWords(made) };
};

const missingWords = ({ missing }: Extract<SessionFromBrief, { ok: false }>): string => {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  return text('note.missing', { what: list.format(missing.map((one) => text(`note.${one}`))) });
};

const wrongValue = ({ zone, date, start, end }: Given): string | null => {
  if (!isZone(zone)) return text('note.bad-zone', { value: zone });
  if (date !== undefined && !isDate(date)) return text('note.bad-date', { value: date });
  const time = [start, end].find((one) => one !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(one));
  return time === undefined ? null : text('note.bad-time', { value: time });
};

const isDate = (date: string): boolean => {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(date) && Temporal.PlainDate.from(date).toString() === date;
  } catch {
    return false;
  }
};
