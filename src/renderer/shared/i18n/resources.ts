import again from '../../../../resources/locales/en/again.json';
import desk from '../../../../resources/locales/en/desk.json';
import join from '../../../../resources/locales/en/join.json';
import journal from '../../../../resources/locales/en/journal.json';
import library from '../../../../resources/locales/en/library.json';
import list from '../../../../resources/locales/en/list.json';
import listfile from '../../../../resources/locales/en/listfile.json';
import notes from '../../../../resources/locales/en/notes.json';
import paper from '../../../../resources/locales/en/paper.json';
import phrases from '../../../../resources/locales/en/phrases.json';
import podium from '../../../../resources/locales/en/podium.json';
import preparing from '../../../../resources/locales/en/preparing.json';
import reader from '../../../../resources/locales/en/reader.json';
import review from '../../../../resources/locales/en/review.json';
import room from '../../../../resources/locales/en/room.json';
import script from '../../../../resources/locales/en/script.json';
import session from '../../../../resources/locales/en/session.json';
import setup from '../../../../resources/locales/en/setup.json';
import templates from '../../../../resources/locales/en/templates.json';

/** The English texts: complete, and the measure of every other language's. */
export const english = {
  again,
  desk,
  join,
  journal,
  library,
  list,
  listfile,
  notes,
  paper,
  phrases,
  podium,
  preparing,
  reader,
  review,
  room,
  script,
  session,
  setup,
  templates,
};

export type Namespace = keyof typeof english;
/** Texts of one namespace: words under keys, or deeper. */
export type Texts = { readonly [key: string]: string | Texts };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'podium';
    resources: typeof english;
  }
}

const files = import.meta.glob<Texts>(
  '../../../../resources/locales/*/{again,desk,join,journal,library,list,listfile,notes,paper,phrases,podium,preparing,reader,review,room,script,session,setup,templates}.json',
  {
    eager: true,
    import: 'default',
  },
);

/** Every language that has texts, with the namespaces it has. */
export const bundled: Record<string, Record<string, Texts>> = {};
for (const [path, texts] of Object.entries(files)) {
  const [language = '', file = ''] = path.split('/').slice(-2);
  bundled[language] = { ...bundled[language], [file.replace('.json', '')]: texts };
}
