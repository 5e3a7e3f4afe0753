import { useEffect, useState } from 'react';

/** A press that cuts somebody short is meant if it comes again, not before 0.7 s nor after 2.5 s (DESIGN 7). */
const AGAIN_FROM = 700;
const AGAIN_UNTIL = 2_500;

/** Where `isGuarded`, a press acts only if it comes again; `armed` while it waits for that. */
export const useAgain = (
  isGuarded: boolean,
  act: () => void,
): { readonly armed: boolean; readonly press: () => void } => {
  const [armed, setArmed] = useState<number | null>(null);
  useEffect(() => {
    if (armed === null) return;
    const timer = setTimeout(() => setArmed(null), AGAIN_UNTIL);
    return () => clearTimeout(timer);
  }, [armed]);
  const press = () => {
    const gap = armed === null ? 0 : performance.now() - armed;
    if (isGuarded && gap < AGAIN_FROM) {
      setArmed((old) => old ?? performance.now());
      return;
    }
    setArmed(null);
    act();
  };
  return { armed: armed !== null, press };
};
