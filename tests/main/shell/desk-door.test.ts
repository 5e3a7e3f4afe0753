import { networkInterfaces } from 'node:os';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Role } from '../../../src/contract/api.ts';
import type { Caller } from '../../../src/main/app/clients.ts';
import { codeDigits, readAddress } from '../../../src/main/shell/desk-address.ts';
import { codeGuard, deskDoor, newCode } from '../../../src/main/shell/desk-door.ts';
import { connect } from '../../../src/main/transports/websocket-transport.ts';

const setUp = () => {
  const joined: Caller[] = [];
  const door = deskDoor((_transport, caller) => joined.push(caller));
  onTestFinished(async () => void (await door.share(false)));
  return { door, joined };
};

const opened = async () => {
  const { door, joined } = setUp();
  const network = await door.share(true);
  if (!network) throw new Error('The door is shut.');
  const { host: address, port } = readAddress(network.addresses[0] ?? '') ?? { host: '', port: 0 };
  const come = async (code: string, seat?: string, as?: Role) => {
    const transport = await connect({
      address,
      port,
      secret: codeDigits(code),
      ...(seat ? { seat } : {}),
      ...(as ? { as } : {}),
    });
    onTestFinished(transport.close);
    return transport;
  };
  return { door, joined, network, address, port, come };
};

it('is shut at first, and has a new code each time it is opened', async () => {
  const { door } = setUp();
  expect(await door.share(false)).toBeNull();
  const first = await door.share(true);
  expect(await door.share(true), 'it stays as it is').toEqual(first);
  expect(await door.share(false)).toBeNull();
  const second = await door.share(true);
  expect(second?.code).not.toBe(first?.code);
});

it('a code is sixteen digits in groups, 53 random bits', () => {
  const codes = Array.from({ length: 500 }, newCode);
  for (const code of codes) expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(new Set(codes).size).toBe(500);
});

it('says where it is on the networks of this machine', async () => {
  const { network } = await opened();
  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  expect(network.addresses.map((address) => address.split(':')[0])).toEqual(own.length > 0 ? own : ['127.0.0.1']);
});

it('whoever has the code is a desk and nothing else, with a name of its own', async () => {
  const { joined, network, come } = await opened();
  await come(network.code, 'd1');
  await come(network.code);
  expect(joined).toEqual([
    { role: 'desk', actor: 'desk:d1', isAway: true },
    { role: 'desk', actor: 'desk:guest', isAway: true },
  ]);
});

it('the code for readers lets in readers and nothing else; neither code gives the other window', async () => {
  const { joined, network, come } = await opened();
  expect(network.readerCode).not.toBe(network.code);
  await come(network.readerCode, 'r1', 'reader');
  expect(joined).toEqual([{ role: 'reader', actor: 'reader:r1', isAway: true }]);
  await expect(come(network.readerCode, 'r1', 'desk')).rejects.toThrow('401');
  await expect(come(network.code, 'r1', 'reader')).rejects.toThrow('401');
  await expect(come(network.code, 'r1', 'podium')).rejects.toThrow('401');
  expect(joined).toHaveLength(1);
});

it('no browser page and no foreign name gets in, with the right code either', async () => {
  const { network, address, port } = await opened();
  const status = (headers: Record<string, string>) =>
    new Promise((resolve) => {
      const ws = new WebSocket(`ws://${address}:${port}/`, 'rostrum.1', {
        headers: { authorization: `Bearer ${codeDigits(network.code)}`, ...headers },
      });
      ws.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      ws.on('error', () => {});
    });
  expect(await status({ origin: `http://${address}:${port}` })).toBe(403);
  expect(await status({ host: `podium.example:${port}` })).toBe(403);
});

it('shutting it ends the connections that came through it', async () => {
  const { door, network, come } = await opened();
  const transport = await come(network.code);
  const closed = new Promise<void>((resolve) => transport.onClose(resolve));
  await door.share(false);
  await closed;
  await expect(come(network.code)).rejects.toThrow('ECONNREFUSED');
});

it('after five wrong codes nobody is heard from there, whatever the code', async () => {
  const { network, come } = await opened();
  for (let i = 0; i < 5; i += 1) await expect(come(`000${i}`)).rejects.toThrow('401');
  await expect(come('0005')).rejects.toThrow('429');
  await expect(come(network.code)).rejects.toThrow('429');
});

it('wrong codes are counted by address and forgotten after a minute; too many addresses are not heard at all', () => {
  let now = 0;
  const guard = codeGuard(() => now);
  for (let i = 0; i < 5; i += 1) guard.wasWrong('a');
  expect(guard.isShut('a')).toBe(true);
  expect(guard.isShut('b')).toBe(false);
  now = 59_999;
  expect(guard.isShut('a')).toBe(true);
  now = 60_000;
  expect(guard.isShut('a')).toBe(false);
  for (let i = 0; i < 1_000; i += 1) guard.wasWrong(`10.0.${i >> 8}.${i & 255}`);
  expect(guard.isShut('new')).toBe(true);
  expect(guard.isShut('10.0.0.7')).toBe(false);
});
