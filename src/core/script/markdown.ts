/** A stretch of a script. Placeholders are names between `{{` and `}}`, a direction stands in square brackets: `[pause]`. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean; readonly emphasis: boolean }
  | { readonly kind: 'placeholder'; readonly name: string; readonly strong: boolean; readonly emphasis: boolean }
  | { readonly kind: 'direction'; readonly text: string };

/** A script in blocks; a line break within a paragraph stays one. */
export type Block<P = Part> =
  | { readonly kind: 'paragraph'; readonly parts: readonly P[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly P[])[] };

/** A block in lines; `ordered` is null for a paragraph. */
type Lines = { readonly ordered: boolean | null; readonly lines: string[] };

const LIST_LINE = /^\s{0,3}(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;

/**
 * Reads a script: paragraphs, lists (`-` or `1.`), `**strong**`, `*emphasis*`, `[direction]`, `{{placeholder}}`, and a
 * backslash before a mark that is meant itself. Takes any text, in time that grows with its length; what is no mark is text.
 */
export const parseScript = (text: string): readonly Block[] => {
  const blocks: Lines[] = [];
  let open: Lines | undefined;
  const begin = (ordered: Lines['ordered'], line: string) => {
    open = { ordered, lines: [line] };
    blocks.push(open);
  };
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const item = LIST_LINE.exec(line);
    const words = (item?.[2] ?? line).trim();
    const ordered = item ? item[1] !== undefined : null;
    if (line.trim() === '') open = undefined;
    else if (open === undefined) begin(ordered, words);
    else if (ordered === null) open.lines.push(`${open.lines.pop() ?? ''}\n${words}`);
    else if (open.ordered === ordered) open.lines.push(words);
    else begin(ordered, words);
  }
  return blocks.map(({ ordered, lines }) =>
    ordered === null
      ? { kind: 'paragraph', parts: partsOf(lines.join('\n')) }
      : { kind: 'list', ordered, items: lines.map(partsOf) },
  );
};

// Each length is bounded, so that no text makes the search slow.
const TOKEN = /\\[\\*[\]{}-]|\{\{[^{}\n]{0,60}\}\}|\[[^[\]\n]{1,200}\]|\*\*|\*/g;

type Marker = { readonly strong: boolean; readonly opens: boolean; readonly closes: boolean; paired: boolean };
type Token = string | Marker | Exclude<Part, { kind: 'text' }>;

const partsOf = (line: string): readonly Part[] => {
  const tokens = tokensOf(line);
  pair(tokens);
  const parts: Part[] = [];
  const style = { strong: false, emphasis: false };
  const add = (text: string) => {
    const last = parts.at(-1);
    const joins = last?.kind === 'text' && last.strong === style.strong && last.emphasis === style.emphasis;
    if (joins) parts[parts.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') parts.push({ kind: 'text', text, ...style });
  };
  for (const token of tokens) {
    if (typeof token === 'string') add(token);
    else if ('kind' in token) parts.push(token.kind === 'placeholder' ? { ...token, ...style } : token);
    else if (!token.paired) add(token.strong ? '**' : '*');
    else if (token.strong) style.strong = !style.strong;
    else style.emphasis = !style.emphasis;
  }
  return parts;
};

const tokensOf = (line: string): readonly Token[] => {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [found] = match;
    const end = match.index + found.length;
    if (match.index > from) tokens.push(line.slice(from, match.index));
    from = end;
    const inner = found.slice(found.startsWith('{{') ? 2 : 1, found.startsWith('{{') ? -2 : -1).trim();
    if (found.startsWith('\\')) tokens.push(found.slice(1));
    else if (found.startsWith('*')) {
      const opens = /\S/.test(line.charAt(end));
      const closes = /\S/.test(line.charAt(match.index - 1));
      tokens.push({ strong: found === '**', opens, closes, paired: false });
    } else if (inner === '') tokens.push(found);
    else if (found.startsWith('[')) tokens.push({ kind: 'direction', text: inner });
    else tokens.push({ kind: 'placeholder', name: inner.toLowerCase(), strong: false, emphasis: false });
  }
  if (from < line.length) tokens.push(line.slice(from));
  return tokens;
};

/** A mark without its fellow is text. */
const pair = (tokens: readonly Token[]): void => {
  const open: { strong: Marker | null; emphasis: Marker | null } = { strong: null, emphasis: null };
  for (const token of tokens) {
    if (typeof token === 'string' || 'kind' in token) continue;
    const which = token.strong ? 'strong' : 'emphasis';
    const begun = open[which];
    if (begun && token.closes) {
      begun.paired = true;
      token.paired = true;
      open[which] = null;
    } else if (!begun && token.opens) open[which] = token;
  }
};
