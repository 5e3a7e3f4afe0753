import type { Language } from './language.ts';

/** Something made once for each language out of its words, honorifics excepted. */
export function cached<T>(make: (language: Language) => T): (language: Language) => T {
  // Readings of one language that differ in honorifics alone share their vocabulary, and what is made of it.
  const known = new WeakMap<Language['months'], T>();
  return (language) => {
    const found = known.get(language.months);
    if (found !== undefined) return found;
    const made = make(language);
    known.set(language.months, made);
    return made;
  };
}
