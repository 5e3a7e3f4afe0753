import { randomUUID } from 'node:crypto';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AwayWindow, CallOutput, DeskLink } from '../../../src/contract/api.ts';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { answer } from '../../../src/contract/server.ts';
import type { ReaderView } from '../../../src/core/views/reader-view.ts';
import { transportPair } from '../../../src/main/app/rehearsal/transport-pair.ts';
import { readRawLog } from '../../../src/main/app/storage/open-session-file.ts';
import { codeDigits } from '../../../src/main/shell/desk-address.ts';
import { deskDoor } from '../../../src/main/shell/desk-door.ts';
import { followPodium } from '../../../src/main/shell/follow-podium.ts';
import { readerRelay } from '../../../src/main/shell/reader-relay.ts';
import { connect } from '../../../src/main/transports/websocket-transport.ts';
import { ownHost, place } from '../transports/host.ts';
import { layCable } from './cable.ts';

const TEXT = 'The minister has arrived.';

/** A podium's host whose door is open, with a message for the moderator, and a cable to it. */
const podium = async () => {
  const { host, path } = ownHost();
  const [near, far] = transportPair();
  host.join(far, { role: 'podium', actor: 'podium' });
  const message = { id: 'message-1', says: { text: TEXT }, to: ['moderator' as const], about: null };
  await callHost(connectionOver(near), 'execute', {
    commandId: randomUUID(),
    command: { type: 'SendMessage', message },
  });
  const door = deskDoor(host.join);
  onTestFinished(async () => void (await door.share(false)));
  const network = await door.share(true);
  if (!network) throw new Error('The door is shut.');
  const [address = '', port = ''] = network.addresses[0]?.split(':') ?? [];
  const cable = await layCable(Number(port), address);
  onTestFinished(cable.close);
  return { network, cable, types: () => readRawLog(path).map(({ type }) => type) };
};

/** A reader on another machine, as its process is. */
const reader = (address: string, code: string, window: AwayWindow) => {
  const asked = { address, code, window };
  const relay = readerRelay(asked, place(), { push: () => {}, join: (to) => following.to(to) });
  const following = followPodium('reader', randomUUID(), relay);
  onTestFinished(following.stop);
  following.to(asked);
  const served = { role: 'reader', handlers: relay.handlers, report: () => {}, pause: async () => {} } as const;
  return {
    ask: (call: string, input: unknown) => answer(served, call, input),
    link: () => relay.handlers.link?.({}) as DeskLink,
    view: () => (relay.handlers.whole?.({}) as CallOutput<'whole'> | undefined)?.view as ReaderView | null,
  };
};

const joined = async (window: AwayWindow = 'moderator') => {
  const to = await podium();
  const one = reader(to.cable.address, to.network.readerCode, window);
  await vi.waitFor(() => expect(one.view()?.seat).toBe(window), { timeout: 5_000 });
  return { ...to, ...one };
};

const acknowledge = () => ({ commandId: randomUUID(), message: 'message-1', seat: 'moderator' });

it('a reader elsewhere reads for its seat, and says that a message was read', async () => {
  const { ask, link, view, types } = await joined();
  expect(link()).toMatchObject({ state: 'joined', window: 'moderator', waiting: [] });
  expect(view()?.messages).toMatchObject([{ id: 'message-1', seenAt: null }]);
  expect(await ask('acknowledge', acknowledge())).toMatchObject({ output: { ok: true } });
  expect(types()).toContain('MessageAcknowledged');
  await ask('readFor', { seat: 'chair' });
  await vi.waitFor(() => expect(view()?.seat).toBe('chair'));
});

it('nothing else goes to the podium, neither by the page nor past it', async () => {
  const { ask, cable, network, types } = await joined('chair');
  const before = types();
  const command = { commandId: randomUUID(), command: { type: 'OpenList' } };
  const refused = { error: expect.objectContaining({ code: 'not-allowed' }) };
  expect(await ask('execute', command)).toEqual(refused);
  expect(await ask('openDesk', {})).toEqual(refused);
  expect(await ask('readJournal', { before: null })).toHaveProperty('error');
  const way = await connect({
    address: '127.0.0.1',
    port: cable.port,
    secret: codeDigits(network.readerCode),
    as: 'reader',
  });
  onTestFinished(way.close);
  expect(await connectionOver(way).call('execute', command)).toEqual(refused);
  expect(types()).toEqual(before);
});

it('the code of a desk makes no reader, and a reader’s code no desk', async () => {
  const { cable, network } = await podium();
  const { link, view } = reader(cable.address, network.code, 'chair');
  await vi.waitFor(() => expect(link().problem).toBe('code'));
  expect(view()).toBeNull();
  const problems: string[] = [];
  const desk = followPodium('desk', 'd1', {
    joined: () => problems.push('joined'),
    lost: () => {},
    failed: (problem) => problems.push(problem),
  });
  onTestFinished(desk.stop);
  desk.to({ address: cable.address, code: network.readerCode });
  await vi.waitFor(() => expect(problems).toEqual(['code']));
});

it('through a lost link the last view stays, nothing is kept to be said late, and it joins again by itself', async () => {
  const { ask, cable, link, view, types } = await joined();
  cable.pull();
  await vi.waitFor(() => expect(link().state).toBe('lost'));
  expect(view()?.messages).toHaveLength(1);
  expect(await ask('acknowledge', acknowledge())).toEqual({
    error: expect.objectContaining({ code: 'not-available' }),
  });
  cable.plug();
  await vi.waitFor(() => expect(link().state).toBe('joined'), { timeout: 10_000 });
  expect(types()).not.toContain('MessageAcknowledged');
  await vi.waitFor(async () => expect(await ask('acknowledge', acknowledge())).toMatchObject({ output: { ok: true } }));
  expect(view()?.seat, 'still for the same seat').toBe('moderator');
});
