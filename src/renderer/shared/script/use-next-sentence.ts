import { type Filled, wordsOf } from '../../../core/script/fill.ts';
import { type ClockFace, remaining } from '../../../core/timing/clock-face.ts';
import { duration, type Instant, plus } from '../../../core/timing/time.ts';
import type { NextSentence } from '../../../core/views/script.ts';
import { useHostNow } from '../client/use-host-now.ts';
import { useSpoken } from '../i18n/use-phrase.ts';

type Sentence = Pick<NextSentence, 'asks' | 'said' | 'sayAs' | 'overTime'>;

/** What is said next as the host tells it: `later` from `changesAt` on, and whose clock runs meanwhile. */
export type Coming<S extends Sentence> = {
  readonly face: ClockFace | null;
  readonly script: S | null;
  readonly later: S | null;
  readonly changesAt: Instant | null;
};

/** A stretch of what is read: words, or a text that was prepared, and its language. */
export type Line = { readonly language: string; readonly words: string | Filled };

/** The sentence as it stands at this instant, in lines to be read; `text` is all of it in plain words. */
export const useNextSentence = <S extends Sentence>(
  { face, script, later, changesAt }: Coming<S>,
  session: Parameters<typeof useSpoken>[0],
): { readonly next: S | null; readonly lines: readonly Line[]; readonly text: string } => {
  const { say, language } = useSpoken(session);
  const usedAt = face && timeUsedAt(face);
  const at = useHostNow((now) => firstOf([changesAt, usedAt].filter((edge) => edge !== null && edge > now)));
  const next = changesAt !== null && later !== null && at >= changesAt ? later : script;
  const over = usedAt !== null && at >= usedAt ? next?.overTime : null;
  const first = [...(next?.asks ?? []), ...(over ? [over] : [])];
  const lines = [...first, ...(next?.said ?? [])].map(
    (said): Line => ('key' in said ? { language, words: say(said) } : { language: said.language, words: said.script }),
  );
  const text = [
    ...lines.map(({ words }) => (typeof words === 'string' ? words : wordsOf(words))),
    ...(next?.sayAs ?? []).map(({ name, sayAs }) => `${name} ${sayAs}`),
  ].join('\n');
  return { next, lines, text };
};

const firstOf = (edges: readonly (Instant | null)[]): Instant | null =>
  edges.reduce((first, edge) => (first === null || (edge !== null && edge < first) ? edge : first), null);

/** The first instant past the time of a turn whose clock runs; null of any other. */
const timeUsedAt = (face: ClockFace): Instant | null =>
  face.runningSince === null ? null : plus(face.runningSince, duration(remaining(face, face.runningSince) + 1));
