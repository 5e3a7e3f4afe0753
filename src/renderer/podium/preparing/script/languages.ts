/** The six in which the United Nations meet. */
const OFFICIAL: readonly string[] = ['en', 'fr', 'es', 'ar', 'zh', 'ru'];

/** The languages that texts can be in: the session's own first. */
export const languagesFor = (own: string): readonly string[] => [own, ...OFFICIAL.filter((one) => one !== own)];

/** A language's name in another one, or its tag where that is not known. */
export const languageName = (language: string, within: string): string => {
  try {
    return new Intl.DisplayNames([within], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};
