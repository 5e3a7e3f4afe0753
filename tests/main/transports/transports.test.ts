import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type CallName, calls, type Role } from '../../../src/contract/api.ts';
import { type Connection, callHost, connectionOver } from '../../../src/contract/client.ts';
import { createViewClient } from '../../../src/contract/view-client.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { USUAL_REPLIES } from '../../../src/core/session/replies.ts';
import { all } from '../../../src/core/table.ts';
import type { DeskView } from '../../../src/core/views/desk-view.ts';
import type { PodiumView } from '../../../src/core/views/podium-view.ts';
import type { ReaderView } from '../../../src/core/views/reader-view.ts';
import type { RoomView } from '../../../src/core/views/room-view.ts';
import type { RostrumHost } from '../../../src/main/app/rostrum-host.ts';
import { createSessionFile, readRawLog } from '../../../src/main/app/storage/open-session-file.ts';
import { ipcDoor } from '../../../src/main/transports/ipc-transport.ts';
import { connect, listen } from '../../../src/main/transports/websocket-transport.ts';
import { request, sampleBrief } from '../../support/session.ts';
import { batch, opened, openLog } from '../storage/files.ts';
import { FakeIpcMain, FakePage, ORIGIN } from './fake-electron.ts';
import { heardBy, ownHost, place } from './host.ts';

const rowsOf = (view: PodiumView | null) =>
  view ? [...all(view.list.entries)].sort((a, b) => a.number - b.number) : [];

/** `heard` holds what came over the wire in order: pushes, and 'answer' for an answer. */
type Way = { readonly connection: Connection; readonly heard: unknown[]; readonly leave: () => void };
type Join = (role: Role) => Promise<Way>;

const overIpc = async (host: RostrumHost): Promise<Join> => {
  const ipcMain = new FakeIpcMain();
  const door = ipcDoor(ipcMain, ORIGIN, () => {});
  return async (role) => {
    const page = new FakePage();
    host.join(door.admit(page), { role, actor: role });
    const bridge = page.bridge(ipcMain);
    const heard = heardBy(bridge);
    const call: Connection['call'] = async (name, input) => {
      const answer = await bridge.call(name, input);
      heard.push('answer');
      return answer;
    };
    return { connection: { ...bridge, call }, heard, leave: () => page.destroy() };
  };
};

const overWebSocket = async (host: RostrumHost): Promise<Join> => {
  const secrets = { podium: randomUUID(), desk: randomUUID(), reader: randomUUID(), room: randomUUID() };
  const listening = await listen(secrets, host.join);
  onTestFinished(listening.close);
  return async (role) => {
    const transport = await connect({ port: listening.port, secret: secrets[role] });
    onTestFinished(transport.close);
    const heard: unknown[] = [];
    transport.onMessage((message) => heard.push('answer' in (message as object) ? 'answer' : message));
    return { connection: connectionOver(transport), heard, leave: transport.close };
  };
};

const execute = (connection: Connection, command: Command, commandId: string = randomUUID()) =>
  callHost(connection, 'execute', { commandId, command });

const inscribe = (...names: string[]): Command => ({ type: 'Inscribe', requests: names.map((name) => request(name)) });

describe.each([
  ['Electron IPC', overIpc],
  ['WebSocket', overWebSocket],
] as const)('over %s', (_name, over) => {
  test('windows of every role hold the same session, each its own view of it', async () => {
    const { host } = ownHost();
    const join = await over(host);
    const [podium, desk, room] = [await join('podium'), await join('desk'), await join('room')];
    const reader = await join('reader');
    const readerView = createViewClient<ReaderView>(reader.connection, place());
    const podiumView = createViewClient<PodiumView>(podium.connection, place());
    const deskView = createViewClient<DeskView>(desk.connection, place());
    const roomView = createViewClient<RoomView>(room.connection, place());
    await vi.waitFor(() => {
      expect(podiumView.getSnapshot()?.session.title).toBe('Panel on shared rivers');
      expect(deskView.getSnapshot()).not.toBeNull();
      expect(roomView.getSnapshot()?.scene.kind).toBe('title');
      expect(readerView.getSnapshot()?.floor.script?.said).toEqual(podiumView.getSnapshot()?.floor.script?.said);
    });
    expect(await podiumView.execute({ type: 'OpenMeeting' })).toMatchObject({ ok: true });
    expect(await deskView.execute(inscribe('Peru', 'Sri Lanka'))).toMatchObject({ ok: true });
    await vi.waitFor(() => {
      expect(rowsOf(podiumView.getSnapshot()).map((row) => row.delegation)).toEqual(['Peru', 'Sri Lanka']);
      expect(deskView.getSnapshot()?.list).toEqual(podiumView.getSnapshot()?.list);
      expect(roomView.getSnapshot()?.scene.kind).toBe('speaker');
      expect(readerView.getSnapshot()?.floor.now?.name).toBe(podiumView.getSnapshot()?.floor.now?.name);
    });
    const asked = await callHost(podium.connection, 'whole', {});
    expect(asked.view).toEqual(podiumView.getSnapshot());
    expect(JSON.stringify(roomView.getSnapshot())).not.toContain('Peru');
    expect(readerView.getSnapshot()?.seat).toBe('chair');
    await callHost(reader.connection, 'readFor', { seat: 'moderator' });
    await vi.waitFor(() => expect(readerView.getSnapshot()?.seat).toBe('moderator'));
    const message = { id: 'm', says: { text: 'Five more minutes' }, to: ['moderator' as const], about: null };
    await podiumView.execute({ type: 'SendMessage', message });
    await vi.waitFor(() => expect(readerView.getSnapshot()?.messages).toMatchObject([{ id: 'm', seenAt: null }]));
    const read = { commandId: randomUUID(), message: 'm', seat: 'moderator' as const };
    expect(await callHost(reader.connection, 'acknowledge', read)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(podiumView.getSnapshot()?.messages[0]?.seen).toMatchObject([{ by: 'moderator' }]));
    expect(reader.heard).not.toContainEqual(expect.objectContaining({ push: 'status' }));
  });

  test('an answer comes before the push that it causes; pushes are numbered for each client', async () => {
    const { host } = ownHost();
    const { connection, heard } = await (await over(host))('podium');
    const { seq } = await callHost(connection, 'whole', {});
    await vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ push: 'status' })));
    heard.length = 0;
    for (const [n, name] of ['Peru', 'Chad', 'Fiji'].entries()) {
      await execute(connection, inscribe(name));
      await vi.waitFor(() => expect(heard).toHaveLength(2 * n + 2));
    }
    expect(heard).toEqual(
      [0, 1, 2].flatMap((n) => [
        'answer',
        { push: 'view', data: { seq: seq + n + 1, after: seq + n, patch: expect.anything() } },
      ]),
    );
  });

  test('list work travels as the entry that changed', async () => {
    const { host } = ownHost();
    const { connection, heard } = await (await over(host))('podium');
    await execute(connection, inscribe('Peru', 'Chad', 'Fiji'));
    await callHost(connection, 'whole', {});
    heard.length = 0;
    await execute(connection, inscribe('Cuba'));
    await vi.waitFor(() => expect(heard).toContainEqual(expect.objectContaining({ push: 'view' })));
    const text = JSON.stringify(heard);
    expect(text).toContain('Cuba');
    expect(text).not.toContain('Fiji');
  });

  test('a repeated command gets its first answer and nothing happens twice', async () => {
    const { host, path } = ownHost();
    const { connection } = await (await over(host))('desk');
    const id = randomUUID();
    const first = await execute(connection, inscribe('Peru'), id);
    await execute(connection, inscribe('Chad'));
    expect(await execute(connection, inscribe('Peru'), id)).toEqual(first);
    expect(readRawLog(path).filter((row) => row.type === 'EntriesInscribed')).toHaveLength(2);
  });

  test('a role does what its window may do and no more', async () => {
    const { host, path } = ownHost();
    const join = await over(host);
    const [desk, reader, room] = [await join('desk'), await join('reader'), await join('room')];
    const before = readRawLog(path).length;
    expect(await execute(desk.connection, { type: 'OpenMeeting' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-for-this-role' },
    });
    for (const [{ connection }, name, input] of [
      [room, 'execute', { commandId: randomUUID(), command: inscribe('Peru') }],
      [room, 'listLibrary', { query: '' }],
      [reader, 'execute', { commandId: randomUUID(), command: inscribe('Peru') }],
      [reader, 'openDesk', {}],
      [desk, 'readFor', { seat: 'chair' }],
      [desk, 'exportRecord', {}],
      [desk, 'openSession', { handle: 'x' }],
      [desk, 'reportRoom', { window: 'display', display: null, canPlace: true }],
    ] as const)
      expect(await connection.call(name, input)).toEqual({ error: expect.objectContaining({ code: 'not-allowed' }) });
    expect(readRawLog(path)).toHaveLength(before);
  });

  test('200 wrong messages a call: every one is answered, none is taken', async () => {
    const { host, path } = ownHost();
    const join = await over(host);
    const { connection } = await join('podium');
    const before = readRawLog(path).length;
    for (const name of Object.keys(calls) as CallName[])
      await fc.assert(
        fc.asyncProperty(
          fc.json().map((text) => JSON.parse(text) as unknown),
          async (input) => {
            const { success } = calls[name].input.safeParse(input);
            fc.pre(!success);
            expect(await connection.call(name, input)).toEqual({
              error: expect.objectContaining({ code: 'bad-input' }),
            });
          },
        ),
        { numRuns: 200 },
      );
    for (const name of ['__proto__', 'constructor', 'nothing'])
      expect(await connection.call(name, {})).toEqual({ error: expect.objectContaining({ code: 'unknown-call' }) });
    for (const name of [1, null, 'x'.repeat(61)])
      expect(await connection.call(name as string, {})).toEqual({
        error: expect.objectContaining({ code: 'bad-message' }),
      });
    expect(readRawLog(path)).toHaveLength(before);
    expect(await callHost(connection, 'time', {})).toHaveProperty('host');
  });

  test('another session: every window is told, and asks for it', async () => {
    const { host, home } = ownHost();
    createSessionFile(`${home}/sessions/other.rostrum`);
    const { connection } = await (await over(host))('podium');
    const view = createViewClient<PodiumView>(connection, place());
    await vi.waitFor(() => expect(view.getSnapshot()?.session.prepared).toBe(true));
    const rows = await callHost(connection, 'listLibrary', { query: '' });
    expect(rows.map(({ title, date, open }) => [title, date, open])).toEqual([
      ['Panel on shared rivers', '2030-06-20', true],
      ['other', null, false],
    ]);
    expect(JSON.stringify(rows)).not.toContain(home);
    expect(await callHost(connection, 'openSession', { handle: rows[1]?.handle ?? '' })).toEqual({ ok: true });
    await vi.waitFor(() => expect(view.getSnapshot()?.session.prepared).toBe(false));
    const note = { brief: sampleBrief(), zone: null, replies: USUAL_REPLIES };
    expect(await callHost(connection, 'importNote', note)).toEqual({ ok: true });
    await vi.waitFor(() => expect(view.getSnapshot()?.session.prepared).toBe(true));
    expect(await callHost(connection, 'listLibrary', { query: '' })).toHaveLength(3);
    expect(await callHost(connection, 'openSession', { handle: '../own' })).toEqual({
      ok: false,
      refusal: { code: 'file-missing', params: {} },
    });
  });

  test('every podium is told when nothing is recorded any more', async () => {
    const { host, path, faults } = ownHost();
    const join = await over(host);
    const podiums = [await join('podium'), await join('podium')];
    const views = podiums.map(({ connection }) => createViewClient<PodiumView>(connection, place()));
    await vi.waitFor(() => expect(views.map((view) => view.getStatus()?.recording)).toEqual([true, true]));
    const other = openLog(path).log;
    other.append(batch('x', [opened], 2_000_000_000_000, 3));
    const answer = await podiums[0]?.connection.call('execute', { commandId: randomUUID(), command: inscribe('Peru') });
    expect(answer).toEqual({ error: expect.objectContaining({ code: 'not-recorded' }) });
    await vi.waitFor(() => expect(views.map((view) => view.getStatus()?.recording)).toEqual([false, false]));
    expect(views[0]?.getSnapshot()?.list.order).toEqual([]);
    expect(faults).toHaveLength(1);
    other.close();
  });

  test('podiums know how the room stands', async () => {
    const told: unknown[] = [];
    const { host } = ownHost({ statusChanged: (status) => told.push(status) });
    const join = await over(host);
    const podium = createViewClient<PodiumView>((await join('podium')).connection, place());
    await vi.waitFor(() => expect(podium.getStatus()).toMatchObject({ rooms: 0, roomWindow: 'none' }));
    const room = await join('room');
    await callHost(room.connection, 'reportRoom', { window: 'display', display: null, canPlace: true });
    await vi.waitFor(() => expect(podium.getStatus()).toMatchObject({ rooms: 1, roomWindow: 'display' }));
    host.quitRooms();
    await vi.waitFor(() => expect(room.heard).toContainEqual({ push: 'quit', data: {} }));
    room.leave();
    await vi.waitFor(() => expect(podium.getStatus()).toMatchObject({ rooms: 0, roomWindow: 'none' }));
    expect(told.at(-1)).toMatchObject({ rooms: 0 });
  });
});
