import { createContext, useContext } from 'react';
import type { Brief } from '../../../core/brief/brief.ts';
import type { Draft } from './draft.ts';

/** What every field of the review shares. */
export type ReviewParts = {
  readonly was: Draft;
  readonly draft: Draft;
  readonly source: Brief['source'];
  readonly change: (to: (draft: Draft) => Draft) => void;
  /** Shows the lines of a value in the note: while the field has the focus, and while the pointer is on it. */
  readonly focused: (pointer: string | null) => void;
  readonly hovered: (pointer: string | null) => void;
};

const ReviewContext = createContext<ReviewParts | null>(null);
export const ReviewProvider = ReviewContext;

/** The review around this field. Throws outside of one. */
export const useReview = (): ReviewParts => {
  const parts = useContext(ReviewContext);
  if (parts === null) throw new Error('No review above this component.');
  return parts;
};
