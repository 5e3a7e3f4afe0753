import type { Entry, SessionState } from '../session/state.ts';
import { shownSeconds } from './session-record-time.ts';
import type { ListRow, Outcome, RecordEdge } from './session-record-types.ts';

/** What all delegations may know: who was heard, and for whom no time was left. */
const CIRCULATED: ReadonlySet<Outcome | null> = new Set(['delivered', 'not-reached']);

/** The list of speakers in order of inscription; the circulation edition holds only those heard and not reached. */
export const listRows = (state: SessionState, edge: RecordEdge, internal: boolean): readonly ListRow[] =>
  state.inscribed
    .flatMap((id) => state.entries[id] ?? [])
    .filter((entry) => internal || CIRCULATED.has(outcomeOf(entry)))
    .map((entry) => listRow(state, entry, edge, internal));

const outcomeOf = ({ status }: Entry): Outcome | null => (status === 'waiting' || status === 'called' ? null : status);

const listRow = (state: SessionState, entry: Entry, { iso }: RecordEdge, internal: boolean): ListRow => ({
  id: entry.id,
  delegation: entry.delegation,
  category: entry.category,
  tier: entry.tier,
  onBehalfOf: entry.onBehalfOf,
  speaker: entry.speaker,
  mode: entry.mode,
  inscribedAt: internal ? iso(shownSeconds(state, entry.inscribedAt)) : null,
  late: internal ? false : null,
  roundAsked: entry.round,
  roundHeard: entry.roundHeard,
  outcome: outcomeOf(entry),
  textReceived: false,
});
