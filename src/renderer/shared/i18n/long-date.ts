import { formatTag } from './language.ts';

/** "20 June 2017" in the language, from YYYY-MM-DD; anything else comes back as it is. */
export const longDate = (date: string, language: string): string => {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return date;
  return new Intl.DateTimeFormat(formatTag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(at);
};
