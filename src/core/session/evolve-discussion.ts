import type { Instant } from '../timing/time.ts';
import { type Discussion, MOST_NOTES, type Note, type Tags, tidy } from './discussion.ts';
import type { SessionEvent } from './events.ts';
import type { Facts } from './facts.ts';
import type { SessionState } from './state.ts';

export type DiscussionEvent = Extract<
  SessionEvent,
  { type: 'NoteWritten' | 'NoteChanged' | 'NoteRemoved' | 'OutcomeTicked' | 'TurnTagged' }
>;

/** The state after a note, a tag or a tick. Total, like `evolve`; nothing but the discussion changes. */
export const evolveDiscussion = (state: SessionState, event: DiscussionEvent, at: Instant): SessionState => {
  const discussion = discussionAfter(state, event, at);
  return discussion === state.discussion ? state : { ...state, discussion };
};

const discussionAfter = ({ discussion, turns }: SessionState, event: DiscussionEvent, at: Instant): Discussion => {
  const { notes, tags, outcomes } = discussion;
  switch (event.type) {
    case 'NoteWritten': {
      const { note } = event.data;
      if (notes.length >= MOST_NOTES || notes.some(({ id }) => id === note.id)) return discussion;
      return { ...discussion, notes: [...notes, { ...note, at, answered: false }] };
    }
    case 'NoteChanged': {
      const { note: id, change } = event.data;
      const i = notes.findIndex((note) => note.id === id);
      const was = notes[i];
      return was ? { ...discussion, notes: notes.with(i, { ...was, ...change } as Note) } : discussion;
    }
    case 'NoteRemoved': {
      const left = notes.filter(({ id }) => id !== event.data.note);
      return left.length === notes.length ? discussion : { ...discussion, notes: left };
    }
    case 'OutcomeTicked': {
      const { outcome, done } = event.data;
      const others = outcomes.filter((one) => one !== outcome);
      return { ...discussion, outcomes: done ? tidy([...others, outcome]) : others };
    }
    case 'TurnTagged': {
      const { turn, ...now } = event.data;
      return turns.some(({ id }) => id === turn) ? { ...discussion, tags: { ...tags, [turn]: now } } : discussion;
    }
  }
};

/** The questions that somebody has not answered yet are for whoever speaks in their place from now on. */
export const readdressed = (discussion: Discussion, person: string, by: string): Discussion => {
  const isTheirs = (note: Note) => !note.answered && note.people.includes(person);
  if (!discussion.notes.some(isTheirs)) return discussion;
  const notes = discussion.notes.map((note) =>
    isTheirs(note) ? { ...note, people: note.people.map((id) => (id === person ? by : id)) } : note,
  );
  return { ...discussion, notes };
};

/**
 * The discussion after the lists that its numbers count were edited: each number goes where its text went, and stays where
 * the text was only reworded; the number of a text that is gone goes too.
 */
export const renumbered = (discussion: Discussion, before: Facts, after: Facts): Discussion => {
  const { keyQuestions, components, outcomes } = after;
  if (before.keyQuestions === keyQuestions && before.components === components && before.outcomes === outcomes)
    return discussion;
  const moved = ({ keyQuestions: asked, components: parts }: Tags) => ({
    keyQuestions: followed(asked, before.keyQuestions, keyQuestions),
    components: followed(parts, before.components, components),
  });
  return {
    notes: discussion.notes.map((note) => ({ ...note, ...moved(note) })),
    tags: Object.fromEntries(Object.entries(discussion.tags).map(([turn, tags]) => [turn, moved(tags)])),
    outcomes: followed(discussion.outcomes, before.outcomes, outcomes),
  };
};

const followed = (numbers: readonly number[], before: readonly string[], after: readonly string[]): number[] =>
  tidy(
    numbers.flatMap((number) => {
      const there = after.indexOf(before[number - 1] ?? '');
      if (there !== -1) return there + 1;
      const instead = after[number - 1];
      return instead === undefined || before.includes(instead) ? [] : number;
    }),
  );
