import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { foldName } from '../../core/floor/names-fold.ts';
import type { Person } from '../../core/session/vocabulary.ts';
import { writeWhole } from './write-file.ts';

/** By folded name. */
const bookSchema = z.record(z.string().min(1).max(400), z.string().trim().min(1).max(200));

/** The names whose pronunciation is kept: those said last. */
const MOST = 5_000;

/** How names are said, remembered from session to session in the data folder. */
export type SayAsBook = {
  /** Those of the names that are known. */
  recall(names: readonly string[]): { readonly name: string; readonly sayAs: string }[];
  /** Remembers whoever has a pronunciation. Throws if it cannot be written. */
  learn(people: readonly Pick<Person, 'name' | 'sayAs'>[]): void;
};

/** The book of a data folder; a file that cannot be read is put aside, not lost. */
export const openSayAsBook = (home: string): SayAsBook => {
  const path = join(home, 'say-as.json');
  let known: Map<string, string> | null = null;
  const read = (): Map<string, string> => {
    if (!existsSync(path)) return new Map();
    try {
      return new Map(Object.entries(bookSchema.parse(JSON.parse(readFileSync(path, 'utf8')))));
    } catch {
      renameSync(path, `${path}.unreadable`);
      return new Map();
    }
  };
  const book = (): Map<string, string> => {
    known ??= read();
    return known;
  };
  return {
    recall: (names) =>
      names.flatMap((name) => {
        const sayAs = book().get(foldName(name));
        return sayAs === undefined ? [] : [{ name, sayAs }];
      }),
    learn(people) {
      const now = book();
      const news = people.flatMap(({ name, sayAs }) => {
        const key = foldName(name);
        return sayAs === null || key === '' || now.get(key) === sayAs ? [] : [[key, sayAs] as const];
      });
      if (news.length === 0) return;
      const next = new Map([...now].filter(([key]) => !news.some(([one]) => one === key)));
      for (const [key, sayAs] of news) next.set(key, sayAs);
      known = new Map([...next].slice(-MOST));
      writeWhole(path, `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`);
    },
  };
};
