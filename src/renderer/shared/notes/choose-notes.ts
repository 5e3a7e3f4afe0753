import { foldName } from '../../../core/floor/names-fold.ts';
import type { Note } from '../../../core/session/discussion.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';

/** Which notes are wanted: all, those not answered yet, those for somebody, those on a key question. */
export type Wanted = 'all' | 'open' | `person:${string}` | `voice:${string}` | `question:${number}`;

const fits = (note: Note, wanted: Wanted): boolean => {
  const [by, what = ''] = wanted.split(':');
  switch (by) {
    case 'open':
      return !note.answered;
    case 'person':
      return note.people.includes(what);
    case 'voice':
      return note.voices.some((voice) => voice === what);
    case 'question':
      return note.keyQuestions.includes(Number(what));
    default:
      return true;
  }
};

/** The notes that are wanted and have every word of the search in their text or their speaker's name, newest first. */
export const chooseNotes = (
  { notes, statements }: Pick<DiscussionView, 'notes' | 'statements'>,
  wanted: Wanted,
  search: string,
): readonly Note[] => {
  const words = foldName(search).split(' ').filter(Boolean);
  const names = new Map(statements.map(({ turn, name }) => [turn, name]));
  const has = (note: Note): boolean => {
    const text = foldName(`${note.text} ${names.get(note.on ?? '') ?? ''}`);
    return words.every((word) => text.includes(word));
  };
  return notes.filter((note) => fits(note, wanted) && has(note)).toReversed();
};

/** The questions for somebody, those that are not answered yet first. */
export const questionsFor = (notes: readonly Note[], person: string | null): readonly Note[] =>
  notes
    .filter((note) => person !== null && note.people.includes(person))
    .sort((a, b) => Number(a.answered) - Number(b.answered));
