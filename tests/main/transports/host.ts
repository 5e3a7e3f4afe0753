import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Connection } from '../../../src/contract/client.ts';
import type { ClientPlace } from '../../../src/contract/view-client.ts';
import type { HostParts } from '../../../src/main/app/host-parts.ts';
import { forkReader } from '../../../src/main/app/importers/forked-reader.ts';
import { forkLibrary } from '../../../src/main/app/library/forked-library.ts';
import { type RostrumHost, startHost } from '../../../src/main/app/rostrum-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { createSessionFile } from '../../../src/main/app/storage/open-session-file.ts';
import { prepare } from '../../support/session.ts';
import { simulatedTime } from '../host/simulated-time.ts';
import { does, hostOn, START } from '../host/support.ts';
import { ownFolder } from '../storage/files.ts';

/** A host of the test's own, on a prepared session; what it reports is kept. */
export const ownHost = (over: Partial<HostParts> = {}) => {
  const home = ownFolder();
  const faults: unknown[] = [];
  const host: RostrumHost = startHost({
    home,
    sources: simulatedTime(START, 'UTC'),
    chance: trueChance,
    startReader: forkReader,
    startLibrary: forkLibrary,
    exportRecord: async () => ({ ok: true, folder: 'records', files: ['record.html'] }),
    report: (fault) => faults.push(fault),
    opened: () => {},
    statusChanged: () => {},
    ...over,
  });
  onTestFinished(host.close);
  const path = `${home}/sessions/own.rostrum`;
  createSessionFile(path);
  const before = hostOn(path).host;
  does(before, prepare());
  before.close();
  host.open(path);
  return { host, home, path, faults };
};

/** A client's surroundings in a test: real timers, seldom used. */
export const place = (): ClientPlace => ({
  now: () => performance.now(),
  every: (ms, tick) => {
    const timer = setInterval(tick, ms);
    timer.unref();
    const stop = () => clearInterval(timer);
    onTestFinished(stop);
    return stop;
  },
  newId: () => randomUUID(),
});

/** Keeps what a connection hears unasked, in order. */
export const heardBy = (connection: Connection): unknown[] => {
  const heard: unknown[] = [];
  connection.onPush((push) => heard.push(push));
  return heard;
};
