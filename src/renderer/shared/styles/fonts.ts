import sansRanges from '@fontsource/noto-sans/unicode.json';
import arabicRanges from '@fontsource/noto-sans-arabic/unicode.json';
import scRanges from '@fontsource/noto-sans-sc/unicode.json';

// Faces are made here and not by the packages' style sheets: those name each font twice (woff beside woff2), in every
// subset, and show a stand-in while one loads.
const sans = import.meta.glob<string>(
  '../../../../node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,cyrillic,cyrillic-ext,greek,vietnamese}-{400,600,700}-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);
const arabic = import.meta.glob<string>(
  '../../../../node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-{400,600,700}-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);
const sc = import.meta.glob<string>(
  '../../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-{400,700}-normal.woff2',
  { query: '?url', import: 'default', eager: true },
);

const FILE = /\/noto-sans-(?:arabic-|sc-)?([a-z]+(?:-ext)?|\d+)-(\d00)-normal\.woff2$/;

const faces = (family: string, files: Record<string, string>, ranges: Readonly<Record<string, string>>): FontFace[] =>
  Object.entries(files).flatMap(([path, url]) => {
    const [, subset = '', weight = ''] = FILE.exec(path) ?? [];
    const unicodeRange = ranges[subset] ?? ranges[`[${subset}]`];
    if (unicodeRange === undefined) return [];
    return [new FontFace(family, `url("${url}") format("woff2")`, { weight, unicodeRange, display: 'block' })];
  });

/** Registers the bundled fonts with the page. A file is read only when a letter of its range is shown or asked for. */
export const registerFonts = (): void => {
  const all = [
    ...faces('Noto Sans', sans, sansRanges),
    ...faces('Noto Sans Arabic', arabic, arabicRanges),
    ...faces('Noto Sans SC', sc, scRanges),
  ];
  for (const face of all) document.fonts.add(face);
};

const NEEDED = [400, 600, 700].map((weight) => `${weight} 16px "Noto Sans", "Noto Sans Arabic", "Noto Sans SC"`);

/** True if every letter of the text can be painted now, in each weight. */
export const lettersReady = (text: string): boolean => NEEDED.every((font) => document.fonts.check(font, text));

/** Loads what the text's letters need. Never rejects: a font that cannot be read must not keep a name from the room. */
export const loadLetters = async (text: string): Promise<void> => {
  await Promise.allSettled(NEEDED.map((font) => document.fonts.load(font, text)));
};
