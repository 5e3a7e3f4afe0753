import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from './write-file.ts';

const hostFileSchema = z.strictObject({
  port: z.int().min(1).max(65_535),
  /** The room's secret: it serves every reconnect of this run of the host. */
  secret: z.string().min(32).max(100),
  pid: z.int().min(1),
});
export type HostFile = z.infer<typeof hostFileSchema>;

/** Where a room finds the host of its data folder. */
export const hostFilePath = (home: string): string => join(home, 'host.json');

/** Tells the rooms of a data folder where this run of the host listens: mode 0600, one rename. */
export const writeHostFile = (home: string, file: HostFile): void =>
  writeWhole(hostFilePath(home), `${JSON.stringify(file)}\n`);

/** What the last host wrote, or null where there is none that can be read. */
export const readHostFile = (home: string): HostFile | null => {
  try {
    return hostFileSchema.parse(JSON.parse(readFileSync(hostFilePath(home), 'utf8')));
  } catch {
    return null;
  }
};

/** Takes the file away at a clean end, unless another host has written its own since. */
export const removeHostFile = (home: string): void => {
  if (readHostFile(home)?.pid === process.pid) rmSync(hostFilePath(home), { force: true });
};
