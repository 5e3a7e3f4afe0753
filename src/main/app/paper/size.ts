/** The two sheets that printers hold. */
export type PaperSize = 'A4' | 'Letter';

/** Where paper is sold as Letter (Unicode CLDR, supplemental data). */
const LETTER = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a country (ISO 3166, two letters); A4 where none is known. */
export const paperSizeOf = (country: string): PaperSize => (LETTER.has(country.toUpperCase()) ? 'Letter' : 'A4');
