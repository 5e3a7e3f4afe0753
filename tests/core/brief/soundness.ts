import type { Brief } from '../../../src/core/brief/brief.ts';

const NUMBER_WORDS = [
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
  'first second third fourth fifth sixth seventh eighth once twice thrice single a an the noon midday midnight remaining last other final rest each i ii iii iv v vi vii viii',
  'un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante quatre-vingt quatre-vingts huitante nonante',
  'premier première premiers premières deuxième second seconde secondes troisième quatrième cinquième le la les du seul seule chaque chacun chacune restant restants restantes dernier derniers dernières autres midi minuit interactif interactive général ouvert',
  'un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  'primer primera primeros primeras segundo segunda tercer tercera cuarta quinta el los las del sola solo única único cada restantes últimos últimas demás otros otras mediodía medianoche interactivo interactiva',
];
const NUMBER_WORD = new RegExp(
  `\\p{N}|(?<!\\p{L})(?:${NUMBER_WORDS.flatMap((words) => words.split(' ')).join('|')})(?!\\p{L})`,
  'iu',
);
const NUMBERS = /^\/(?:date|start|end|asOf|rounds|interventionSeconds\/.+|panellists\/\d+\/slot)$/;

const tokens = (text: string): string[] =>
  text
    // What is taken out of a note because nobody can see it.
    .replace(/(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[\uFB00-\uFB06]/g, (char) => char.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function at(brief: Brief, pointer: string): unknown {
  let value: unknown = brief;
  for (const key of pointer.split('/').slice(1)) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

function inOrder(wanted: readonly string[], given: readonly string[]): boolean {
  let next = 0;
  for (const token of given) if (token === wanted[next]) next += 1;
  return next === wanted.length;
}

/** What is wrong with a brief's sources: words that do not stand in their lines in that order, numbers without one, values without lines. */
export function unsound(note: string, brief: Brief): string[] {
  const lines = note.replace(/\[bookmark:[^\]\r\n]*\]/gi, '').split(/\r\n|\r|\n/);
  const faults: string[] = [];
  for (const [pointer, [first, last]] of Object.entries(brief.source)) {
    const value = at(brief, pointer);
    if (value === undefined || value === null) faults.push(`${pointer}: a source without a value`);
    if (first > last || last > lines.length) faults.push(`${pointer}: lines ${first} to ${last} of ${lines.length}`);
    const source = lines.slice(first - 1, last).join('\n');
    if (NUMBERS.test(pointer)) {
      if (!NUMBER_WORD.test(source)) faults.push(`${pointer}: no number in lines ${first} to ${last}`);
    } else if (!inOrder(tokens(String(value)), tokens(source)))
      faults.push(`${pointer}: "${value}" is not in lines ${first} to ${last}`);
  }
  return [...faults, ...withoutSource(brief)];
}

function withoutSource(brief: Brief): string[] {
  const pointers: string[] = [];
  for (const [field, value] of Object.entries(brief)) {
    if (['language', 'missing', 'doubts', 'source', 'shortTitle'].includes(field) || value === null) continue;
    if (!Array.isArray(value)) {
      if (typeof value === 'object') pointers.push(...Object.keys(value).map((key) => `/${field}/${key}`));
      else pointers.push(`/${field}`);
    } else {
      for (const [index, item] of value.entries()) {
        if (typeof item === 'string') pointers.push(`/${field}/${index}`);
        else
          for (const [key, part] of Object.entries(item as object))
            if (part !== null && key !== 'slot') pointers.push(`/${field}/${index}/${key}`);
      }
    }
  }
  return pointers.filter((pointer) => !(pointer in brief.source)).map((pointer) => `${pointer}: no source`);
}
