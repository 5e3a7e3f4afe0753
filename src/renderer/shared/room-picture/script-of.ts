const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Which letters set a line's height and size: Arabic needs the most room, Han more than Latin or Cyrillic. */
export const scriptOf = (text: string): 'arabic' | 'han' | 'latin' =>
  ARABIC.test(text) ? 'arabic' : HAN.test(text) ? 'han' : 'latin';
