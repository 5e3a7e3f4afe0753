import { foldName } from '../floor/names-fold.ts';
import { type Category, categorySchema, type Mode, modeSchema, type Tier, tierSchema } from '../session/vocabulary.ts';
import { type Duration, seconds } from '../timing/time.ts';

/** What a cell says: its value, null for nothing; undefined if it is none of the column's values. */
type Read<T> = (cell: string) => T | null | undefined;

// Further words for a value, folded, in English, French and Spanish.
const CATEGORIES: Readonly<Record<string, Category>> = {
  membre: 'member',
  miembro: 'member',
  observateur: 'observer',
  observador: 'observer',
  onu: 'un',
  'united nations': 'un',
  oig: 'igo',
  indh: 'nhri',
  ong: 'ngo',
  autre: 'other',
  otro: 'other',
};
const TIERS: Readonly<Record<string, Tier>> = {
  dignitaire: 'dignitary',
  dignatario: 'dignitary',
  dignitario: 'dignitary',
  groupe: 'group',
  grupo: 'group',
};
const MODES: Readonly<Record<string, Mode>> = {
  'in person': 'in-room',
  'en salle': 'in-room',
  presentiel: 'in-room',
  'en sala': 'in-room',
  presencial: 'in-room',
  online: 'remote',
  virtual: 'remote',
  'a distance': 'remote',
  'en ligne': 'remote',
  'en linea': 'remote',
  remoto: 'remote',
  'video message': 'video',
  'message video': 'video',
  'mensaje de video': 'video',
};
const LANGUAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ar: ['a', 'arabic', 'arabe', 'العربيه', 'عربي'],
    zh: ['c', 'chinese', 'chinois', 'chino', '中文', '汉语'],
    en: ['e', 'english', 'anglais', 'ingles'],
    fr: ['f', 'french', 'francais', 'frances'],
    ru: ['r', 'russian', 'russe', 'ruso', foldName('русский')],
    es: ['s', 'spanish', 'espagnol', 'espanol'],
  }).flatMap(([code, words]) => words.map((word) => [word, code])),
);

const word =
  <T extends string>(own: readonly T[], further: Readonly<Record<string, T>>): Read<T> =>
  (cell) => {
    if (cell === '') return null;
    if (cell.length > 40) return undefined;
    const folded = foldName(cell);
    return (
      own.find((one) => foldName(one) === folded) ?? (Object.hasOwn(further, folded) ? further[folded] : undefined)
    );
  };

const whole = (cell: string, least: number, most: number): number | undefined => {
  const n = /^\d{1,6}$/.test(cell) ? Number(cell) : Number.NaN;
  return n >= least && n <= most ? n : undefined;
};

export const readCategory = word(categorySchema.options, CATEGORIES);
export const readTier = word(tierSchema.options, TIERS);
export const readMode = word(modeSchema.options, MODES);

/** 1 to 20. */
export const readRound: Read<number> = (cell) => (cell === '' ? null : whole(cell, 1, 20));

/** Seconds, or M:SS; as much as the command SetLimit takes. */
export const readLimit: Read<Duration> = (cell) => {
  if (cell === '') return null;
  const [, minutes = '0', rest = cell] = /^(\d{1,3}):([0-5]\d)$/.exec(cell) ?? [];
  const [m, s] = [whole(minutes, 0, 120), whole(rest, 0, 7200)];
  const all = m === undefined || s === undefined ? 0 : m * 60 + s;
  return all >= 5 && all <= 7200 ? seconds(all) : undefined;
};

/** A BCP 47 tag, or the name or letter of one of the six languages of the United Nations. */
export const readLanguage: Read<string> = (cell) => {
  if (cell === '') return null;
  if (cell.length > 20) return undefined;
  const known = foldName(cell);
  if (Object.hasOwn(LANGUAGES, known)) return LANGUAGES[known];
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(cell) ? cell : undefined;
};

/** HH:MM:SS from HH:MM or HH:MM:SS, the hour with one digit or two. */
export const readTime: Read<string> = (cell) => {
  if (cell === '') return null;
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(cell);
  return parts === null ? undefined : `${parts[1]?.padStart(2, '0')}:${parts[2]}:${parts[3] ?? '00'}`;
};
