import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { SessionEvent } from '../../../src/core/session/events.ts';
import { type EventLog, trueChance } from '../../../src/main/app/storage/event-log.ts';
import { memoryLog } from '../../../src/main/app/storage/memory-log.ts';
import { readRows } from '../../../src/main/app/storage/rows.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { request } from '../../support/session.ts';
import { batch, meddle, opened, openLog, ownSession, recordedSession, scene } from './files.ts';

const kinds: readonly [string, () => EventLog][] = [
  ['in a file', () => openLog(ownSession()).log],
  ['in memory', () => memoryLog(trueChance)],
];

describe.each(kinds)('a log %s', (_kind, make) => {
  test('gives back what was appended, numbered from 1, in order', () => {
    const log = make();
    const first = log.append(batch('a', [opened]));
    const second = log.append({
      ...batch('b:end', [scene], 2_000),
      steps: [
        { commandId: 'b:end', events: [scene] },
        { commandId: 'b', events: [scene] },
      ],
    });
    expect(log.read()).toEqual([...first, ...second]);
    expect(log.read().map(({ seq, commandId, at, epoch }) => [seq, commandId, at, epoch])).toEqual([
      [1, 'a', 1_000, 1],
      [2, 'b:end', 2_000, 1],
      [3, 'b', 2_000, 1],
    ]);
    log.close();
  });

  test('appends all of a batch or nothing', () => {
    const log = make();
    log.append(batch('a', [opened]));
    const wrong = { type: 'SceneSet', data: { scene: 'purple' } } as never;
    expect(() => log.append(batch('b', [scene, wrong]))).toThrow('does not hold');
    expect(log.read()).toHaveLength(1);
    log.append(batch('c', [scene]));
    expect(log.read()).toHaveLength(2);
    log.close();
  });
});

test('what is prepared in stretches lies on disk as if it had been written at once', async () => {
  const path = ownSession();
  const { log } = openLog(path);
  const entries = Array.from({ length: 1_201 }, (_, n) => ({
    ...request(`Delegation « ${n} »`),
    id: trueChance.newId(),
    held: n % 2 === 0,
  }));
  const events: readonly SessionEvent[] = [opened, { type: 'EntriesInscribed', data: { entries } }];
  for (const event of events) await log.prepare(event);
  log.append(batch('long', events));
  log.close();
  expect(meddle(path, readRows).map(({ data }) => data)).toEqual(events.map(({ data }) => JSON.stringify(data)));
  expect(verifySession(path).faults).toEqual([]);
});

describe('the file of a log', () => {
  test('chains salted hashes exactly as DESIGN section 3 says', () => {
    const rows = meddle(recordedSession(), readRows);
    const sha = (...parts: (string | Uint8Array)[]) => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest();
    };
    let previous: Uint8Array = Buffer.alloc(32);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row.salt).toHaveLength(16);
      const dataHash = sha(row.salt ?? '', row.data);
      expect(Buffer.from(row.data_hash)).toEqual(dataHash);
      const array = [row.seq, row.id, row.at, row.epoch, row.actor, row.command_id, row.type, row.v];
      const expected = sha(previous, JSON.stringify([...array, dataHash.toString('hex')]));
      expect(Buffer.from(row.hash)).toEqual(expected);
      previous = row.hash;
    }
    expect(new Set(rows.map((row) => Buffer.from(row.salt ?? []).toString('hex'))).size).toBe(4);
  });

  test('refuses UPDATE, DELETE, REPLACE and a gap, whoever asks', () => {
    const path = recordedSession();
    meddle(path, (db) => {
      const values = `1000, 1, 'x', 'x', 'SceneSet', 1, '{}', NULL, zeroblob(32), zeroblob(32)`;
      expect(() => db.exec(`UPDATE event SET data = '{}' WHERE seq = 2`)).toThrow('only grows');
      expect(() => db.exec('UPDATE event SET salt = NULL')).toThrow('only grows');
      expect(() => db.exec('DELETE FROM event WHERE seq = 4')).toThrow('only grows');
      expect(() => db.exec(`REPLACE INTO event VALUES (2, 'new', ${values})`)).toThrow('only grows');
      expect(() => db.exec(`INSERT INTO event VALUES (9, 'new', ${values})`)).toThrow('only grows');
      const id = db.prepare('SELECT id FROM event WHERE seq = 1').pluck().get();
      expect(() => db.exec(`REPLACE INTO event VALUES (5, '${id}', ${values})`)).toThrow('only grows');
      expect(readRows(db)).toHaveLength(4);
    });
  });

  test('is one file when closed, and WAL with FULL only while it is open for writing', () => {
    const path = recordedSession();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(meddle(path, (db) => db.pragma('journal_mode', { simple: true }))).toBe('delete');
    const { db, log } = openLog(path);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    log.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(existsSync(`${path}-shm`)).toBe(false);
  });

  test('can be read by its owner alone, also while it is open', () => {
    const path = ownSession();
    const { log } = openLog(path);
    log.append(batch('a', [opened]));
    for (const name of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    log.close();
  });

  test('is whole by itself after 30 s without a command', () => {
    vi.useFakeTimers();
    try {
      const path = ownSession();
      const { log } = openLog(path);
      log.append(batch('a', [opened]));
      vi.advanceTimersByTime(29_000);
      expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
      log.append(batch('b', [scene]));
      vi.advanceTimersByTime(29_000);
      expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
      vi.advanceTimersByTime(1_000);
      expect(statSync(`${path}-wal`).size).toBe(0);
      log.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('stops when another program wrote to it, and never goes on', () => {
    const path = ownSession();
    const { log } = openLog(path);
    log.append(batch('a', [opened]));
    const other = openLog(path).log;
    other.append(batch('b', [{ ...opened }], 2_000, 2));
    expect(() => log.append(batch('c', [scene], 3_000))).toThrow('Another program wrote');
    expect(() => log.append(batch('d', [scene], 3_000))).toThrow('Another program wrote');
    other.append(batch('e', [scene], 4_000, 2));
    expect(other.read().map((event) => event.commandId)).toEqual(['a', 'b', 'e']);
    log.close();
    other.close();
  });

  test('keeps what it had when the disk is full, and goes on when there is room again', () => {
    const path = ownSession();
    const { db, log } = openLog(path);
    log.append(batch('a', [opened]));
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    let refused = 0;
    for (let n = 0; n < 40; n += 1)
      try {
        log.append(batch(`n${n}`, [scene]));
      } catch (error) {
        expect((error as { code: string }).code).toBe('SQLITE_FULL');
        refused += 1;
      }
    expect(refused).toBeGreaterThan(0);
    expect(log.read()).toHaveLength(1 + 40 - refused);
    db.pragma('max_page_count = 1000000');
    log.append(batch('z', [scene]));
    expect(log.read().at(-1)?.commandId).toBe('z');
    log.close();
  });
});
