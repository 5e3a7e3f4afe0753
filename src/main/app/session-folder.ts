import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CallOutput } from '../../contract/api.ts';
import type { Facts } from '../../core/session/vocabulary.ts';
import { factsSchema } from '../../core/session/vocabulary.ts';
import { openReadOnly } from './storage/open-session-file.ts';
import { SessionFileError } from './storage/session-file-error.ts';

const EXTENSION = '.rostrum';

type Row = CallOutput<'listSessions'>[number];

/** The sessions of a data folder. Windows name them by handles; no path crosses to a window. */
export type SessionFolder = {
  /** Newest date first, the open session among them wherever it lies. A file that cannot be read is listed by its name. */
  list(open: string | null): readonly Row[];
  /** The path behind a handle of list(), or null. */
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
    list: (open) =>
      paths(open)
        .map((path) => rowOf(path, open !== null && path === resolve(open)))
        .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title)),
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

const rowOf = (path: string, open: boolean): Row => {
  const facts = factsOf(path);
  const name = (path.split(/[\\/]/).at(-1) ?? path).slice(0, -EXTENSION.length);
  return { handle: handleOf(path), title: facts?.title || name, date: facts?.date ?? null, open };
};

const factsOf = (path: string): Facts | null => {
  try {
    const db = openReadOnly(path);
    try {
      const facts = db
        .prepare(`SELECT data ->> '$.facts' FROM event WHERE type = 'SessionPrepared' ORDER BY seq LIMIT 1`)
        .pluck()
        .get();
      return typeof facts === 'string' ? (factsSchema.safeParse(JSON.parse(facts)).data ?? null) : null;
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof SessionFileError) return null;
    throw error;
  }
};
