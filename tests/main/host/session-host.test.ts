import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { duration } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { toRoomView } from '../../../src/core/views/room-view.ts';
import { openSessionHost } from '../../../src/main/app/session-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { memoryLog } from '../../../src/main/app/storage/memory-log.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { prepare, request } from '../../support/session.ts';
import { meddle, openLog, ownSession } from '../storage/files.ts';
import { simulatedTime } from './simulated-time.ts';
import { does, envelope, hostOn, podium, primary, START } from './support.ts';

describe('the session host', () => {
  test('begins each opening with HostOpened, one epoch on', () => {
    const path = ownSession();
    const { host, time } = hostOn(path);
    does(host, prepare());
    host.close();
    time.advance(5_000);
    const again = hostOn(path, time).host;
    does(again, { type: 'SetScene', scene: 'hold' });
    again.close();
    const rows = meddle(path, (db) => db.prepare('SELECT type, epoch, actor, at FROM event').all());
    expect(rows).toEqual([
      { type: 'HostOpened', epoch: 1, actor: 'host', at: START },
      { type: 'SessionPrepared', epoch: 1, actor: 'podium', at: START },
      { type: 'HostOpened', epoch: 2, actor: 'host', at: START + 5_000 },
      { type: 'SceneSet', epoch: 2, actor: 'podium', at: START + 5_000 },
    ]);
    expect(verifySession(path).faults).toEqual([]);
  });

  test.each([
    [14, 'speaker', 'auto'],
    [16, 'title', 'title'],
  ])('opened again in mid-speech after %i minutes of silence, the room shows: %s', (minutes, shown, choice) => {
    const path = ownSession();
    const { host, time } = hostOn(path);
    does(host, prepare());
    does(host, { type: 'OpenMeeting' });
    host.close();
    time.advance(minutes * 60_000);
    const again = hostOn(path, time).host;
    expect(toRoomView(again.projection()).scene.kind).toBe(shown);
    const { journal, room } = toPodiumView(again.projection(), 'podium');
    expect(room.choice).toBe(choice);
    // What the host records of itself does not hide how long nothing was heard: the podium asks by it.
    expect(journal.last?.at).toBe(START);
    again.close();
  });

  test('has the events on disk before it answers, and folded before it tells', () => {
    const path = ownSession();
    const { host } = hostOn(path);
    let told = 0;
    host.subscribe(() => {
      told += 1;
      expect(host.projection().state.facts?.title).toBe('Panel on shared rivers');
    });
    const seq = does(host, prepare());
    expect(told).toBe(1);
    expect(meddle(path, (db) => db.prepare('SELECT max(seq) FROM event').pluck().get())).toBe(seq);
    host.close();
  });

  test('gives a repeated command its first answer, also a refusal, also after a restart', () => {
    const path = ownSession();
    const { host, time } = hostOn(path);
    does(host, prepare());
    const early = envelope({ type: 'Start', turn: 'none' });
    const refused = host.execute(early, podium);
    expect(refused.ok).toBe(false);
    const twice = envelope({ type: 'Inscribe', requests: [request('Peru')] });
    const first = host.execute(twice, podium);
    does(host, { type: 'OpenMeeting' });
    expect(host.execute(twice, podium)).toEqual(first);
    expect(host.execute(early, podium)).toEqual(refused);
    host.close();
    const again = hostOn(path, time).host;
    expect(again.execute(twice, podium)).toEqual(first);
    expect(again.projection().state.inscribed).toHaveLength(1);
    again.close();
  });

  test('knows a command that ended a turn and called the next by its own id after a restart', () => {
    const path = ownSession();
    const { host, time } = hostOn(path);
    does(host, prepare());
    does(host, { type: 'OpenMeeting' });
    time.advance(60_000);
    const press = envelope(primary(host));
    const first = host.execute(press, podium);
    expect(host.projection().events.at(-1)?.commandId).toBe(press.commandId);
    expect(host.projection().events.some((event) => event.commandId === `${press.commandId}:end`)).toBe(true);
    host.close();
    const again = hostOn(path, time).host;
    expect(again.execute(press, podium)).toEqual(first);
    again.close();
  });

  test('answers not-recorded when the disk is full: the state does not move, and it says so until it is mended', () => {
    const path = ownSession();
    const { db, host } = hostOn(path);
    does(host, prepare());
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    const many = envelope({
      type: 'Inscribe',
      requests: Array.from({ length: 200 }, (_, n) => request(`Delegation ${n}`)),
    });
    const before = host.projection();
    let told = 0;
    host.subscribe(() => {
      told += 1;
    });
    expect(() => host.execute(many, podium)).toThrow(expect.objectContaining({ code: 'not-recorded' }));
    expect(host.projection()).toBe(before);
    expect(host.isRecording()).toBe(false);
    expect(told).toBe(1);
    db.pragma('max_page_count = 1000000');
    expect(host.execute(many, podium)).toMatchObject({ ok: true });
    expect(host.isRecording()).toBe(true);
    expect(host.projection().state.inscribed).toHaveLength(200);
    host.close();
    expect(verifySession(path).faults).toEqual([]);
  });

  test('stops when another program writes to the session', () => {
    const path = ownSession();
    const { host } = hostOn(path);
    does(host, prepare());
    const other = hostOn(path).host;
    expect(() => does(host, { type: 'OpenMeeting' })).toThrow(expect.objectContaining({ code: 'not-recorded' }));
    expect(host.isRecording()).toBe(false);
    expect(host.projection().state.openedAt).toBeNull();
    host.close();
    other.close();
    expect(verifySession(path)).toMatchObject({ events: 3, faults: [] });
  });

  test('records a step of the wall clock, which moves clock times and no duration', () => {
    const { host, time } = hostOn(ownSession());
    does(host, prepare());
    host.checkClock();
    expect(host.projection().state.clockOffset).toBe(0);
    time.stepWall(3_600_000);
    time.advance(1_000);
    host.checkClock();
    host.checkClock();
    expect(host.projection().state.clockOffset).toBe(3_600_000);
    expect(host.projection().state.zone).toBe('Europe/Zurich');
    expect(host.now()).toBe(START + 1_000);
    expect(host.projection().events).toHaveLength(3);
    host.close();
  });

  test('keeps a correction by hand', () => {
    const { host } = hostOn(ownSession());
    does(host, prepare());
    does(host, { type: 'CorrectClock', offsetMs: duration(90_000), zone: 'Europe/Zurich' });
    host.checkClock();
    expect(host.projection().state.clockOffset).toBe(90_000);
    host.close();
  });

  test('runs as well on a log in memory', () => {
    const host = openSessionHost(memoryLog(trueChance), { sources: simulatedTime(START, 'UTC'), chance: trueChance });
    expect(host.execute(envelope(prepare(), randomUUID()), podium)).toEqual({ ok: true, seq: 2 });
  });

  test('does not begin on a session that another version wrote', () => {
    const path = ownSession();
    hostOn(path).host.close();
    const { db, log } = openLog(path);
    db.exec(`INSERT INTO event VALUES (2, 'x', 1, 1, 'x', 'x', 'Later', 1, '{}', NULL, zeroblob(32), zeroblob(32))`);
    expect(() => openSessionHost(log, { sources: simulatedTime(START, 'UTC'), chance: trueChance })).toThrow(
      'does not know',
    );
    log.close();
    expect(meddle(path, (it) => it.prepare('SELECT count(*) FROM event').pluck().get())).toBe(2);
  });
});
