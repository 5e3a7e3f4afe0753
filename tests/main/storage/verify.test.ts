import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backupSession } from '../../../src/main/app/storage/backup.ts';
import { FIRST_HASH, seal } from '../../../src/main/app/storage/chain.ts';
import { readRows } from '../../../src/main/app/storage/rows.ts';
import { SCHEMA } from '../../../src/main/app/storage/schema.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { batch, dropTriggers, meddle, openLog, recordedSession, scene, sha256 } from './files.ts';

/** The number of the first bad event, after somebody has got round the triggers. */
const firstBadAfter = (sql: string): number | null | undefined => {
  const path = recordedSession();
  meddle(path, (db) => {
    dropTriggers(db);
    db.exec(sql);
  });
  return verifySession(path).faults[0]?.seq;
};

describe('verify', () => {
  test('finds nothing in a sound session, and does not touch it', () => {
    const path = recordedSession();
    const before = sha256(path);
    expect(verifySession(path)).toEqual({ events: 4, redacted: [], faults: [] });
    expect(sha256(path)).toBe(before);
  });

  test('reads a session that a running program has open', () => {
    const path = recordedSession();
    const { log } = openLog(path);
    log.append(batch('c4', [scene], 2_000));
    expect(verifySession(path)).toMatchObject({ events: 5, faults: [] });
    log.close();
  });

  test.each([
    ['a changed word', `UPDATE event SET data = replace(data, 'hold', 'cold') WHERE seq = 3`, 3],
    [
      'data that is no JSON',
      `PRAGMA ignore_check_constraints = ON; UPDATE event SET data = '{"scene' WHERE seq = 3`,
      3,
    ],
    ['a changed actor', `UPDATE event SET actor = 'desk' WHERE seq = 2`, 2],
    ['a changed time', 'UPDATE event SET at = at + 1 WHERE seq = 4', 4],
    ['a changed hash', 'UPDATE event SET hash = randomblob(32) WHERE seq = 2', 2],
    ['a lost event', 'DELETE FROM event WHERE seq = 2', 3],
    ['a lost first event', 'DELETE FROM event WHERE seq = 1', 2],
    ['emptied words of which nothing is said', 'UPDATE event SET salt = NULL WHERE seq = 3', 3],
  ])('names the first bad event: %s', (_what, sql, seq) => {
    expect(firstBadAfter(sql)).toBe(seq);
  });

  test('says that the triggers are gone', () => {
    const path = recordedSession();
    meddle(path, dropTriggers);
    expect(verifySession(path).faults).toEqual([{ seq: null, message: expect.stringContaining('triggers') }]);
  });

  test('lists words that were erased on request apart from faults', () => {
    const path = recordedSession();
    meddle(path, (db) => {
      dropTriggers(db);
      const last = readRows(db).at(-1);
      const row = seal(last?.hash ?? FIRST_HASH, {
        ...{ seq: 5, id: 'erasure', at: 2_000, epoch: 1, actor: 'podium', command_id: 'c5', type: 'Redacted', v: 1 },
        data: JSON.stringify({ seqs: [3], reason: 'asked' }),
        salt: Buffer.alloc(16),
      });
      db.prepare(
        'INSERT INTO event VALUES (@seq, @id, @at, @epoch, @actor, @command_id, @type, @v, @data, @salt, @data_hash, @hash)',
      ).run(row);
      db.exec(`UPDATE event SET data = '{"scene":"auto"}', salt = NULL WHERE seq = 3`);
      db.exec(SCHEMA.slice(SCHEMA.indexOf('CREATE TRIGGER')));
    });
    expect(verifySession(path)).toEqual({ events: 5, redacted: [3], faults: [] });
  });
});

test('a backup of an open session is a whole session of its own', async () => {
  const path = recordedSession();
  const { db, log } = openLog(path);
  log.append(batch('c4', [scene], 2_000));
  await backupSession(db, `${path}.backup`);
  log.append(batch('c5', [scene], 3_000));
  expect(verifySession(`${path}.backup`)).toMatchObject({ events: 5, faults: [] });
  expect(statSync(`${path}.backup`).mode & 0o777).toBe(0o600);
  await backupSession(db, `${path}.backup`);
  expect(verifySession(`${path}.backup`).events).toBe(6);
  log.close();
});
