import { randomUUID } from 'node:crypto';
import { closeSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { createViewClient } from '../../../src/contract/view-client.ts';
import type { CommandEnvelope } from '../../../src/core/session/commands.ts';
import { USUAL_REPLIES } from '../../../src/core/session/replies.ts';
import type { PodiumView } from '../../../src/core/views/podium-view.ts';
import { readRawLog } from '../../../src/main/app/storage/open-session-file.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { transportPair } from '../../contract/pair.ts';
import { request, sampleBrief } from '../../support/session.ts';
import { meddle } from '../storage/files.ts';
import { ownHost, place } from '../transports/host.ts';

const podiumOf = ({ host }: ReturnType<typeof ownHost>) => {
  const [near, far] = transportPair();
  host.join(far, { role: 'podium', actor: 'podium' });
  return connectionOver(near);
};

const inscribe = (name: string): CommandEnvelope => ({
  commandId: randomUUID(),
  command: { type: 'Inscribe', requests: [request(name)] },
});

/** What a disk that is pulled out does to SQLite: the next write to the -wal fails. */
const breakDisk = (path: string): void => {
  const wal = `${realpathSync(path)}-wal`;
  for (const fd of readdirSync('/proc/self/fd'))
    try {
      if (readlinkSync(`/proc/self/fd/${fd}`) === wal) closeSync(Number(fd));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
};

test.runIf(process.platform === 'linux')(
  'after the disk has failed nothing is recorded, and the next command opens the session anew',
  async () => {
    const own = ownHost();
    const connection = podiumOf(own);
    const view = createViewClient<PodiumView>(connection, place());
    await callHost(connection, 'execute', inscribe('Peru'));
    await vi.waitFor(() => expect(view.getStatus()?.recording).toBe(true));
    breakDisk(own.path);
    const lost = inscribe('Chad');
    await expect(callHost(connection, 'execute', lost)).rejects.toThrow('Not recorded');
    await vi.waitFor(() => expect(view.getStatus()?.recording).toBe(false));
    expect(view.getSnapshot()?.list.order).toHaveLength(1);
    expect(await callHost(connection, 'execute', lost)).toMatchObject({ ok: true });
    await vi.waitFor(() => {
      expect(view.getStatus()?.recording).toBe(true);
      expect(view.getSnapshot()?.list.order).toHaveLength(2);
    });
    own.host.close();
    expect(verifySession(own.path).faults).toEqual([]);
    expect(readRawLog(own.path).filter((row) => row.type === 'HostOpened')).toHaveLength(3);
  },
);

test('a whole that is asked for beside a change hides the change from nobody who listens', async () => {
  const own = ownHost();
  const connection = podiumOf(own);
  const view = createViewClient<PodiumView>(connection, place());
  await vi.waitFor(() => expect(view.getSnapshot()).not.toBeNull());
  const done = callHost(connection, 'execute', inscribe('Peru'));
  await callHost(connection, 'whole', {});
  await done;
  await vi.waitFor(() => expect(view.getSnapshot()?.list.order).toHaveLength(1));
  own.host.close();
});

test('a session that cannot be opened leaves the other one open', async () => {
  const own = ownHost();
  const connection = podiumOf(own);
  const newer = `${own.home}/sessions/newer.rostrum`;
  expect(() => own.host.open(newer)).toThrow('does not exist');
  meddle(newer, (db) => db.exec('CREATE TABLE other (a)'));
  const rows = await callHost(connection, 'listLibrary', { query: '' });
  const handle = rows.find(({ title }) => title === 'newer')?.handle ?? '';
  expect(await callHost(connection, 'openSession', { handle })).toEqual({
    ok: false,
    refusal: { code: 'file-foreign', params: {} },
  });
  expect(await callHost(connection, 'execute', inscribe('Peru'))).toMatchObject({ ok: true });
});

test('a note that lacks something makes no file', async () => {
  const refusal = { code: 'note-lacks-date', params: {} };
  const own = ownHost();
  const note = { brief: sampleBrief({ date: null }), zone: null, replies: USUAL_REPLIES };
  expect(await callHost(podiumOf(own), 'importNote', note)).toEqual({ ok: false, refusal });
  expect(readdirSync(`${own.home}/sessions`).filter((name) => name.endsWith('.rostrum'))).toEqual(['own.rostrum']);
});

test('a closed host has left one file', () => {
  const own = ownHost();
  own.host.close();
  expect(readdirSync(`${own.home}/sessions`)).toEqual(['own.rostrum']);
});
