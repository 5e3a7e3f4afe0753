/** What the order of a list follows from: the block's position, the inscription's number, and whether a hand moved it. */
export type Standing = {
  readonly id: string;
  readonly block: number;
  readonly number: number;
  readonly placed: boolean;
};

/** An entry that stands by rank, with those behind it that a hand put there: they go where it goes. */
type Chunk = { readonly head: Standing | null; readonly all: readonly Standing[] };

const byRank = (a: Standing, b: Standing): number => a.block - b.block || a.number - b.number;

const chunksOf = (list: readonly Standing[]): Chunk[] => {
  const chunks: { head: Standing | null; all: Standing[] }[] = [{ head: null, all: [] }];
  for (const one of list) {
    if (one.placed) chunks.at(-1)?.all.push(one);
    else chunks.push({ head: one, all: [one] });
  }
  return chunks;
};

const allOf = (chunks: readonly Chunk[]): readonly Standing[] => chunks.flatMap(({ all }) => all);

/**
 * The list with `added` put where their rank has them: each before the first that stands by rank and ranks after it.
 * Nobody else changes places. In time linear to the list but for sorting what is added.
 */
export const arrange = (list: readonly Standing[], added: readonly Standing[]): readonly Standing[] => {
  const coming = [...added].sort(byRank);
  const out: Standing[] = [];
  let next = 0;
  for (const { head, all } of chunksOf(list)) {
    while (head !== null && next < coming.length && byRank(coming[next] as Standing, head) < 0) {
      out.push(coming[next] as Standing);
      next += 1;
    }
    out.push(...all);
  }
  return [...out, ...coming.slice(next)];
};

/**
 * The list after the rank of one in it changed: it goes where its rank has it now, with those behind it that a hand put
 * there. Nobody else changes places; one that a hand moved stays.
 */
export const rearrange = (list: readonly Standing[], id: string): readonly Standing[] => {
  const chunks = chunksOf(list);
  const mine = chunks.find(({ head }) => head?.id === id);
  if (!mine) return list;
  const others = chunks.filter((chunk) => chunk !== mine);
  const at = others.findIndex(({ head }) => head !== null && byRank(mine.head as Standing, head) < 0);
  return allOf(at === -1 ? [...others, mine] : others.toSpliced(at, 0, mine));
};

/** The list ordered by rank; what a hand moved stays behind whom it stood behind. */
export const settle = (list: readonly Standing[]): readonly Standing[] => {
  const [first, ...chunks] = chunksOf(list);
  chunks.sort((a, b) => byRank(a.head as Standing, b.head as Standing));
  return allOf([first as Chunk, ...chunks]);
};
