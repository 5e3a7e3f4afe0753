import type { Note, Tags } from '../session/discussion.ts';
import { openTurnOf, personName, slotOf, turnName } from '../session/names.ts';
import { nextSteps } from '../session/next-step.ts';
import type { SessionState, Turn } from '../session/state.ts';
import type { Kind } from '../session/vocabulary.ts';
import type { Instant } from '../timing/time.ts';

/** One statement, and what it took up. */
export type Statement = {
  readonly turn: string;
  readonly name: string;
  readonly kind: Kind;
  readonly calledAt: Instant;
  /** Words have been said: it is no mere call. */
  readonly begun: boolean;
  readonly tags: Tags;
};

/** The interactive discussion as podium and desk see it, private notes included. */
export type DiscussionView = {
  readonly notes: readonly Note[];
  /** Whom a question can be for, in the programme's order: the panel, or everybody where there is none. */
  readonly panel: readonly { readonly id: string; readonly name: string }[];
  /** Who answers now, and who is called next; null where that is nobody of the session's people. */
  readonly answers: string | null;
  readonly answersNext: string | null;
  readonly statements: readonly Statement[];
  readonly keyQuestions: readonly string[];
  readonly components: readonly string[];
  readonly outcomes: readonly string[];
  /** Numbers of the outcomes that are ticked. */
  readonly reached: readonly number[];
  readonly documents: readonly string[];
};

/** The discussion's view. */
export const toDiscussionView = (state: SessionState): DiscussionView => {
  const { notes, outcomes: reached, tags } = state.discussion;
  const { facts } = state;
  return {
    notes,
    panel: panelOf(state),
    answers: personOf(state, openTurnOf(state)?.slot ?? null),
    answersNext: nextToAnswer(state),
    statements: state.turns.filter(isStatement).map((turn) => ({
      turn: turn.id,
      name: turnName(turn),
      kind: turn.kind,
      calledAt: turn.calledAt,
      begun: turn.intervals.length > 0,
      tags: tags[turn.id] ?? NO_TAGS,
    })),
    keyQuestions: facts?.keyQuestions ?? [],
    components: facts?.components ?? [],
    outcomes: facts?.outcomes ?? [],
    reached,
    documents: facts?.documents ?? [],
  };
};

const NO_TAGS: Tags = { keyQuestions: [], components: [] };

/** What only conducts the meeting takes up nothing. */
const CONDUCT: ReadonlySet<Kind> = new Set(['chair', 'introduction', 'break', 'point-of-order', 'other']);

/** True of a turn whose words can take up a key question or a component. */
export const isStatement = ({ kind }: Pick<Turn, 'kind'>): boolean => !CONDUCT.has(kind);

const panelOf = ({ people }: SessionState): DiscussionView['panel'] => {
  const panel = people.filter(({ role }) => role === 'panellist');
  return (panel.length > 0 ? panel : people).map((person) => ({ id: person.id, name: personName(person) }));
};

const personOf = (state: SessionState, slot: string | null): string | null =>
  slot === null ? null : (slotOf(state, slot)?.slot.person ?? null);

const nextToAnswer = (state: SessionState): string | null => {
  const next = nextSteps(state)?.now;
  return next?.kind === 'call-slot' ? personOf(state, next.slot) : null;
};
