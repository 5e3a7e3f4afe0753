/** A row of the tables of official names, as far as an English sentence needs it. */
type Named = { readonly names: { readonly en: string }; readonly article: { readonly en: string } };

/**
 * A name as it stands in an English sentence: "the Group of African States", "the Niger", "Peru". The answer changes
 * nothing that is not one of the official English names of `rows`, as they are written there.
 */
export const articlesOf = (rows: readonly Named[]): ((name: string) => string) => {
  const articles = new Map(rows.filter((row) => row.article.en !== '').map((row) => [row.names.en, row.article.en]));
  return (name) => {
    const article = articles.get(name);
    return article === undefined ? name : `${article} ${name}`;
  };
};
