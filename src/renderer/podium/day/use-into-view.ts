import { type RefObject, useEffect, useRef } from 'react';

/** What has just been opened is scrolled to, as far as it must be. */
export const useIntoView = <T extends HTMLElement>(isOpen = true): RefObject<T | null> => {
  const ref = useRef<T>(null);
  useEffect(() => {
    if (isOpen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return ref;
};
