import {
  categorySchema,
  modeSchema,
  requestSchema,
  type SpeakingRequest,
  tierSchema,
} from '../../../core/session/vocabulary.ts';
import { seconds } from '../../../core/timing/time.ts';
import type { Column } from './speakers-csv.ts';

/** One row that came in: `inscribedAt` is HH:MM:SS of the session's day, in its zone. */
export type SpeakerRow = {
  readonly line: number;
  readonly request: SpeakingRequest;
  readonly inscribedAt: string | null;
};

/** A row that stayed out: `column` is what is wrong with it, `value` what stands there. */
export type RowFault = {
  readonly line: number;
  readonly code: 'no-delegation' | 'bad-value' | 'too-long' | 'too-many-cells';
  readonly column: string;
  readonly value: string;
};

type Read<T> = { ok: true; value: T | null } | { ok: false };

/** Seconds that a limit may have: as the command SetLimit takes them. */
const [LEAST_SECONDS, MOST_SECONDS] = [5, 7200];

const word =
  <T extends string>(allowed: readonly T[]) =>
  (value: string): Read<T> => {
    const found = allowed.find((one) => one === value.toLowerCase().replaceAll(/[\s_]+/g, '-'));
    return value === '' ? { ok: true, value: null } : found === undefined ? { ok: false } : { ok: true, value: found };
  };

const whole =
  (least: number, most: number) =>
  (value: string): Read<number> => {
    if (value === '') return { ok: true, value: null };
    const n = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
    return n >= least && n <= most ? { ok: true, value: n } : { ok: false };
  };

const pattern =
  (form: RegExp, change: (value: string) => string = (v) => v) =>
  (value: string): Read<string> =>
    value === '' ? { ok: true, value: null } : form.test(value) ? { ok: true, value: change(value) } : { ok: false };

const readCategory = word(categorySchema.options);
const readTier = word(tierSchema.options);
const readMode = word(modeSchema.options);
const readRound = whole(1, 20);
const readLimit = whole(LEAST_SECONDS, MOST_SECONDS);
const readLanguage = pattern(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i);
const readTime = pattern(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, (v) =>
  `${v.padStart(v.split(':').length * 3 - 1, '0')}:00`.slice(0, 8),
);

const plain = (value: string): string | null => value.replaceAll(/\s+/g, ' ') || null;

const noteOf = (note: string, kept: readonly { header: string; value: string }[]): string | null =>
  [note, ...kept.map(({ header, value }) => `${header}: ${value}`)].filter((part) => part !== '').join('\n') || null;

/**
 * Reads one row. The words dignitary and group under `category` are the tier. Refuses a row without a delegation, with a
 * value that is none of the column's, with a text beyond what the log takes, or with more cells than the header names.
 */
export const readSpeakerRow = (
  line: number,
  cell: (column: Column) => string,
  kept: readonly { header: string; value: string }[],
  spill: boolean,
): { ok: true; row: SpeakerRow } | { ok: false; fault: RowFault } => {
  const fault = (code: RowFault['code'], column: string) =>
    ({ ok: false, fault: { line, code, column, value: cell(column as Column) } }) as const;
  if (spill) return fault('too-many-cells', '');
  if (cell('delegation') === '') return fault('no-delegation', 'delegation');

  const tierAsCategory = readTier(cell('category'));
  const category = tierAsCategory.ok ? ({ ok: true, value: null } as const) : readCategory(cell('category'));
  if (!category.ok) return fault('bad-value', 'category');
  const tier = readTier(cell('tier'));
  if (!tier.ok) return fault('bad-value', 'tier');
  const language = readLanguage(cell('language'));
  if (!language.ok) return fault('bad-value', 'language');
  const mode = readMode(cell('mode'));
  if (!mode.ok) return fault('bad-value', 'mode');
  const round = readRound(cell('round'));
  if (!round.ok) return fault('bad-value', 'round');
  const time = readTime(cell('inscribed_at'));
  if (!time.ok) return fault('bad-value', 'inscribed_at');
  const limit = readLimit(cell('limit_seconds'));
  if (!limit.ok) return fault('bad-value', 'limit_seconds');

  const request = requestSchema.safeParse({
    delegation: plain(cell('delegation')),
    category: category.value,
    tier: tier.value ?? (tierAsCategory.ok ? tierAsCategory.value : null),
    onBehalfOf: plain(cell('on_behalf_of')),
    speaker: plain(cell('speaker')),
    title: plain(cell('title')),
    language: language.value,
    mode: mode.value ?? 'in-room',
    round: round.value,
    limitMs: limit.value === null ? null : seconds(limit.value),
    note: noteOf(cell('note'), kept),
  });
  if (!request.success) return fault('too-long', COLUMN_OF.get(String(request.error.issues[0]?.path[0])) ?? 'note');
  return { ok: true, row: { line, request: request.data, inscribedAt: time.value } };
};

const COLUMN_OF = new Map([
  ['delegation', 'delegation'],
  ['onBehalfOf', 'on_behalf_of'],
  ['speaker', 'speaker'],
  ['title', 'title'],
  ['language', 'language'],
  ['note', 'note'],
]);
