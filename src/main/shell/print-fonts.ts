import { readFile } from 'node:fs/promises';
import sansRanges from '@fontsource/noto-sans/unicode.json' with { type: 'json' };
import arabicRanges from '@fontsource/noto-sans-arabic/unicode.json' with { type: 'json' };
import scRanges from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };
import { pageFiles } from './page-files.ts';

// The bundled fonts, as the pages' build names them. A paper brings along what its letters need: a font with an address of its
// own may come too late for the printer, one that is written into the page never does.
const FILE = /\/noto-sans-(?:(arabic|sc)-)?([a-z]+(?:-ext)?|\d+)-(400|700)-normal(?:-[^/]*)?\.woff2$/;

// In the order in which the papers' style names them: a letter is painted by the first that has it.
const FAMILIES = [
  { kind: undefined, name: 'Noto Sans', ranges: sansRanges as Readonly<Record<string, string>> },
  { kind: 'arabic', name: 'Noto Sans Arabic', ranges: arabicRanges as Readonly<Record<string, string>> },
  { kind: 'sc', name: 'Noto Sans SC', ranges: scRanges as Readonly<Record<string, string>> },
];

/** The `@font-face` rules with all that these letters need, from the built pages in the folder. */
export const facesFor = async (folder: string, letters: string): Promise<string> => {
  const points = new Set([...letters].map((letter) => letter.codePointAt(0) ?? 0));
  const files = [...pageFiles(folder)].flatMap(([url, { path }]) => {
    const [is, kind, subset = '', weight = ''] = FILE.exec(url) ?? [];
    return is === undefined ? [] : [{ kind, subset, weight, path }];
  });
  const faces = FAMILIES.flatMap(({ kind, name, ranges }) => {
    const mine = files.flatMap((file) => {
      const range = ranges[file.subset] ?? ranges[`[${file.subset}]`];
      const painted = file.kind === kind && range !== undefined ? within(range, points) : [];
      return range !== undefined && painted.length > 0 ? [{ ...file, name, range, painted }] : [];
    });
    for (const { painted } of mine) for (const point of painted) points.delete(point);
    return mine;
  });
  return (await Promise.all(faces.map(faceRule))).join('');
};

const faceRule = async ({ name, weight, range, path }: Record<'name' | 'weight' | 'range' | 'path', string>) => {
  const data = (await readFile(path)).toString('base64');
  return `@font-face { font-family: "${name}"; font-weight: ${weight}; unicode-range: ${range}; src: url("data:font/woff2;base64,${data}") format("woff2"); }\n`;
};

/** Those of the code points that a range holds, as CSS writes it: "U+0600-06FF,U+200C". */
export const within = (range: string, points: Iterable<number>): readonly number[] => {
  const parts = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return [...points].filter((point) => parts.some(([first, last]) => point >= first && point <= last));
};
