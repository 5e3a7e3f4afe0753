import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-file.ts';

const settingsSchema = z.strictObject({
  /** Path of the session that was open last. */
  lastSession: z.string().max(4096).nullable(),
});
export type Settings = z.infer<typeof settingsSchema>;

const path = (home: string): string => join(home, 'settings.json');

/** The data folder's settings; the defaults where there are none. A file that cannot be read is put aside, not lost. */
export const readSettings = (home: string): Settings => {
  const none: Settings = { lastSession: null };
  if (!existsSync(path(home))) return none;
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path(home), 'utf8')));
  } catch {
    renameSync(path(home), `${path(home)}.unreadable`);
    return none;
  }
};

/** Keeps the settings. Throws if they cannot be written. */
export const writeSettings = (home: string, settings: Settings): void =>
  writeWhole(path(home), `${JSON.stringify(settings, null, 2)}\n`);
