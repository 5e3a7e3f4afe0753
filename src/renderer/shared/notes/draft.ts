import { useState } from 'react';
import { changed } from '../../../core/session/changed.ts';
import type { Note, WrittenNote } from '../../../core/session/discussion.ts';
import type { DiscussionView } from '../../../core/views/discussion-view.ts';
import type { Send } from '../client/send.ts';

/** What is being written; `edits` is the note that it changes, null for a new one. */
export type Draft = Omit<WrittenNote, 'id'> & { readonly edits: Note | null };

const EMPTY: Draft = {
  text: '',
  people: [],
  voices: [],
  keyQuestions: [],
  components: [],
  private: false,
  on: null,
  edits: null,
};

export type NoteDraft = {
  readonly draft: Draft;
  readonly change: (some: Partial<Draft>) => void;
  /** The field has the focus: a note that has no words yet is on whoever speaks now, or spoke last. */
  readonly begin: () => void;
  readonly edit: (note: Note) => void;
  readonly drop: () => void;
  /** Sends it; false where there are no words. What is not recorded comes back into the field, if that is empty. */
  readonly keep: () => boolean;
};

/** The note that is being written in a window, kept while its panel is closed. */
export const useNoteDraft = (send: Send, { statements }: Pick<DiscussionView, 'statements'>): NoteDraft => {
  // While somebody is only called, what is noted is still of the one before.
  const speaking = statements.findLast(({ begun }) => begun)?.turn ?? null;
  const [draft, setDraft] = useState(EMPTY);
  const change = (some: Partial<Draft>) => setDraft((old) => ({ ...old, ...some }));
  return {
    draft,
    change,
    begin: () => setDraft((old) => (old.text === '' && old.edits === null ? { ...old, on: speaking } : old)),
    edit: (note) => setDraft({ ...note, edits: note }),
    drop: () => setDraft(EMPTY),
    keep: () => {
      const kept = { ...draft, text: draft.text.trim() };
      if (kept.text === '') return false;
      setDraft({ ...EMPTY, on: speaking });
      const command = commandOf(kept);
      if (command === null) return true;
      void send(command).then((done) => {
        if (!done) setDraft((now) => (now.text === '' ? kept : now));
      });
      return true;
    },
  };
};

const commandOf = ({ edits, on, text, people, voices, keyQuestions, components, private: isPrivate }: Draft) => {
  const contents = { text, people, voices, keyQuestions, components, private: isPrivate };
  if (edits === null) return { type: 'WriteNote', note: { id: crypto.randomUUID(), ...contents, on } } as const;
  const change = changed(edits, contents);
  return change && ({ type: 'ChangeNote', note: edits.id, change } as const);
};

/** The list without the member, or with it where it was not there. */
export const toggled = <T>(list: readonly T[], member: T): T[] =>
  list.includes(member) ? list.filter((one) => one !== member) : [...list, member];
