import type { Language } from './languages/language.ts';
import { isUnsettled } from './placeholder.ts';
import { type Passage, words } from './text.ts';
import type { When } from './when.ts';

/** Whether a text names a room or hall near its beginning. */
export function namesRoom(text: string, language: Language, within = 30): boolean {
  return words(text.slice(0, 300))
    .slice(0, within)
    .some((word) => language.rooms.has(word));
}

export function namesPlace(text: string, language: Language): boolean {
  return namesRoom(text, language) || words(text.slice(0, 300)).some((word) => language.places.has(word));
}

/**
 * The place in what a line says besides date and time: its longest stretch between them, without remarks on web-casts
 * and the like. Null if nothing is left or the room is still to be named.
 */
export function placeIn(found: When, language: Language): Passage | null {
  const stretches = found.rest
    .split('~')
    .map((part) => trim(part, language))
    .filter((part) => /\p{L}{2}/u.test(part) && !words(part).every((word) => language.joiners.has(word)));
  const longest = stretches.reduce((best, part) => (part.length > best.length ? part : best), '');
  if (longest === '' || longest.length > 200 || isUnsettled(longest, language)) return null;
  return { ...found.text, value: longest };
}

function trim(text: string, language: Language): string {
  const brackets = text.replace(/\s*\(([^()]*)\)?/g, (all, inner: string) =>
    language.notPlace.test(inner) || inner.trim() === '' ? '' : all,
  );
  let bare = brackets;
  for (let left = 4; left > 0; left -= 1) bare = bare.replace(language.placeEdges, '');
  if (bare.endsWith(')') && !bare.includes('(')) bare = bare.slice(0, -1);
  // A street behind the room is not part of it.
  const parts = bare.split(/,\s*/);
  const other = parts.findIndex((part) => language.notPlace.test(part) || language.sittingLine.test(part));
  return (other < 0 ? bare : parts.slice(0, other).join(', ')).trim();
}
