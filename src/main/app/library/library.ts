import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CallOutput } from '../../../contract/api.ts';
import { foldName } from '../../../core/floor/names-fold.ts';
import { readSession } from '../exporters/read-session.ts';
import { prepareFile } from '../importers/prepare-file.ts';
import { handleOf, sessionFolder } from '../session-folder.ts';
import { SessionFileError } from '../storage/session-file-error.ts';
import { exportCopy } from './export-copy.ts';
import { importCopy, type KnownSession } from './import-copy.ts';
import { LibraryError } from './library-error.ts';
import { moveSession, removeSession } from './move-session.ts';
import { nextEdition } from './next-edition.ts';
import { rememberedSummaries, type Summary } from './summary.ts';

/** One session of the library, or a file that cannot be used; its title is the file's name where the file names none. */
export type LibraryRow = CallOutput<'listLibrary'>[number];

export type Place = LibraryRow['place'];
/** The session that is open now, as its host has it. */
export type OpenSession = { readonly path: string; readonly summary: Summary };

const FOLDERS: Readonly<Record<Place, string>> = { current: 'sessions', archived: 'archive', deleted: 'deleted' };
const PLACES = Object.keys(FOLDERS) as Place[];

/**
 * The sessions of a data folder. `open` is the path of the open session, which nothing here moves. Whatever cannot be used
 * is named as such and left as it is, byte for byte. Unless said otherwise each throws a SessionFileError: `missing`
 * for a handle of nothing, `cannot-write` where the disk refuses.
 */
export type Library = {
  /**
   * Newest date first, the open session as its host has it; with a query, those in whose title, date and body all its words
   * are found. Reads files one at a time, all of them or until `patienceMs` are over; those that are left are `checking`, by their files' names.
   */
  list(query: string, open: OpenSession | null, patienceMs?: number): Promise<readonly LibraryRow[]>;
  /** Prepares the same session for another day in a file of its own. Throws LibraryError `nothing-prepared`, or WriteError. */
  duplicate(handle: string, date: string): void;
  /** Moves the session there and answers with its new handle; out of `deleted` this is the way back. Throws LibraryError `is-open`. */
  move(handle: string, place: Place, open: string | null): string;
  /** Removes those of the sessions that are deleted, with what lies beside them. The others, and the open one, stay. */
  empty(handles: readonly string[], open: string | null): Promise<void>;
  /** Writes a copy into the data folder's `copies`, also of the open session, and says where. */
  exportCopy(handle: string): Promise<{ readonly folder: string; readonly file: string }>;
  /**
   * Takes a copy in among the current sessions, verified first, and answers with its handle. A session that is here already, open, current or archived,
   * is refused with the LibraryError that says how the copy stands to it, unless both are to be kept.
   */
  importCopy(path: string, keepBoth: boolean, open: string | null): Promise<string>;
};

const namesIn = (folder: string): readonly string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : [];

/** Makes the folder of the current sessions if it is not there. */
export const openLibrary = (home: string): Library => {
  const { freshPath } = sessionFolder(home);
  const folderOf = (place: Place) => join(resolve(home), FOLDERS[place]);
  const summary = rememberedSummaries();

  const paths = (): readonly string[] =>
    PLACES.flatMap((place) =>
      namesIn(folderOf(place))
        .filter((name) => name.endsWith('.rostrum') && !name.startsWith('.'))
        .map((name) => join(folderOf(place), name)),
    );

  const pathOf = (handle: string): string => {
    const path = paths().find((known) => handleOf(known) === handle);
    if (path === undefined) throw new SessionFileError('missing', 'There is no such session.');
    return path;
  };

  const rowOf = (path: string, open: OpenSession | null, mayRead: boolean): LibraryRow => {
    const isOpen = open !== null && resolve(open.path) === path;
    const found = isOpen ? open.summary : mayRead ? summary.of(path) : summary.known(path);
    const facts = found !== null && 'facts' in found ? found.facts : null;
    return {
      handle: handleOf(path),
      title: facts?.title || basename(path, '.rostrum'),
      date: facts?.date ?? null,
      body: facts?.body ?? null,
      state: found?.state ?? 'checking',
      place: PLACES.find((place) => folderOf(place) === dirname(path)) ?? 'current',
      open: isOpen,
    };
  };

  const sourcesOf = async (session: string, open: string | null): Promise<readonly KnownSession[]> => {
    const sources: KnownSession[] = [];
    const kept = paths().filter((path) => dirname(path) !== folderOf('deleted'));
    for (const path of new Set(open === null ? kept : [...kept, resolve(open)])) {
      const found = summary.of(path);
      if ('session' in found && found.session === session)
        sources.push({ handle: handleOf(path), rows: readSession(path).rows });
    }
    return sources;
  };

  return {
    async list(query, open, patienceMs = Number.POSITIVE_INFINITY) {
      const words = query.split(/\s+/).map(foldName).filter(Boolean);
      const rows: LibraryRow[] = [];
      const until = performance.now() + patienceMs;
      for (const path of paths()) {
        await setImmediate();
        const row = rowOf(path, open, performance.now() < until);
        const text = foldName([row.title, row.date, row.body].join(' '));
        if (words.every((word) => text.includes(word))) rows.push(row);
      }
      return rows.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title));
    },
    duplicate(handle, date) {
      const { prepare, further } = nextEdition(readSession(pathOf(handle)).projection, date);
      prepareFile(freshPath(prepare.facts), prepare, further);
    },
    move(handle, place, open) {
      const path = pathOf(handle);
      if (open !== null && resolve(open) === path) throw new LibraryError('is-open');
      return handleOf(dirname(path) === folderOf(place) ? path : moveSession(path, folderOf(place)));
    },
    async empty(handles, open) {
      const named = new Set(handles);
      for (const path of paths()) {
        if (dirname(path) !== folderOf('deleted') || !named.has(handleOf(path))) continue;
        if (open === null || resolve(open) !== path) await removeSession(path);
      }
    },
    async exportCopy(handle) {
      const folder = join(resolve(home), 'copies');
      return { folder, file: await exportCopy(pathOf(handle), folder) };
    },
    async importCopy(path, keepBoth, open) {
      const known = (session: string) => sourcesOf(session, open);
      return handleOf(await importCopy(path, folderOf('current'), known, keepBoth));
    },
  };
};
