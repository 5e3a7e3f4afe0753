import { same } from '../same.ts';
import { changed } from './changed.ts';
import type { CommandOf } from './commands.ts';
import { MOST_NOTES, type Tags, tidy } from './discussion.ts';
import type { SessionEvent } from './events.ts';
import { type Ruling, refuse } from './ruling.ts';
import type { SessionState } from './state.ts';

export type DiscussionCommand = CommandOf<'WriteNote' | 'ChangeNote' | 'RemoveNote' | 'TickOutcome' | 'TagTurn'>;

/**
 * Notes, tags and ticks of podium and desk, before, during and after the meeting: none of them touches the floor. For whom
 * and about what a note is is taken as it was written, so that none is lost because somebody was replaced meanwhile.
 */
export const decideDiscussion = (state: SessionState, command: DiscussionCommand): Ruling => {
  const { notes, tags, outcomes } = state.discussion;
  switch (command.type) {
    case 'WriteNote': {
      if (notes.some(({ id }) => id === command.note.id)) return refuse('already-done');
      if (notes.length >= MOST_NOTES) return refuse('too-many-notes', { most: MOST_NOTES });
      return one({ type: 'NoteWritten', data: { note: { ...command.note, ...tidied(command.note) } } });
    }
    case 'ChangeNote': {
      const was = notes.find(({ id }) => id === command.note);
      if (!was) return refuse('note-unknown');
      const { keyQuestions = was.keyQuestions, components = was.components } = command.change;
      const change = changed(was, { ...command.change, ...tidied({ keyQuestions, components }) });
      if (change === null) return refuse('already-in-that-state');
      return one({ type: 'NoteChanged', data: { note: was.id, change } });
    }
    case 'RemoveNote':
      if (!notes.some(({ id }) => id === command.note)) return refuse('note-unknown');
      return one({ type: 'NoteRemoved', data: { note: command.note } });
    case 'TickOutcome': {
      const { outcome, done } = command;
      if (outcome > (state.facts?.outcomes.length ?? 0)) return refuse('outcome-unknown');
      if (outcomes.includes(outcome) === done) return refuse('already-in-that-state');
      return one({ type: 'OutcomeTicked', data: { outcome, done } });
    }
    case 'TagTurn': {
      const { turn } = command;
      if (!state.turns.some(({ id }) => id === turn)) return refuse('turn-unknown');
      const now = tidied(command);
      if (same(now, tags[turn] ?? { keyQuestions: [], components: [] })) return refuse('already-in-that-state');
      return one({ type: 'TurnTagged', data: { turn, ...now } });
    }
  }
};

const one = (event: SessionEvent): Ruling => ({ events: [event] });

const tidied = ({ keyQuestions, components }: Tags) => ({
  keyQuestions: tidy(keyQuestions),
  components: tidy(components),
});
