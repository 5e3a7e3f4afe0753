import type { Brief } from './brief.ts';
import type { RoleKind } from './languages/language.ts';
import type { Doubt } from './note.ts';
import { floorMinutes } from './plan-minutes.ts';
import { FIELD_OF, ROLES } from './read-people.ts';

/** Fields without which no meeting can be opened and chaired; the others are asked for only where the note names them. */
const NEEDED = [
  'title',
  'date',
  'start',
  'end',
  'room',
  'chair',
  'panellists',
  'rounds',
  'interventionSeconds',
] as const;
/** A floor round shorter than this is doubted, in minutes. */
const SHORT_ROUND = 20;

/** Names of the fields that a chair needs and the note does not give, in the brief's order. */
export function missing(brief: Brief, named: ReadonlySet<RoleKind>): string[] {
  const asked = new Set<string>([...NEEDED, ...ROLES.filter((role) => named.has(role)).map((role) => FIELD_OF[role])]);
  return Object.entries(brief)
    .filter(([field, value]) => asked.has(field) && (value === null || (Array.isArray(value) && value.length === 0)))
    .map(([field]) => field);
}

/** A doubt where the default plan leaves less than 20 minutes for a floor round. */
export function shortRounds(brief: Brief): Doubt[] {
  if (brief.start === null || brief.end === null || !brief.rounds || brief.end <= brief.start) return [];
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const each = floorMinutes(
    minutes(brief.end) - minutes(brief.start),
    brief.openingSpeakers.length,
    brief.panellists.length,
    brief.rounds,
  );
  return each < SHORT_ROUND
    ? [{ field: 'rounds', text: `${brief.start} - ${brief.end}`, why: 'round-under-20-minutes' }]
    : [];
}
