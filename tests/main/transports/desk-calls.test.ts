import { expect, test, vi } from 'vitest';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { createViewClient } from '../../../src/contract/view-client.ts';
import type { PodiumView } from '../../../src/core/views/podium-view.ts';
import type { Caller } from '../../../src/main/app/clients.ts';
import type { DeskParts } from '../../../src/main/app/host-parts.ts';
import { transportPair } from '../../../src/main/app/rehearsal/transport-pair.ts';
import { ownHost, place } from './host.ts';

const setUp = () => {
  const done: string[] = [];
  const network = { addresses: ['10.0.0.5:4711'], code: '1234 5678', readerCode: '8765 4321' };
  const desks: DeskParts = {
    open: (asked) => void done.push(`open for ${asked}`),
    openReader: (seat) => void done.push(`reader for ${seat}`),
    joinElsewhere: () => void done.push('join elsewhere'),
    share: async (on) => (on ? network : null),
    saveList: async () => ({ ok: true, saved: 'list.json' }),
  };
  const { host } = ownHost({ desks });
  const join = (caller: Caller) => {
    const [near, far] = transportPair();
    host.join(far, caller);
    return connectionOver(near);
  };
  return { done, network, join };
};

const NOT_HERE = { error: expect.objectContaining({ code: 'not-available' }) };

test('windows of this machine open desks; a desk that sits elsewhere opens nothing here', async () => {
  const { done, join } = setUp();
  await callHost(join({ role: 'podium', actor: 'podium' }), 'openDesk', {});
  await callHost(join({ role: 'podium', actor: 'podium' }), 'openReader', { seat: 'moderator' });
  await callHost(join({ role: 'podium', actor: 'podium' }), 'joinElsewhere', {});
  await callHost(join({ role: 'desk', actor: 'desk' }), 'openDesk', {});
  const away = join({ role: 'desk', actor: 'desk:d1', isAway: true });
  expect(await away.call('openDesk', {})).toEqual(NOT_HERE);
  expect(await away.call('saveList', { name: 'list', text: '{}' })).toEqual(NOT_HERE);
  expect(done).toEqual(['open for podium', 'reader for moderator', 'join elsewhere', 'open for desk']);
});

test('every podium knows the door and its code and how many desks are joined; no desk is told', async () => {
  const { network, join } = setUp();
  const podium = join({ role: 'podium', actor: 'podium' });
  const view = createViewClient<PodiumView>(podium, place());
  await vi.waitFor(() => expect(view.getStatus()).toMatchObject({ desks: 0, network: null }));
  const desk = join({ role: 'desk', actor: 'desk' });
  const heard: unknown[] = [];
  desk.onPush((message) => heard.push(message));
  await callHost(desk, 'whole', {});
  await callHost(podium, 'shareDesk', { on: true });
  await vi.waitFor(() => expect(view.getStatus()).toMatchObject({ desks: 1, network }));
  await callHost(podium, 'shareDesk', { on: false });
  await vi.waitFor(() => expect(view.getStatus()).toMatchObject({ network: null }));
  expect(JSON.stringify(heard)).not.toMatch(/1234|8765/);
});

test('a step that was typed for another session is refused', async () => {
  const { join } = setUp();
  const desk = join({ role: 'desk', actor: 'desk' });
  const { session } = await callHost(desk, 'whichSession', {});
  const command = { type: 'OpenList' } as const;
  const id = () => crypto.randomUUID();
  expect(await callHost(desk, 'execute', { commandId: id(), command, session: 'another' })).toEqual({
    ok: false,
    refusal: { code: 'other-session', params: {} },
  });
  expect(await callHost(desk, 'execute', { commandId: id(), command, session: session ?? '' })).toMatchObject({
    refusal: { code: 'already-in-that-state' },
  });
});
