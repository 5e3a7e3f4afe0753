import { bundled } from './resources.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi', 'qps-rtl']);

/** Languages that tests make from English and that no machine has rules for. */
export const PSEUDO: readonly string[] = ['qps', 'qps-rtl'];

/** Which way a language's page runs. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(language) || RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** The language whose texts are used for the tag: itself, its base language, or English. */
export const textLanguage = (tag: string, namespace: string): string => {
  const base = tag.split('-')[0] ?? '';
  return [tag, base].find((l) => bundled[l]?.[namespace] !== undefined) ?? 'en';
};

/**
 * The tag for `Intl`: the language's words and order, with the digits 0-9 that the clock has too. Plain English is the
 * United Nations' own: the day before the month.
 */
export const formatTag = (language: string): string =>
  language === 'en' || PSEUDO.includes(language) ? 'en-GB' : `${language}-u-nu-latn`;
