import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { ownTemplateSchema } from '../../../core/session/template.ts';
import { WriteError } from '../exporters/write-files.ts';
import { fileName, handleOf } from '../session-folder.ts';
import { writeWhole } from '../write-file.ts';

export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

/** The largest file that is read as a template, in bytes: a membership list and scripts in six languages fit. */
const LARGEST = 4_000_000;
const EXTENSION = '.json';

/** One file among the own templates; null is what cannot be used, and is left as it is. */
type Own = { readonly path: string; readonly handle: string; readonly template: OwnTemplate | null };

/** The templates that were saved, in a folder that need not be there. */
export const ownTemplates = (folder: string) => {
  const deleted = join(folder, 'deleted');
  const namesIn = (where: string): readonly string[] => {
    try {
      return readdirSync(where, { withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(EXTENSION) && !entry.name.startsWith('.'))
        .map(({ name }) => name);
    } catch {
      return [];
    }
  };
  // A handle stays the same while the file is among the deleted, so that it can be brought back by it.
  const handleFor = (name: string): string => `own-${handleOf(join(folder, name))}`;
  const all = (where: string): readonly Own[] =>
    namesIn(where).map((name) => {
      const path = join(where, name);
      return { path, handle: handleFor(name), template: readTemplate(path) };
    });

  const freeName = (stem: string): string => {
    const taken = new Set([...namesIn(folder), ...namesIn(deleted)].map((name) => name.toLowerCase()));
    for (let n = 1; ; n++) {
      const name = `${stem}${n === 1 ? '' : ` (${n})`}${EXTENSION}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  };

  return {
    /** By name. */
    list: (): readonly Own[] =>
      all(folder).toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)) || a.handle.localeCompare(b.handle)),
    /** Null where there is none, or it cannot be used. */
    find: (handle: string): OwnTemplate | null => all(folder).find((own) => own.handle === handle)?.template ?? null,
    /** Writes it, never over another one, and answers with its handle. Throws WriteError. */
    save(template: OwnTemplate): string {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const name = freeName(fileName(template.name));
        writeWhole(join(folder, name), `${JSON.stringify(template, null, 1)}\n`);
        return handleFor(name);
      } catch (error) {
        throw new WriteError(folder, error);
      }
    },
    /** Puts it away, or brings it back; false where there is none. Throws WriteError. */
    setDeleted(handle: string, isDeleted: boolean): boolean {
      const [from, to] = isDeleted ? [folder, deleted] : [deleted, folder];
      const name = namesIn(from).find((one) => handleFor(one) === handle);
      if (name === undefined) return false;
      try {
        mkdirSync(to, { recursive: true, mode: 0o700 });
        renameSync(join(from, name), join(to, name));
        return true;
      } catch (error) {
        throw new WriteError(to, error);
      }
    },
  };
};

/** What a template is called: its own name, else its file's. */
export const nameOf = ({ path, template }: Pick<Own, 'path' | 'template'>): string =>
  template?.name ?? basename(path, EXTENSION);

const readTemplate = (path: string): OwnTemplate | null => {
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > LARGEST) return null;
      return ownTemplateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
};
