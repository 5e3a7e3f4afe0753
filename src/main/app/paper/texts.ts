import i18next from 'i18next';
import arabic from '../../../../resources/locales/ar/phrases.json' with { type: 'json' };
import phrases from '../../../../resources/locales/en/phrases.json' with { type: 'json' };
import spanish from '../../../../resources/locales/es/phrases.json' with { type: 'json' };
import french from '../../../../resources/locales/fr/phrases.json' with { type: 'json' };
import russian from '../../../../resources/locales/ru/phrases.json' with { type: 'json' };
import chinese from '../../../../resources/locales/zh/phrases.json' with { type: 'json' };
import bodies from '../../../../resources/names/bodies.json' with { type: 'json' };
import groups from '../../../../resources/names/groups.json' with { type: 'json' };
import ar from '../../../../resources/names/said/ar.json' with { type: 'json' };
import en from '../../../../resources/names/said/en.json' with { type: 'json' };
import es from '../../../../resources/names/said/es.json' with { type: 'json' };
import fr from '../../../../resources/names/said/fr.json' with { type: 'json' };
import ru from '../../../../resources/names/said/ru.json' with { type: 'json' };
import zh from '../../../../resources/names/said/zh.json' with { type: 'json' };
import states from '../../../../resources/names/states.json' with { type: 'json' };
import { NAME_FORMS, sayingNames } from '../../../core/script/names-said.ts';
import type { Phrases } from '../../../core/session/facts.ts';
import type { Phrase } from '../../../core/views/phrase.ts';
import { html, Markup } from '../exporters/html/markup.ts';
import { languages } from './languages.ts';

type Stem<K extends string> = K extends `${infer S}_${'zero' | 'one' | 'other'}` ? S : K;
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${Paths<T[K]>}` }[keyof T & string];
/** Every text of the papers, a plural by its stem. */
export type PaperText = Paths<(typeof languages)['en']['paper']>;

/** The words of one paper. */
export type Words = {
  /** The language that the words are in: the session's, or English where it has none. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Every letter that its texts may need. */
  readonly letters: string;
  /** A text with its values put in, each in a direction of its own. */
  text(key: PaperText, params?: Phrase['params']): Markup;
  /** A phrase of the core. */
  say(phrase: Phrase): Markup;
  /** A text without any marks, for a title or a footer. */
  plain(key: PaperText, params?: Phrase['params']): string;
};

const spokenLanguages = { en: phrases, ar: arabic, es: spanish, fr: french, ru: russian, zh: chinese };
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

// Around a value: letters for private use, which no name has, become its <bdi> once all is escaped.
const [OPENS, CLOSES] = ['\ue000', '\ue001'];
const PRIVATE = /[\ue000\ue001]/g;

const texts = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  resources: {
    en: { ...languages.en, phrases },
    ar: { ...languages.ar, phrases: arabic },
    es: { ...languages.es, phrases: spanish },
    fr: { ...languages.fr, phrases: french },
    ru: { ...languages.ru, phrases: russian },
    zh: { ...languages.zh, phrases: chinese },
  },
  ns: ['paper', 'session', 'phrases'],
  initAsync: false,
  interpolation: { escapeValue: true, escape: (value: string) => `${OPENS}${value}${CLOSES}` },
});
void texts.init();
const sayName = sayingNames([...states, ...groups, ...bodies], { ar, en, es, fr, ru, zh });
for (const form of NAME_FORMS)
  texts.services.formatter?.add(form, (value, lng = 'en') => sayName(String(value), form, lng));

/** Which way a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr');

/** The first of a tag (BCP 47) and its language that has texts among these; English where neither has. */
const among = (tag: string, known: object): string =>
  [tag, tag.split('-')[0] ?? ''].find((one) => Object.hasOwn(known, one)) ?? 'en';

/** What chair and moderator say in a session's language, or in English where it has no such sentences. */
export type Spoken = Pick<Words, 'language' | 'say'> & {
  /** Every letter that its sentences may need for what stands in a view: names are said in the sentences' language. */
  lettersFor(view: unknown): string;
};

/** The sentences in a session's language (BCP 47). */
export const spokenIn = (tag: string, own: Phrases = {}): Spoken => {
  const language = among(tag, spokenLanguages);
  const { say } = wordsOf(language, own);
  const letters = JSON.stringify([spokenLanguages[language as keyof typeof spokenLanguages], own]);
  const lettersFor = (view: unknown): string => {
    const names = new Set(wordsWithin(view).flatMap((words) => words.split(', ')));
    return letters + [...names].map((name) => sayName(name, 'name', language) + sayName(name, 'to', language)).join('');
  };
  return { language, say, lettersFor };
};

const wordsWithin = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsWithin) : [];
};

/** The words in a session's language (BCP 47). */
export const wordsIn = (tag: string): Words => {
  const language = among(tag, languages);
  return { ...wordsOf(language), letters: JSON.stringify(languages[language as keyof typeof languages]) };
};

const wordsOf = (language: string, own: Phrases = {}): Omit<Words, 'letters'> => {
  const t = texts.getFixedT(language, ['paper', 'session', 'phrases']);
  const marked = ({ key, params }: Phrase): string => {
    const given = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? marked(value) : typeof value === 'string' ? value.replaceAll(PRIVATE, '') : value,
      ]),
    );
    const worded = Object.hasOwn(own, key) ? own[key]?.replaceAll(PRIVATE, '') : undefined;
    if (worded !== undefined) return texts.services.interpolator?.interpolate(worded, given, language, {}) ?? worded;
    return (t as unknown as (key: string, params: Record<string, string | number>) => string)(key, given);
  };
  const say = (phrase: Phrase): Markup =>
    new Markup(html`${marked(phrase)}`.html.replaceAll(OPENS, '<bdi>').replaceAll(CLOSES, '</bdi>'));
  return {
    language,
    direction: directionOf(language),
    text: (key, params = {}) => say({ key, params }),
    say,
    plain: (key, params = {}) => marked({ key, params }).replaceAll(PRIVATE, ''),
  };
};
