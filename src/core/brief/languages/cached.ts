import type { Language } from './language.ts';

/** Something made once for each language, such as a pattern out of its words. */
export function cached<T>(make: (language: Language) => T): (language: Language) => T {
  const known = new WeakMap<Language, T>();
  return (language) => {
    const found = known.get(language);
    if (found !== undefined) return found;
    const made = make(language);
    known.set(language, made);
    return made;
  };
}
