import { categoryOf } from '../floor/rank.ts';
import type { Entry, SessionState } from '../session/state.ts';
import { get } from '../table.ts';
import { shownSeconds } from './session-record-time.ts';
import type { ListRow, Outcome, RecordEdge } from './session-record-types.ts';

/** What all delegations may know: who was heard, and for whom no time was left. */
const CIRCULATED: ReadonlySet<Outcome | null> = new Set(['delivered', 'not-reached']);

/** The list of speakers in order of inscription; the circulation edition holds only those heard and not reached. */
export const listRows = (state: SessionState, edge: RecordEdge, internal: boolean): readonly ListRow[] =>
  state.inscribed
    .flatMap((id) => get(state.entries, id) ?? [])
    .filter((entry) => internal || CIRCULATED.has(outcomeOf(state, entry)))
    .map((entry) => listRow(state, entry, edge, internal));

/** What became of it; null while that is open. An entry that speaks with another has the other's outcome. */
const outcomeOf = (state: SessionState, { status, joinedTo }: Entry): Outcome | null => {
  if (status === 'waiting' || status === 'called' || status === 'held') return null;
  if (status !== 'joined') return status;
  const lead = joinedTo === null ? undefined : get(state.entries, joinedTo);
  return lead && lead.status !== 'joined' ? outcomeOf(state, lead) : null;
};

const listRow = (state: SessionState, entry: Entry, { iso }: RecordEdge, internal: boolean): ListRow => ({
  id: entry.id,
  delegation: entry.delegation,
  category: categoryOf(state, entry),
  tier: entry.tier,
  onBehalfOf: entry.onBehalfOf,
  speaker: entry.speaker,
  mode: entry.mode,
  inscribedAt: internal ? iso(shownSeconds(state, entry.inscribedAt)) : null,
  late: internal ? entry.late : null,
  roundAsked: entry.round,
  roundHeard: entry.roundHeard,
  outcome: outcomeOf(state, entry),
  textReceived: entry.textReceived,
});
