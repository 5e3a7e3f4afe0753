import { useMemo } from 'react';
import { statesNamedIn } from '../../../core/floor/names-in-text.ts';
import { nameIndex } from './name-index.ts';

/** The States that sit on the panel, as far as the titles of its people say; official English names. */
export const usePanel = (titles: readonly string[]): ReadonlySet<string> => {
  const text = titles.join('\n');
  return useMemo(
    () => new Set(text === '' ? [] : text.split('\n').flatMap((title) => statesNamedIn(nameIndex(), title))),
    [text],
  );
};
