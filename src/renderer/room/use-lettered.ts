import { useEffect, useState } from 'react';
import type { RoomPageView } from '../../contract/room-page.ts';
import { lettersReady, loadLetters } from '../shared/styles/fonts.ts';
import { wordsOf } from './words-of.ts';

/** A font that cannot be read keeps a name from the room for no longer than this, in ms. */
const LONGEST_WAIT = 500;

/**
 * The view, or the one before it for as long as a letter of the new one is not loaded: no name is painted in a stand-in
 * font (DESIGN 6).
 */
export const useLettered = (view: RoomPageView | null): RoomPageView | null => {
  const [shown, setShown] = useState<RoomPageView | null>(null);
  const isReady = view === null || view === shown || lettersReady(wordsOf(view));
  useEffect(() => {
    if (isReady) {
      setShown(view);
      return;
    }
    const timer = setTimeout(() => setShown(view), LONGEST_WAIT);
    let isCurrent = true;
    void loadLetters(wordsOf(view)).then(() => isCurrent && setShown(view));
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [view, isReady]);
  return isReady ? view : shown;
};
