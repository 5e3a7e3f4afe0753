// Long lists are mostly plain letters, which need none of the slower steps.
const ASCII = /^[ -~]*$/;
const PLAIN_MARKS = /['`.]/g;

const APOSTROPHES = /['’‘ʼʹ`´]/gu;

/** Letters that Unicode does not decompose but that people type, or have on their keyboard, as others. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ء: '',
  ـ: '',
};
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'gu');

/**
 * The form in which names are compared: lower case, without accents, apostrophes, full stops and Arabic diacritics, alef,
 * hamza, taa marbuta and yaa written one way, all other punctuation a single space. Folding a folded text changes nothing.
 */
export function foldName(text: string): string {
  if (ASCII.test(text))
    return text
      .replace(PLAIN_MARKS, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * All folded forms under which a name is found: as it stands; with a space for each apostrophe, so that "ivoire" begins a
 * word of "Côte d'Ivoire"; and without the Arabic article, which is left off as often as it is typed.
 */
export function foldedForms(name: string): readonly string[] {
  const whole = foldName(name);
  return [...new Set([whole, foldName(name.replace(APOSTROPHES, ' ')), whole.replace(/(^| )ال(?=[^ ]{2})/gu, '$1')])];
}
