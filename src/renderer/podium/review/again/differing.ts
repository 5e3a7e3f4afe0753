/** A stretch of a text: the same in both, only in this one, or left out because it is the same. */
export type Stretch = { readonly text: string; readonly how: 'same' | 'own' | 'left-out' };

/** How many characters of what is the same stand around what is not. */
const AROUND = 60;

/** A text in stretches, with what differs from `other` between whole words, and only a little of the same around it. */
export const differing = (text: string, other: string): readonly Stretch[] => {
  const [own, others] = [text.split(/(?<=\s)/u), other.split(/(?<=\s)/u)];
  const most = Math.min(own.length, others.length);
  let first = 0;
  while (first < most && own[first]?.trimEnd() === others[first]?.trimEnd()) first++;
  let last = 0;
  while (last < most - first && own.at(-1 - last)?.trimEnd() === others.at(-1 - last)?.trimEnd()) last++;
  const before = own.slice(0, first).join('');
  const after = own.slice(own.length - last).join('');
  const kept = (words: string): Stretch[] => (words === '' ? [] : [{ text: words, how: 'same' }]);
  const cut: Stretch = { text: '', how: 'left-out' };
  const middle = own.slice(first, own.length - last).join('');
  return [
    ...(before.length > 2 * AROUND ? [cut, ...kept(before.slice(-AROUND))] : kept(before)),
    ...(middle === '' ? [] : [{ text: middle, how: 'own' as const }]),
    ...(after.length > 2 * AROUND ? [...kept(after.slice(0, AROUND)), cut] : kept(after)),
  ];
};

/** A line with what stands in its place in the other list; or how many lines in a row are the same. */
export type ListStretch = { readonly line: string; readonly beside: string } | { readonly same: number };

/** A list with the lines that the other one lacks; what both have is counted. In another order all of it is shown. */
export const differingLines = (lines: readonly string[], other: readonly string[]): readonly ListStretch[] => {
  const [has, own] = [new Set(other), new Set(lines)];
  const isOrder = lines.length === other.length && lines.every((line) => has.has(line));
  const out: ListStretch[] = [];
  for (const [at, line] of lines.entries()) {
    const last = out.at(-1);
    const beside = other[at] ?? '';
    if (isOrder) out.push({ line, beside });
    else if (!has.has(line)) out.push({ line, beside: own.has(beside) ? '' : beside });
    else if (last && 'same' in last) out[out.length - 1] = { same: last.same + 1 };
    else out.push({ same: 1 });
  }
  return out;
};
