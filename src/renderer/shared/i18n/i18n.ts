import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { NAME_FORMS } from '../../../core/script/names-said.ts';
import { isolate, isolated } from './isolate.ts';
import { directionOf, textLanguage } from './language.ts';
import { sayName } from './names-said.ts';
import { bundled, english, type Namespace } from './resources.ts';

/** Starts the texts at once, in the language if it has the namespace. Texts a language lacks are English. */
export const initTexts = (namespace: Namespace, language: string): i18n => {
  void i18next.use(initReactI18next).init({
    lng: textLanguage(language, namespace),
    fallbackLng: 'en',
    load: 'currentOnly',
    defaultNS: namespace,
    ns: Object.keys(english),
    resources: bundled,
    initAsync: false,
    // React escapes; twice would show "&amp;".
    interpolation: { escapeValue: false },
  });
  for (const form of NAME_FORMS)
    i18next.services.formatter?.add(form, (value, lng = 'en') =>
      isolate(sayName(isolated(String(value)), form, lng), directionOf(lng)),
    );
  return i18next;
};

/** Starts the page's texts in the language named by `?lng=`, else by `language`, and turns the page to its direction. */
export const startTexts = (namespace: Namespace, language: string): i18n => {
  const asked = new URLSearchParams(window.location.search).get('lng');
  const texts = initTexts(namespace, asked ?? language);
  document.documentElement.lang = texts.language;
  document.documentElement.dir = directionOf(texts.language);
  return texts;
};
