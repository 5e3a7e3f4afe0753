import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../core/views/phrase.ts';
import { isolate } from './isolate.ts';
import { directionOf } from './language.ts';

/** A phrase of core in the language of `t`; phrases within it first, names isolated where they run the other way. */
export const render = (t: TFunction<'session'>, language: string, phrase: Phrase): string => {
  const direction = directionOf(language);
  const params = Object.fromEntries(
    Object.entries(phrase.params).map(([name, value]) => [
      name,
      typeof value === 'number'
        ? value
        : typeof value === 'string'
          ? isolate(value, direction)
          : render(t, language, value),
    ]),
  );
  // Core's keys are checked by a test against the texts, not by the compiler: they come as data.
  return (t as unknown as (key: string, params: Record<string, string | number>) => string)(phrase.key, params);
};

/** Renders phrases of core in the page's language. */
export const usePhrase = (): ((phrase: Phrase) => string) => {
  const { t, i18n } = useTranslation('session');
  return (phrase) => render(t, i18n.language, phrase);
};
