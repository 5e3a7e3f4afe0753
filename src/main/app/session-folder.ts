import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Facts } from '../../core/session/facts.ts';

const EXTENSION = '.rostrum';

/** The sessions of a data folder. Windows name them by handles; no path crosses to a window. */
export type SessionFolder = {
  /** The path behind the handle of a current session, or of the open one wherever it lies, or null. */
  find(handle: string, open: string | null): string | null;
  /** A path for a new session that no file has. */
  freshPath(facts: Pick<Facts, 'title' | 'shortTitle' | 'date'>): string;
};

/** Makes the folder if it is not there. */
export const sessionFolder = (home: string): SessionFolder => {
  const folder = join(home, 'sessions');
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  const paths = (open: string | null): readonly string[] => {
    const found = readdirSync(folder)
      .filter((name) => name.endsWith(EXTENSION) && !name.startsWith('.'))
      .map((name) => join(folder, name));
    return open === null || found.includes(resolve(open)) ? found : [...found, resolve(open)];
  };

  return {
    find: (handle, open) => paths(open).find((path) => handleOf(path) === handle) ?? null,
    freshPath({ title, shortTitle, date }) {
      const stem = join(folder, `${date} ${fileName(shortTitle ?? title)}`);
      for (let n = 1; ; n += 1) {
        const path = `${stem}${n === 1 ? '' : ` (${n})`}${EXTENSION}`;
        if (!existsSync(path)) return path;
      }
    },
  };
};

/** What a window calls the session at a path. */
export const handleOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24);

/** At most 60 letters, digits, blanks and hyphens of a title: a name that every file system takes. */
export const fileName = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim() || 'session';
