import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Transport } from '../../../src/contract/transport.ts';
import type { Caller } from '../../../src/main/app/clients.ts';
import { connect, listen } from '../../../src/main/transports/websocket-transport.ts';

const SECRETS = { podium: 'p'.repeat(43), desk: 'd'.repeat(43), room: 'r'.repeat(43) };

const listening = async () => {
  const joined: { transport: Transport; caller: Caller }[] = [];
  const { port, close } = await listen(SECRETS, (transport, caller) => joined.push({ transport, caller }));
  onTestFinished(close);
  return { port, joined };
};

/** A handshake as some other program would try it: the status it is refused with, or 101. */
const handshake = (
  port: number,
  over: { secret?: string; headers?: Record<string, string>; protocol?: string; path?: string } = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const ws = new WebSocket(`ws://127.0.0.1:${port}${over.path ?? '/'}`, over.protocol ?? 'rostrum.1', {
      headers: { authorization: `Bearer ${over.secret ?? SECRETS.room}`, ...over.headers },
    });
    ws.on('open', () => {
      ws.close();
      resolve(101);
    });
    ws.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    ws.on('error', reject);
  });

test('the secret gives the role', async () => {
  const { port, joined } = await listening();
  for (const role of ['podium', 'desk', 'room'] as const) {
    const transport = await connect({ port, secret: SECRETS[role] });
    onTestFinished(transport.close);
  }
  expect(joined.map(({ caller }) => caller)).toEqual([
    { role: 'podium', actor: 'podium' },
    { role: 'desk', actor: 'desk' },
    { role: 'room', actor: 'room' },
  ]);
});

test('two desks are told apart by their seats, and a seat is a plain word', async () => {
  const { port, joined } = await listening();
  for (const seat of ['left', 'x y', '../podium']) {
    const transport = await connect({ port, secret: SECRETS.desk, seat });
    onTestFinished(transport.close);
  }
  expect(joined.map(({ caller }) => caller.actor)).toEqual(['desk:left', 'desk', 'desk']);
});

test('a secret is good for its own role alone, and no address that is asked for breaks the door', async () => {
  const { port, joined } = await listening();
  expect(await handshake(port, { path: '/?as=room' })).toBe(101);
  expect(await handshake(port, { path: '/?as=desk' })).toBe(401);
  expect(await handshake(port, { path: '/?as=' })).toBe(401);
  for (const path of ['//', '//?as=room', '/?%', '/?as=room&as=desk'])
    expect(await handshake(port, { path })).toBe(101);
  expect(joined.every(({ caller }) => caller.role === 'room')).toBe(true);
});

test('nobody without the right secret, no browser page, no foreign name and no other version gets in', async () => {
  const { port, joined } = await listening();
  expect(await handshake(port)).toBe(101);
  expect(await handshake(port, { secret: '' })).toBe(401);
  expect(await handshake(port, { secret: SECRETS.room.slice(0, -1) })).toBe(401);
  expect(await handshake(port, { secret: 'x'.repeat(43) })).toBe(401);
  expect(await handshake(port, { headers: { origin: 'http://127.0.0.1' } })).toBe(403);
  expect(await handshake(port, { headers: { origin: 'null' } })).toBe(403);
  expect(await handshake(port, { headers: { host: `rostrum.example:${port}` } })).toBe(403);
  expect(await handshake(port, { protocol: 'rostrum.2' })).toBe(426);
  expect(joined).toHaveLength(1);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(426);
});

test('listens on the loopback interface and on no other', async () => {
  const { port } = await listening();
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    const outcome = await new Promise((resolve) => {
      const socket = createConnection({ host: address, port, timeout: 2_000 });
      socket.on('connect', () => resolve('connected'));
      socket.on('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  }
});

test('what is no JSON still arrives, as nothing that could be read', async () => {
  const { port, joined } = await listening();
  const ws = new WebSocket(`ws://127.0.0.1:${port}/`, 'rostrum.1', {
    headers: { authorization: `Bearer ${SECRETS.desk}` },
  });
  onTestFinished(() => ws.terminate());
  await new Promise((resolve) => ws.once('open', resolve));
  const heard: unknown[] = [];
  joined[0]?.transport.onMessage((message) => heard.push(message));
  ws.send('{"id": 1');
  ws.send(Buffer.from([1, 2, 3]));
  ws.send('{"id":2}');
  await vi.waitFor(() => expect(heard).toEqual([undefined, undefined, { id: 2 }]));
});

test('a message that is too long ends the connection, not the host', async () => {
  const { port, joined } = await listening();
  const room = await connect({ port, secret: SECRETS.room });
  const desk = await connect({ port, secret: SECRETS.desk });
  onTestFinished(desk.close);
  const lost = vi.fn();
  const heard = vi.fn();
  room.onClose(lost);
  for (const { transport } of joined) transport.onMessage(heard);
  room.send('x'.repeat(1_100_000));
  desk.send('x'.repeat(7_000_000));
  await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
});

test('a client that is refused, or finds nobody, is told so', async () => {
  const { port } = await listening();
  await expect(connect({ port, secret: 'wrong' })).rejects.toThrow('401');
  await expect(connect({ port: 1, secret: SECRETS.room })).rejects.toThrow('ECONNREFUSED');
});

test('a host that has fallen silent counts as lost', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  try {
    const { port, joined } = await listening();
    const room = await connect({ port, secret: SECRETS.room });
    const lost = vi.fn();
    room.onClose(lost);
    expect(joined).toHaveLength(1);
    // Nothing that came in is read while this loop runs: the time passes in silence.
    vi.advanceTimersByTime(7_000);
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  } finally {
    vi.useRealTimers();
  }
});

test('a side that stood still itself does not take that for the silence of the other', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  try {
    const { port, joined } = await listening();
    const room = await connect({ port, secret: SECRETS.room });
    onTestFinished(room.close);
    const lost = vi.fn();
    const heard = vi.fn();
    room.onClose(lost);
    joined[0]?.transport.onMessage(heard);
    // After a stall a timer comes once, however long it was.
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    vi.advanceTimersByTime(1_000);
    room.send('still there');
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(lost).not.toHaveBeenCalled();
  } finally {
    vi.restoreAllMocks();
    vi.useRealTimers();
  }
});
