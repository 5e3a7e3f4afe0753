import { componentLetter, type Tags } from '../session/discussion.ts';
import type { DiscussionView } from './discussion-view.ts';

/** A key question or a component, with how many statements and notes took it up. */
export type Taken = { readonly text: string; readonly statements: number; readonly notes: number };

type Given = Pick<DiscussionView, 'keyQuestions' | 'components' | 'statements' | 'notes'>;

/** What the discussion has taken up so far, in the order of the note's own lists. */
export const takenUp = ({
  keyQuestions,
  components,
  statements,
  notes,
}: Given): {
  readonly keyQuestions: readonly (Taken & { readonly number: number })[];
  readonly components: readonly (Taken & { readonly letter: string })[];
} => {
  const count = (what: keyof Tags, number: number) => ({
    statements: statements.filter(({ tags }) => tags[what].includes(number)).length,
    notes: notes.filter((note) => note[what].includes(number)).length,
  });
  return {
    keyQuestions: keyQuestions.map((text, i) => ({ number: i + 1, text, ...count('keyQuestions', i + 1) })),
    components: components.map((text, i) => ({
      letter: componentLetter(i + 1),
      text,
      ...count('components', i + 1),
    })),
  };
};
