import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { directionOf, textLanguage } from './language.ts';
import { pseudo, pseudoRightToLeft } from './pseudo.ts';
import { bundled, english, type Namespace, type Texts } from './resources.ts';

const each = (change: (texts: Texts) => Texts): Record<string, Texts> =>
  Object.fromEntries(Object.entries(english).map(([name, texts]) => [name, change(texts)]));

/**
 * Starts the page's texts at once, in the language named by `?lng=`, else by `language`, and turns the page to its
 * direction. Texts a language lacks are English.
 */
export const startTexts = (namespace: Namespace, language: string): i18n => {
  const asked = new URLSearchParams(window.location.search).get('lng');
  const lng = textLanguage(asked ?? language, namespace);
  void i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    load: 'currentOnly',
    defaultNS: namespace,
    ns: Object.keys(english),
    resources: { ...bundled, qps: each(pseudo), 'qps-rtl': each(pseudoRightToLeft) },
    initAsync: false,
    // React escapes; twice would show "&amp;".
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lng;
  document.documentElement.dir = directionOf(lng);
  return i18next;
};
