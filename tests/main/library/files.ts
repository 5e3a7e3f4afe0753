import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Brief } from '../../../src/core/brief/brief.ts';
import { seconds } from '../../../src/core/timing/time.ts';
import { prepareFile } from '../../../src/main/app/importers/prepare-file.ts';
import { prepare, sampleBrief } from '../../support/session.ts';
import { does, hostOn, primary } from '../host/support.ts';
import { sha256 } from '../storage/files.ts';

/** A prepared session in the data folder, or at another path below it. */
export const preparedIn = (
  home: string,
  name: string,
  brief: Partial<Brief> = {},
  body: string | null = null,
): string => {
  const path = join(home, 'sessions', `${name}.rostrum`);
  mkdirSync(dirname(path), { recursive: true });
  const command = prepare(sampleBrief(brief));
  prepareFile(path, { ...command, facts: { ...command.facts, body } });
  return path;
};

/** The same, with a limit of 90 s set before the gavel and one of 60 s after, held to its end by one press each 100 s. */
export const heldIn = (home: string, name: string): string => {
  const path = join(home, 'sessions', `${name}.rostrum`);
  mkdirSync(dirname(path), { recursive: true });
  preparedIn(home, name);
  const { host, time } = hostOn(path);
  does(host, { type: 'SetLimit', scope: { default: true }, ms: seconds(90) });
  does(host, primary(host));
  does(host, { type: 'SetLimit', scope: { default: true }, ms: seconds(60) });
  while (host.projection().state.closedAt === null) {
    does(host, primary(host));
    time.advance(100_000);
  }
  host.close();
  return path;
};

/** Every file below a folder with its contents' hash. */
export const everythingIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), sha256(path)]),
  );
