import { useEffect, useState } from 'react';

const TEXT = 'input:not([type=checkbox]), textarea, select';

/** True while the focus is in a field, where Space is a character and not the primary action. */
export const useInField = (): boolean => {
  const [inField, setInField] = useState(false);
  useEffect(() => {
    const look = () => setInField(document.activeElement?.matches(TEXT) ?? false);
    const leave = () => setTimeout(look);
    document.addEventListener('focusin', look);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('focusout', leave);
    };
  }, []);
  return inField;
};
