import type { Edition } from '../../../core/views/session-record-types.ts';

/** A title as part of a file name: ASCII, lower case, at most 48 characters, cut between words; "session" if nothing is left. */
export const slug = (title: string): string => {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, 48) : `${name}-${word}`;
    if (longer.length > 48) break;
    name = longer;
  }
  return name || 'session';
};

/**
 * The name of a record without its ending: `2017-06-20_technical-cooperation_record_en`, then `_internal`, then `_v2` and
 * on until `taken` knows none of that name.
 */
export const recordName = (
  of: { readonly date: string; readonly title: string; readonly edition: Edition; readonly language: string },
  taken: (name: string) => boolean,
): string => {
  const edition = of.edition === 'internal' ? '_internal' : '';
  const name = `${of.date}_${slug(of.title)}_record_${of.language}${edition}`;
  let version = 1;
  const versioned = () => (version === 1 ? name : `${name}_v${version}`);
  while (taken(versioned())) version++;
  return versioned();
};
