const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT_LETTER = /[A-Za-z\u00c0-\u024f\u0370-\u058f\u1e00-\u1fff]|\d+:\d\d/;

/**
 * The text, in an isolate where its letters or its clock time run against the sentence around it, so that neither
 * reorders the other; elsewhere unchanged, without invisible characters.
 */
export const isolate = (text: string, direction: 'ltr' | 'rtl'): string => {
  const against = direction === 'ltr' ? RIGHT_TO_LEFT_LETTER : LEFT_TO_RIGHT_LETTER;
  return against.test(text) ? `\u2068${text}\u2069` : text;
};

/** The text without the isolate that `isolate` put it in. */
export const isolated = (text: string): string => text.replace(/^\u2068(.*)\u2069$/s, '$1');
