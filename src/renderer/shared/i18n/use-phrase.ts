import i18next, { type TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Phrases } from '../../../core/session/facts.ts';
import type { Phrase } from '../../../core/views/phrase.ts';
import { isolate } from './isolate.ts';
import { directionOf, PSEUDO, textLanguage } from './language.ts';

/** A phrase of core in the language of `t`; phrases within it first, names isolated where they run the other way. */
export const render = (
  t: TFunction<['session', 'phrases']>,
  language: string,
  phrase: Phrase,
  own: Phrases = {},
): string => {
  const direction = directionOf(language);
  const params = Object.fromEntries(
    Object.entries(phrase.params).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? value
        : typeof value === 'string'
          ? isolate(value, direction)
          : render(t, language, value, own),
    ]),
  );
  const worded = Object.hasOwn(own, phrase.key) ? own[phrase.key] : undefined;
  if (worded !== undefined) return i18next.services.interpolator?.interpolate(worded, params, language, {}) ?? worded;
  // Core's keys are checked by a test against the texts, not by the compiler: they come as data.
  return (t as unknown as (key: string, params: Record<string, string | number>) => string)(phrase.key, params);
};

/** Renders phrases of core in the page's language. */
export const usePhrase = (): ((phrase: Phrase) => string) => {
  // What the first has no words for the second has.
  const { t, i18n } = useTranslation(['session', 'phrases'], { nsMode: 'fallback' });
  return (phrase) => render(t, i18n.language, phrase);
};

/** What is read aloud: its language and the words of a phrase in it. English where the language has no such sentences. */
export type Spoken = { readonly language: string; readonly say: (phrase: Phrase) => string };

/** Renders what chair and moderator say in the session's language and its own wording, whatever the page's own language. */
export const useSpoken = (session: { readonly language: string; readonly phrases: Phrases }): Spoken => {
  const { i18n } = useTranslation();
  // A page in a language made for tests says everything in it.
  const language = PSEUDO.includes(i18n.language) ? i18n.language : textLanguage(session.language, 'phrases');
  const t = i18n.getFixedT(language, ['session', 'phrases'] as const);
  return { language, say: (phrase) => render(t, language, phrase, session.phrases) };
};
