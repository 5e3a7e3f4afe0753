import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectionOver } from '../../../contract/client.ts';
import { hostAt } from '../../../contract/host-time.ts';
import { createViewClient } from '../../../contract/view-client.ts';
import type { PodiumView } from '../../../core/views/podium-view.ts';
import { makeFolder } from '../exporters/make-folder.ts';
import { readSession } from '../exporters/read-session.ts';
import { writeFiles } from '../exporters/write-files.ts';
import type { RostrumHost } from '../rostrum-host.ts';
import { createSessionFile } from '../storage/open-session-file.ts';
import { REHEARSAL, recordFiles, refuseToReplace, SESSION } from './folder.ts';
import { chair, type Seen } from './live-chair.ts';
import { sampleSession } from './sample.ts';
import { transportPair } from './transport-pair.ts';

export type LiveRehearsal = {
  readonly host: Pick<RostrumHost, 'open' | 'join'>;
  /** The session's zone: the machine's. */
  readonly zone: string;
  /** Gets the session and its record; an earlier rehearsal there is replaced. */
  readonly out: string;
  /** Is told the first time that the room shows a state; until the answer comes, and a moment longer, it stays. */
  readonly onState: (state: Seen) => Promise<void> | void;
  /** Breaks off. */
  readonly signal: AbortSignal;
};

/**
 * Chairs the two-minute sample session at real speed, as one more podium that joins the host: it sees and sends what a
 * podium's window can. Then writes the record. Rejects where a command is refused, the folder cannot be written, or the
 * signal comes.
 */
export const rehearseLive = async ({ host, zone, out, onState, signal }: LiveRehearsal): Promise<void> => {
  const folder = resolve(out);
  const path = join(folder, SESSION);
  refuseToReplace(path);
  await makeFolder(folder);
  if (existsSync(path)) for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  createSessionFile(path);
  host.open(path);

  const [podium, hostEnd] = transportPair();
  host.join(hostEnd, { role: 'podium', actor: REHEARSAL });
  const client = createViewClient<PodiumView>(connectionOver(podium), {
    now: () => performance.now(),
    every: (ms, tick) => {
      const timer = setInterval(tick, ms);
      return () => clearInterval(timer);
    },
    newId: randomUUID,
  });
  try {
    const { prepare, requests } = sampleSession(Date.now(), zone);
    await chair({
      view: client.getSnapshot,
      now: () => hostAt(client.reading(), performance.now()),
      execute: client.execute,
      sleep: (ms) => sleep(ms, undefined, { signal }),
      onState,
      prepare,
      requests,
    });
  } finally {
    client.close();
    podium.close();
  }
  await writeFiles(folder, recordFiles(readSession(path)));
};
