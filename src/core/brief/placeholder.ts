import type { Language } from './languages/language.ts';

/** Whether a value only says that there is none yet: "TBC", a dash, a row of underscores, nothing. */
export function isPlaceholder(text: string, language: Language): boolean {
  return text.trim() === '' || (text.length < 80 && language.placeholder.test(text));
}

/** Whether the value holds, in brackets or behind a comma or dash, a mark that it is still to be confirmed. */
export function isUnsettled(text: string, language: Language): boolean {
  if (language.openEnd.test(text.slice(-120))) return true;
  return text
    .split(/[()[\],;–—]|\s-\s/)
    .some((part) => part.trim() !== '' && /\p{L}/u.test(part) && isPlaceholder(part, language));
}
