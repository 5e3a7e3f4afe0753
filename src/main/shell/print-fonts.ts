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

type Face = { readonly name: string; readonly weight: string; readonly range: string; readonly path: string };

/** The fonts of the built pages in the folder, the first family first. They do not change while the application runs. */
const fontsIn = (folder: string): readonly (readonly Face[])[] => {
  const known = found.get(folder);
  if (known) return known;
  const files = [...pageFiles(folder)].flatMap(([url, { path }]) => {
    const [is, kind, subset = '', weight = ''] = FILE.exec(url) ?? [];
    return is === undefined ? [] : [{ kind, subset, weight, path }];
  });
  const families = FAMILIES.map(({ kind, name, ranges }) =>
    files.flatMap(({ subset, weight, path, ...file }): Face[] => {
      const range = ranges[subset] ?? ranges[`[${subset}]`];
      return file.kind === kind && range !== undefined ? [{ name, weight, range, path }] : [];
    }),
  );
  found.set(folder, families);
  return families;
};
const found = new Map<string, readonly (readonly Face[])[]>();

/** The `@font-face` rules with all that these letters need, from the built pages in the folder. */
export const facesFor = async (folder: string, letters: string): Promise<string> => {
  const points = new Set([...letters].map((letter) => letter.codePointAt(0) ?? 0));
  const needed = fontsIn(folder).flatMap((family) => {
    const mine = family.map((face) => ({ face, painted: within(face.range, points) }));
    for (const { painted } of mine) for (const point of painted) points.delete(point);
    return mine.flatMap(({ face, painted }) => (painted.length > 0 ? [face] : []));
  });
  return (await Promise.all(needed.map(faceRule))).join('');
};

const faceRule = async ({ name, weight, range, path }: Face) => {
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
