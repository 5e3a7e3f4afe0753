/** How a sentence uses a name. `name`: to whoever bears it; `each`: a joined list. The rest is for phrases of one's own. */
export const NAME_FORMS = ['name', 'article', 'to', 'object', 'subject', 'group', 'each'] as const;

export type NameForm = (typeof NAME_FORMS)[number];

/** A row of the tables of official names, as far as a sentence needs it. */
export type NameRow = {
  readonly names: Readonly<Record<string, string>>;
  readonly article: { readonly en: string };
} & ({ readonly code: string } | { readonly id: string });

/**
 * How a language says names. `names`: each with the article it has in a sentence, where that is not the official name
 * (in English: with its article of the tables); `genitive`: where that is another word. `forms`: what is said for a
 * form, of a name that is in the tables and of any other, in terms of `{the}`, `{to}`, `{of}` and `{name}`.
 */
export type SaidTable = {
  readonly forms: Readonly<Partial<Record<NameForm, readonly string[]>>>;
  readonly separator: string;
  readonly names: Readonly<Record<string, string>>;
  readonly genitive?: Readonly<Record<string, string>>;
};

/** A name in the form that a sentence of the language needs. */
export type SayName = (name: string, form: NameForm, language: string) => string;

/**
 * Says names. One of the official names of `rows`, in whichever language it is written, is said in the language of the
 * sentence; any other stands as it was typed, and where a form would have to be made of it, after a colon. A language
 * that has no table counts as English.
 */
export const sayingNames = (rows: readonly NameRow[], tables: Readonly<Record<string, SaidTable>>): SayName => {
  const known = new Map(rows.flatMap((row) => Object.values(row.names).map((name) => [name, row] as const)));
  const sayOne: SayName = (name, form, tag) => {
    const base = tag.split('-')[0] ?? '';
    const language = Object.hasOwn(tables, base) ? base : 'en';
    const table = tables[language];
    const row = known.get(name);
    const [ofKnown = '{name}', ofOther = '{name}'] = table?.forms[form] ?? [];
    if (!row || !table) return put(ofOther, { name });
    const id = 'code' in row ? row.code : row.id;
    const official = row.names[language] ?? name;
    const withArticle = language === 'en' && row.article.en !== '' ? `${row.article.en} ${official}` : official;
    const said = Object.hasOwn(table.names, id) ? table.names[id] : undefined;
    const whole = said ?? withArticle;
    const { bare, the, to, of } = (CONTRACTED[language] ?? plain)(whole);
    const genitive = table.genitive && Object.hasOwn(table.genitive, id) ? table.genitive[id] : undefined;
    // A form that is not in the language's table is not made up.
    const sure = !FROM_TABLE.has(language) || (table.genitive ? genitive : said) !== undefined;
    return sure ? put(ofKnown, { name: begun(bare), the, to, of: genitive ?? of }) : put(ofOther, { name: bare });
  };
  return (name, form, language) => {
    if (form !== 'each') return sayOne(name, form, language);
    const separator = tables[language.split('-')[0] ?? '']?.separator ?? ', ';
    return name
      .split(', ')
      .map((one) => sayOne(one, 'article', language))
      .join(separator);
  };
};

type Cases = { readonly bare: string; readonly the: string; readonly to: string; readonly of: string };

/** Languages that decline names or join their articles to a preposition. */
const FROM_TABLE = new Set(['fr', 'es', 'ru']);

/** Said by itself, a name begins a sentence: "Petits États insulaires". */
const begun = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const put = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, word: string) => values[word] ?? '');

const split = (whole: string, article: RegExp): readonly [string, string] => {
  const found = article.exec(whole)?.[0] ?? '';
  return [found.trim(), whole.slice(found.length)];
};

const plain = (whole: string): Cases => {
  const [, bare] = split(whole, /^the /);
  return { bare, the: whole, to: whole, of: whole };
};

/** Before a vowel `de` loses its own; an article takes both prepositions in. */
const french = (whole: string): Cases => {
  const [article, bare] = split(whole, /^(?:le |la |les |l')/);
  const the = whole;
  if (article === 'le') return { bare, the, to: `au ${bare}`, of: `du ${bare}` };
  if (article === 'les') return { bare, the, to: `aux ${bare}`, of: `des ${bare}` };
  if (article !== '') return { bare, the, to: `à ${whole}`, of: `de ${whole}` };
  const elided = /^[aeiouyâàéèêëîïôœh]/i.test(bare.normalize('NFC'));
  return { bare, the, to: `à ${whole}`, of: elided ? `d'${whole}` : `de ${whole}` };
};

const spanish = (whole: string): Cases => {
  const [article, bare] = split(whole, /^(?:el |la |los |las )/);
  if (article === 'el') return { bare, the: whole, to: `al ${bare}`, of: `del ${bare}` };
  return { bare, the: whole, to: `a ${whole}`, of: `de ${whole}` };
};

const CONTRACTED: Readonly<Record<string, (whole: string) => Cases>> = { en: plain, fr: french, es: spanish };
