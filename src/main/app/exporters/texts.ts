import i18next from 'i18next';
import phrases from '../../../../resources/locales/en/phrases.json' with { type: 'json' };
import record from '../../../../resources/locales/en/record.json' with { type: 'json' };
import session from '../../../../resources/locales/en/session.json' with { type: 'json' };
import type { Phrase } from '../../../core/views/phrase.ts';

/** Language of the record's own words. */
export const LANGUAGE = 'en';

type Stem<K extends string> = K extends `${infer S}_${'one' | 'other'}` ? S : K;
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? Stem<K> : `${K}.${Paths<T[K]>}` }[keyof T & string];
/** Every text of the record, a plural by its stem. */
export type RecordText = Paths<typeof record>;

const texts = i18next.createInstance({
  lng: LANGUAGE,
  resources: { [LANGUAGE]: { record, session, phrases } },
  ns: ['record', 'session', 'phrases'],
  initAsync: false,
  interpolation: { escapeValue: false },
});
void texts.init();

/** A text of the record, with its values put in; nothing is escaped. */
export const text = (key: RecordText, params: Phrase['params'] = {}): string => say({ key, params });

/** A phrase of the core in words: those of the windows' texts `session` too. */
export const say = ({ key, params }: Phrase): string =>
  texts.t(key, {
    ns: ['record', 'session', 'phrases'],
    ...Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? say(value) : value]),
    ),
  });
