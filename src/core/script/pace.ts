import type { Filled, FilledPart } from './fill.ts';

/**
 * What interpreters can follow: 110 words a minute, in the middle of the 100 to 120 that their associations advise. A text in
 * Chinese is counted in characters; 200 of them a minute is the slow end of what is read aloud.
 */
const PER_MINUTE = { words: 110, characters: 200 } as const;

/** How long a text is, in what its language is counted in, and how many seconds it takes read for the interpreters. */
export type Pace = {
  readonly unit: keyof typeof PER_MINUTE;
  readonly count: number;
  readonly perMinute: number;
  readonly seconds: number;
};

/** The pace of so many words, or characters. */
export const paceOf = (count: number, unit: Pace['unit'] = 'words'): Pace => {
  const perMinute = PER_MINUTE[unit];
  return { unit, count, perMinute, seconds: Math.ceil((count * 60) / perMinute) };
};

/** The pace of a text in a language (BCP 47). What holds neither letter nor digit is no word. */
export const paceOfText = (text: string, language: string): Pace => {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (!/^zh\b/i.test(language)) return paceOf(words);
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/[^\p{Script=Han}\P{L}]+|\p{N}+/gu)?.length ?? 0;
  return paceOf(characters + others, 'characters');
};

/** The pace of a script as it is read aloud: directions are not, and a blank is one word. */
export const paceOfScript = (script: Filled, language: string): Pace => {
  const spoken = (part: FilledPart): string => {
    if (part.kind === 'direction') return ' ';
    return part.kind === 'blank' ? part.name : part.text;
  };
  const lines = script.flatMap((block) => (block.kind === 'paragraph' ? [block.parts] : block.items));
  return paceOfText(lines.map((parts) => parts.map(spoken).join('')).join('\n'), language);
};
