import { PLAN } from '../floor/plan.ts';
import { minutes } from '../timing/time.ts';
import type { Brief } from './brief.ts';
import type { RoleKind } from './languages/language.ts';
import type { Doubt } from './note.ts';
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
/** A floor round shorter than this is doubted. */
const SHORT_ROUND = minutes(20);

/** Names of the fields that a chair needs and the note does not give, in the brief's order. */
export function missing(brief: Brief, named: ReadonlySet<RoleKind>): string[] {
  const asked = new Set<string>([...NEEDED, ...ROLES.filter((role) => named.has(role)).map((role) => FIELD_OF[role])]);
  return Object.entries(brief)
    .filter(([field, value]) => asked.has(field) && (value === null || (Array.isArray(value) && value.length === 0)))
    .map(([field]) => field);
}

/** A doubt where the plan's proposed minutes leave less than 20 for a floor round. */
export function shortRounds(brief: Brief): Doubt[] {
  const { start, end, rounds, openingSpeakers, moderators, panellists } = brief;
  if (start === null || end === null || !rounds || end <= start) return [];
  const atClock = (time: string): number => minutes(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const rest =
    PLAN.chairOpens +
    PLAN.statement * openingSpeakers.length +
    (moderators.length > 0 ? PLAN.introduction + PLAN.closingModerator : 0) +
    (PLAN.presentation + PLAN.closingPanellist) * panellists.length +
    PLAN.repliesPerRound * rounds +
    PLAN.chairCloses;
  const short = (atClock(end) - atClock(start) - rest) / rounds < SHORT_ROUND;
  return short ? [{ field: 'rounds', text: `${start} - ${end}`, why: 'round-under-20-minutes' }] : [];
}
