/**
 * A text that core asks for and does not hold: a key of the windows' texts, and the words put into it. A parameter is a
 * name, a number, a ready-made time such as "2:00", or another phrase.
 */
export type Phrase = {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number | Phrase>>;
};

/** Makes a phrase. */
export const phrase = (key: string, params: Phrase['params'] = {}): Phrase => ({ key, params });
