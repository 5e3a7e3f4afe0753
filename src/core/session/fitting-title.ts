/** What a title can end before: a clause that is set off, or a word that begins a further part of it. */
const SET_OFF = /[,;:、，；：]|[–—(/|]|\s-\s/;
const FURTHER = new Set(
  'and or of for to in at on with by from the a an & et ou de du des d’ la le les l’ pour à au aux en y e o del los las el para con al'.split(
    ' ',
  ),
);

/**
 * A title of at most `most` characters: the whole of it where it fits, else as many of its first clauses as do, else as many
 * of its first parts as do, else as many of its first words. It never ends within a word, nor on a word that leads to more.
 * Null where there is no title, or not even its first word fits.
 */
export const fittingTitle = (title: string | null, most: number): string | null => {
  const whole = (title ?? '').trim().replace(/\s+/gu, ' ');
  if (whole === '') return null;
  if (whole.length <= most) return whole;
  const ends = endsOf(whole);
  const longest = (kind: End['kind']) => ends.findLast((end) => end.kind === kind && end.text.length <= most)?.text;
  return longest('clause') ?? longest('part') ?? longest('word') ?? null;
};

type End = { readonly kind: 'clause' | 'part' | 'word'; readonly text: string };

/** Every place where a title can end before its own end, in order, with what stands before it. */
const endsOf = (whole: string): readonly End[] => {
  const ends: End[] = [];
  for (let at = 1; at < whole.length; at++) {
    const next = whole.slice(at);
    const isSetOff = SET_OFF.test(next[0] ?? '') && !isWithin(whole, at);
    if (!isSetOff && next[0] !== ' ') continue;
    const text = rounded(whole.slice(0, at));
    if (text === '') continue;
    const word = /^\s+(\S+)/u.exec(next)?.[1]?.toLowerCase() ?? '';
    ends.push({ kind: isSetOff || /^\s-\s/.test(next) ? 'clause' : FURTHER.has(word) ? 'part' : 'word', text });
  }
  return ends;
};

/** A mark between two characters of one word or number: 1,000, 24/7. */
const isWithin = (whole: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(whole[at - 1] ?? '') && /[\p{Script=Latin}\p{N}]/u.test(whole[at + 1] ?? '');

/** Without the marks and the words at its end that lead to more, nor a parenthesis that is not closed. */
const rounded = (text: string): string => {
  let rest = text;
  for (;;) {
    const open = rest.lastIndexOf('(');
    const cut = open > rest.lastIndexOf(')') ? rest.slice(0, open) : rest;
    const trimmed = cut.replace(/[\s,;:、，；：–—/|(-]+$/u, '');
    const last = /(?:^|\s)(\S+)$/u.exec(trimmed)?.[1] ?? '';
    const shorter = FURTHER.has(last.toLowerCase()) ? trimmed.slice(0, -last.length).trimEnd() : trimmed;
    if (shorter === rest) return rest;
    rest = shorter;
  }
};
