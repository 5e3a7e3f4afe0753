/** Distances in twentieths of a point; undefined where nothing is said. */
type Spacing = { readonly before: number | undefined; readonly after: number | undefined };
type Style = Spacing & { readonly basedOn: string | undefined; readonly isTight: boolean };

/** From here on a reader sees that something new begins: four points. */
const GAP = 80;
/** What "automatic" comes to in Word: a line. */
const AUTOMATIC = 280;

const PARAGRAPH = /<w:p(?:\s[^>]*)?>\s*(?:<w:pPr>([\s\S]{0,3000}?)<\/w:pPr>)?/g;
const STYLE = /<w:style\s([^>]*)>([\s\S]{0,6000}?)<\/w:style>/g;

/**
 * The main part of a Word document, with an empty paragraph wherever its paragraphs are set apart by spacing: mammoth does
 * not tell of it, and without it a heading of plain letters is one line among others. Elements of one list stay together.
 */
export const withGaps = (document: string, styles: string): string => {
  const known = stylesOf(styles);
  const defaults = spacingOf(/<w:pPrDefault>([\s\S]{0,3000}?)<\/w:pPrDefault>/.exec(styles)?.[1] ?? '');
  let above: { readonly style: string; readonly isItem: boolean; readonly isTight: boolean; after: number } | null =
    null;
  return document.replaceAll(PARAGRAPH, (start, properties: string | undefined = '') => {
    const style = attribute(properties, 'pStyle', 'val') ?? known.standard;
    const own = spacingOf(properties);
    const inherited = inheritedBy(style, known.styles);
    const isItem = /<w:numPr>/.test(properties);
    const isTight = isTightIn(properties) || inherited.isTight;
    const before = own.before ?? inherited.before ?? defaults.before ?? 0;
    const isApart =
      above !== null &&
      Math.max(above.after, before) >= GAP &&
      !(above.isItem && isItem) &&
      !(above.isTight && isTight && above.style === style);
    above = { style, isItem, isTight, after: own.after ?? inherited.after ?? defaults.after ?? 0 };
    return isApart ? `<w:p/>${start}` : start;
  });
};

const stylesOf = (styles: string): { readonly styles: ReadonlyMap<string, Style>; readonly standard: string } => {
  const found = new Map<string, Style>();
  let standard = '';
  for (const [, head = '', body = ''] of styles.matchAll(STYLE)) {
    const id = /w:styleId="([^"]*)"/.exec(head)?.[1];
    if (id === undefined) continue;
    found.set(id, { ...spacingOf(body), basedOn: attribute(body, 'basedOn', 'val'), isTight: isTightIn(body) });
    if (/w:type="paragraph"/.test(head) && /w:default="(?:1|true)"/.test(head)) standard = id;
  }
  return { styles: found, standard };
};

/** A style with what it has from those it is based on; a ring of them is left after ten. */
const inheritedBy = (id: string, styles: ReadonlyMap<string, Style>): Spacing & { readonly isTight: boolean } => {
  let [before, after, isTight]: [number | undefined, number | undefined, boolean] = [undefined, undefined, false];
  let style = styles.get(id);
  for (let depth = 0; style && depth < 10; depth += 1) {
    before ??= style.before;
    after ??= style.after;
    isTight ||= style.isTight;
    style = styles.get(style.basedOn ?? '');
  }
  return { before, after, isTight };
};

const isTightIn = (properties: string): boolean =>
  /<w:contextualSpacing(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(properties);

const spacingOf = (properties: string): Spacing => {
  const side = (name: string) => {
    if (/^(?:1|true|on)$/.test(attribute(properties, 'spacing', `${name}Autospacing`) ?? '')) return AUTOMATIC;
    const given = attribute(properties, 'spacing', name);
    return given === undefined || Number.isNaN(Number(given)) ? undefined : Number(given);
  };
  return { before: side('before'), after: side('after') };
};

const attribute = (xml: string, element: string, name: string): string | undefined => {
  const tag = new RegExp(`<w:${element}\\s[^>]*>`).exec(xml)?.[0];
  return tag === undefined ? undefined : new RegExp(`\\sw:${name}="([^"]*)"`).exec(tag)?.[1];
};
