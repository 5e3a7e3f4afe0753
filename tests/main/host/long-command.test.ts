import { expect, test } from 'vitest';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { get } from '../../../src/core/table.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { transportPair } from '../../contract/pair.ts';
import { prepare, request } from '../../support/session.ts';
import { meddle, ownSession } from '../storage/files.ts';
import { ownHost } from '../transports/host.ts';
import { does, envelope, hostOn, podium } from './support.ts';

const list = (count: number, name = 'Delegation'): Command => ({
  type: 'Inscribe',
  requests: Array.from({ length: count }, (_, n) => request(`${name} ${n}`)),
});

const prepared = () => {
  const path = ownSession();
  const { host, db } = hostOn(path);
  does(host, prepare());
  return { path, host, db };
};

/** Lets what waits have a turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a long list is one event, on disk when it is answered, and chained like any other', async () => {
  const { path, host } = prepared();
  const answer = await host.executeLong(envelope(list(2_000)), podium);
  expect(answer).toEqual({ ok: true, seq: 3 });
  expect(meddle(path, (db) => db.prepare('SELECT max(seq) FROM event').pluck().get())).toBe(3);
  expect(host.projection().state.inscribed).toHaveLength(2_000);
  host.close();
  expect(verifySession(path)).toMatchObject({ events: 3, faults: [] });
  const again = hostOn(path).host;
  expect(again.projection().state.inscribed).toHaveLength(2_000);
  again.close();
});

test('others are answered while it is prepared, and it has its turn after them', async () => {
  const { host } = prepared();
  const long = host.executeLong(envelope(list(2_000)), podium);
  let answered = 0;
  for (const name of ['Peru', 'Chad', 'Fiji']) {
    await turn();
    does(host, { type: 'Inscribe', requests: [request(name)] });
    answered += 1;
  }
  expect(answered).toBe(3);
  expect(await long).toEqual({ ok: true, seq: 6 });
  const { inscribed, entries } = host.projection().state;
  expect(inscribed.slice(0, 4).map((id) => get(entries, id)?.delegation)).toEqual([
    'Peru',
    'Chad',
    'Fiji',
    'Delegation 0',
  ]);
  expect(get(entries, inscribed[3] ?? '')?.number).toBe(4);
  host.close();
});

test('it is decided as of the moment in which it is recorded', async () => {
  const { path, host } = prepared();
  does(host, { type: 'OpenMeeting' });
  const long = host.executeLong(envelope(list(2_000)), podium);
  await turn();
  does(host, { type: 'Adjourn', ends: host.projection().state.openTurn });
  expect(await long).toMatchObject({ ok: false, refusal: { code: 'meeting-closed' } });
  expect(host.projection().state.inscribed).toEqual([]);
  host.close();
  expect(verifySession(path).faults).toEqual([]);
});

test('two long lists at once are both recorded, each whole', async () => {
  const { path, host } = prepared();
  const both = [host.executeLong(envelope(list(600, 'A')), podium), host.executeLong(envelope(list(900, 'B')), podium)];
  expect(await Promise.all(both)).toEqual([
    { ok: true, seq: 3 },
    { ok: true, seq: 4 },
  ]);
  expect(host.projection().state.inscribed).toHaveLength(1_500);
  host.close();
  expect(verifySession(path).faults).toEqual([]);
});

test('a repeat gets the first answer, also while the first is under way, and nothing happens twice', async () => {
  const { host } = prepared();
  const twice = envelope(list(600));
  const first = host.executeLong(twice, podium);
  const second = host.executeLong(twice, podium);
  expect(await second).toEqual(await first);
  expect(await host.executeLong(twice, podium)).toEqual(await first);
  expect(host.execute(twice, podium)).toEqual(await first);
  expect(host.projection().state.inscribed).toHaveLength(600);
  host.close();
});

test('what cannot be written is answered not-recorded, and can be sent again', async () => {
  const { path, host, db } = prepared();
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  const many = envelope(list(2_000));
  await expect(host.executeLong(many, podium)).rejects.toMatchObject({ code: 'not-recorded' });
  expect(host.isRecording()).toBe(false);
  expect(host.projection().state.inscribed).toEqual([]);
  db.pragma('max_page_count = 1000000');
  expect(await host.executeLong(many, podium)).toMatchObject({ ok: true });
  expect(host.projection().state.inscribed).toHaveLength(2_000);
  host.close();
  expect(verifySession(path).faults).toEqual([]);
});

test('a session that is closed meanwhile records nothing of it', async () => {
  const { path, host } = prepared();
  const long = host.executeLong(envelope(list(2_000)), podium);
  await turn();
  host.close();
  await expect(long).rejects.toMatchObject({ code: 'not-recorded' });
  expect(verifySession(path)).toMatchObject({ events: 2, faults: [] });
});

test('a short one is answered as by execute', async () => {
  const { host } = prepared();
  expect(await host.executeLong(envelope(list(1)), podium)).toEqual({ ok: true, seq: 3 });
  expect(await host.executeLong(envelope({ type: 'Start', turn: 'none' }), podium)).toMatchObject({ ok: false });
  host.close();
});

test('over a wire others are answered before it, and what cannot be recorded is reported and answered', async () => {
  const { host, path, faults } = ownHost();
  const [near, far] = transportPair();
  host.join(far, { role: 'podium', actor: 'podium' });
  const connection = connectionOver(near);
  const order: string[] = [];
  const sent = (name: string, command: Command) =>
    callHost(connection, 'execute', envelope(command)).then((answer) => {
      order.push(name);
      return answer;
    });
  const long = sent('long', list(2_000));
  const short = sent('short', { type: 'Inscribe', requests: [request('Peru')] });
  expect(await short).toMatchObject({ ok: true });
  expect(await long).toMatchObject({ ok: true });
  expect(order).toEqual(['short', 'long']);
  meddle(path, (db) => {
    const row = db.prepare('SELECT * FROM event ORDER BY seq DESC LIMIT 1').get() as { seq: number };
    const columns = Object.keys(row).map((column) => `@${column}`);
    db.prepare(`INSERT INTO event VALUES (${columns})`).run({ ...row, seq: row.seq + 1, id: 'of another program' });
  });
  await expect(sent('late', list(2_000))).rejects.toMatchObject({ code: 'not-recorded' });
  expect(faults).toHaveLength(1);
});
