import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { expect, test, vi } from 'vitest';
import type { Role } from '../../../src/contract/api.ts';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { hostAt } from '../../../src/contract/host-time.ts';
import type { InRun } from '../../../src/contract/run.ts';
import { createViewClient } from '../../../src/contract/view-client.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { phase } from '../../../src/core/timing/clock-face.ts';
import { instant } from '../../../src/core/timing/time.ts';
import type { PodiumView } from '../../../src/core/views/podium-view.ts';
import type { RoomView } from '../../../src/core/views/room-view.ts';
import { holdSession } from '../../../src/main/app/held-session.ts';
import { rehearsing } from '../../../src/main/app/rehearsal/in-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { readRawLog } from '../../../src/main/app/storage/open-session-file.ts';
import { transportPair } from '../../contract/pair.ts';
import { request } from '../../support/session.ts';
import { ownFolder } from '../storage/files.ts';
import { ownHost, place } from '../transports/host.ts';
import { simulatedTime } from './simulated-time.ts';
import { START } from './support.ts';

const joinAs = <View extends object>({ host }: ReturnType<typeof ownHost>, role: Role) => {
  const [near, far] = transportPair();
  host.join(far, { role, actor: role });
  const connection = connectionOver(near);
  return { connection, view: createViewClient<InRun<View>>(connection, place()) };
};

const meeting = async () => {
  const own = ownHost();
  const podium = joinAs<PodiumView>(own, 'podium');
  const room = joinAs<RoomView>(own, 'room');
  const does = async (command: Command) => {
    const answer = await callHost(podium.connection, 'execute', { commandId: randomUUID(), command });
    expect(answer).toMatchObject({ ok: true });
  };
  await vi.waitFor(() => expect(podium.view.getSnapshot()).not.toBeNull());
  await vi.waitFor(() => expect(room.view.getSnapshot()).not.toBeNull());
  return { own, podium, room, does, log: () => JSON.stringify(readRawLog(own.path)) };
};

test('a rehearsal is chaired on the session’s own windows and leaves its log to the byte as it was', async () => {
  const { own, podium, room, does, log } = await meeting();
  await does({ type: 'Inscribe', requests: [request('Peru')] });
  const before = log();
  expect(await callHost(podium.connection, 'rehearse', {})).toEqual({ ok: true });
  await vi.waitFor(() => expect(podium.view.getSnapshot()?.run).toEqual({ rehearsal: 1, test: null }));
  await callHost(podium.connection, 'setRate', { rate: 10 });
  for (const { view } of [podium, room])
    await vi.waitFor(() => {
      expect(view.getSnapshot()?.run).toEqual({ rehearsal: 10, test: null });
      expect(view.reading().rate).toBe(10);
    });
  const apart = () =>
    Math.abs(hostAt(podium.view.reading(), performance.now()) - hostAt(room.view.reading(), performance.now()));
  expect(apart(), 'a frame of a clock ten times as fast').toBeLessThan(160);

  const opens = podium.view.getSnapshot()?.floor.primary?.now.command;
  if (!opens) throw new Error('Nothing opens the meeting.');
  await does(opens);
  await vi.waitFor(() => expect(podium.view.getSnapshot()?.session.phase).toBe('open'));
  await vi.waitFor(() => expect(podium.view.getSnapshot()?.list.order.length).toBeGreaterThan(1), 5_000);
  expect(log(), 'while it goes on').toBe(before);

  expect(await callHost(podium.connection, 'leaveRehearsal', { keep: false })).toEqual({ folder: null });
  await vi.waitFor(() => {
    expect(podium.view.getSnapshot()?.session.phase).toBe('prepared');
    expect(podium.view.getSnapshot()?.run).toBeUndefined();
    expect(room.view.reading().rate).toBe(1);
  });
  expect(podium.view.getSnapshot()?.list.order).toHaveLength(1);
  expect(log()).toBe(before);
  expect(readdirSync(join(own.home, 'rehearsals'))).toEqual([]);
  await does({ type: 'Inscribe', requests: [request('Chad')] });
  own.host.close();
});

test('what was rehearsed is kept where it is wanted, beside the session and never instead of it', async () => {
  const { own, podium, log } = await meeting();
  const before = log();
  await callHost(podium.connection, 'rehearse', {});
  const { folder } = await callHost(podium.connection, 'leaveRehearsal', { keep: true });
  expect(readdirSync(folder ?? '').filter((name) => name.endsWith('.rostrum'))).toHaveLength(1);
  expect(log()).toBe(before);
  own.host.close();
});

test('a step that was typed in a rehearsal is never sent to the session, and a meeting that is open is not rehearsed', async () => {
  const { own, podium, does } = await meeting();
  await callHost(podium.connection, 'rehearse', {});
  const desk = joinAs<PodiumView>(own, 'desk');
  const { session } = await callHost(desk.connection, 'whichSession', {});
  await callHost(podium.connection, 'leaveRehearsal', { keep: false });
  const late = { commandId: randomUUID(), command: { type: 'CloseList' as const }, session: session ?? '' };
  expect(await callHost(desk.connection, 'execute', late)).toMatchObject({ ok: false });
  const opens = podium.view.getSnapshot()?.floor.primary?.now.command;
  await vi.waitFor(() => expect(podium.view.getSnapshot()?.run).toBeUndefined());
  if (opens) await does(opens);
  await expect(callHost(podium.connection, 'rehearse', {})).rejects.toThrow('rehearsed');
  own.host.close();
});

test('what a rehearsal left that was never ended is gone at the next start, and what was kept is not', () => {
  const home = ownFolder();
  mkdirSync(join(home, 'rehearsals', '.running'), { recursive: true });
  mkdirSync(join(home, 'rehearsals', 'kept'));
  const nothing = () => {};
  const parts = { home, sources: simulatedTime(START, 'UTC'), chance: trueChance, report: nothing };
  const held = holdSession({ ...parts, changed: nothing, opened: nothing, reset: nothing, told: nothing });
  rehearsing({ ...parts, held, exportRecord: async () => ({ ok: true, folder: '', files: [] }), paced: nothing });
  expect(readdirSync(join(home, 'rehearsals'))).toEqual(['kept']);
});

test('a test of the screens is before the room and in nothing that is recorded, and the gavel ends it', async () => {
  const { own, podium, room, does, log } = await meeting();
  const before = log();
  await callHost(podium.connection, 'testScreens', { show: 'name' });
  await vi.waitFor(() => expect(room.view.getSnapshot()?.scene.kind).toBe('speaker'));
  const shown = room.view.getSnapshot();
  expect(shown?.run).toEqual({ rehearsal: null, test: 'name' });
  expect(podium.view.getSnapshot()?.room.view.scene).toEqual(shown?.scene);
  const face = shown?.scene.kind === 'speaker' ? shown.scene.face : null;
  expect(face && phase(face, instant(hostAt(room.view.reading(), performance.now())))).toBe('running');
  await callHost(podium.connection, 'testScreens', { show: 'title' });
  await vi.waitFor(() => expect(room.view.getSnapshot()?.scene.kind).toBe('title'));
  await callHost(podium.connection, 'testScreens', { show: null });
  await vi.waitFor(() => expect(room.view.getSnapshot()?.run).toBeUndefined());
  expect(log()).toBe(before);

  await callHost(podium.connection, 'testScreens', { show: 'name' });
  await vi.waitFor(() => expect(podium.view.getSnapshot()?.run?.test).toBe('name'));
  const opens = podium.view.getSnapshot()?.floor.primary?.now.command;
  if (opens) await does(opens);
  await vi.waitFor(() => expect(room.view.getSnapshot()?.run).toBeUndefined());
  expect(room.view.getSnapshot()?.scene).not.toEqual(shown?.scene);
  own.host.close();
});
