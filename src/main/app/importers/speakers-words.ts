import { text } from '../exporters/texts.ts';
import type { RowFault } from './speaker-row.ts';
import { MOST_ROWS, type SpeakersList, type SpeakersWarning } from './speakers-csv.ts';

/** Why a list did not come in, as a sentence. */
export const listProblemWords = ({ code, column = '' }: Extract<SpeakersList, { ok: false }>['problem']): string =>
  text(`list.${code}`, { column, most: MOST_ROWS });

/** Why a row stayed out, by its line. */
export const faultWords = ({ code, ...words }: RowFault): string => text(`list.${code}`, words);

/** What to know of a list that came in. */
export const warningWords = ({ code, ...words }: SpeakersWarning): string => text(`list.${code}`, words);
