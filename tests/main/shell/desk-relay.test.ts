import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type CallOutput, type DeskLink, pushSchema } from '../../../src/contract/api.ts';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { listFileOf } from '../../../src/core/list-import/list-file.ts';
import { mergeCommand, mergePreview } from '../../../src/core/list-import/merge.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import type { DeskView } from '../../../src/core/views/desk-view.ts';
import { transportPair } from '../../../src/main/app/rehearsal/transport-pair.ts';
import { createSessionFile, readRawLog } from '../../../src/main/app/storage/open-session-file.ts';
import { codeDigits } from '../../../src/main/shell/desk-address.ts';
import { openOutbox } from '../../../src/main/shell/desk-outbox.ts';
import { deskRelay } from '../../../src/main/shell/desk-relay.ts';
import { followPodium } from '../../../src/main/shell/follow-podium.ts';
import { listen } from '../../../src/main/transports/websocket-transport.ts';
import { request } from '../../support/session.ts';
import { ownHost, place } from '../transports/host.ts';
import { layCable } from './cable.ts';

const CODE = '4821 9930 1175 2086';
const inscribe = (name: string): Command => ({ type: 'Inscribe', requests: [request(name)] });

/** A podium's host with its door, and a cable to it. */
const podium = async () => {
  const { host, home, path } = ownHost();
  const listening = await listen({ desk: codeDigits(CODE) }, host.join);
  onTestFinished(listening.close);
  const cable = await layCable(listening.port);
  onTestFinished(cable.close);
  const recorded = () =>
    readRawLog(path)
      .filter((row) => row.type === 'EntriesInscribed')
      .map((row) => JSON.parse(row.data as string).entries[0].delegation as string);
  return { host, home, path, cable, recorded };
};

/** A desk on another machine, as its process is; `file` is what it keeps. */
const desk = (file = join(mkdtempSync(join(tmpdir(), 'rostrum-desk-')), 'desk.json')) => {
  const outbox = openOutbox(file);
  const sent: unknown[] = [];
  const relay = deskRelay(outbox, place(), {
    push: (message) => sent.push(structuredClone(message)),
    join: (to) => following.to(to),
    saveList: async () => ({ ok: true, saved: null }),
    report: () => {},
  });
  const following = followPodium('desk', outbox.seat, relay);
  onTestFinished(following.stop);
  const { handlers } = relay;
  const link = () => handlers.link?.({}) as DeskLink;
  return {
    file,
    outbox,
    link,
    sent,
    end: following.stop,
    view: () => (handlers.whole?.({}) as CallOutput<'whole'> | undefined)?.view as DeskView | null,
    joinPodium: (address: string, code = CODE) => void handlers.joinPodium?.({ address, code, window: 'desk' }),
    again: () => following.to(outbox.podium() ?? { address: '', code: '' }),
    does: async (command: Command, commandId: string = randomUUID()) => handlers.execute?.({ commandId, command }),
    settle: (commandId: string) => handlers.settle?.({ commandId }),
  };
};

const joinedDesk = async () => {
  const to = await podium();
  const one = desk();
  one.joinPodium(to.cable.address);
  await vi.waitFor(() => expect(one.link().state).toBe('joined'), { timeout: 5_000 });
  await vi.waitFor(() => expect(one.view()?.session.title).toBe('Panel on shared rivers'), { timeout: 5_000 });
  await vi.waitFor(async () => expect(await one.does(inscribe('Peru'))).toMatchObject({ ok: true }));
  return { ...to, ...one };
};

const lost = async (cable: { pull: () => void }, link: () => DeskLink) => {
  cable.pull();
  await vi.waitFor(() => expect(link().state).toBe('lost'));
};

it('what is typed without a link is recorded once it is back, each exactly once and in its order', async () => {
  const { cable, link, does, recorded } = await joinedDesk();
  await lost(cable, link);
  const answers = ['Chad', 'Fiji', 'Cuba'].map((name) => does(inscribe(name)));
  expect(
    link().waiting.map(({ command }) => (command as { inscribe: { delegation: string }[] }).inscribe[0]?.delegation),
  ).toEqual(['Chad', 'Fiji', 'Cuba']);
  expect(recorded()).toEqual(['Peru']);
  cable.plug();
  expect(await Promise.all(answers)).toEqual([0, 1, 2].map(() => expect.objectContaining({ ok: true })));
  expect(recorded()).toEqual(['Peru', 'Chad', 'Fiji', 'Cuba']);
  expect(link()).toMatchObject({ state: 'joined', waiting: [], refused: [] });
});

it('a step whose answer was lost on the way is sent again and recorded once', async () => {
  const { cable, link, does, recorded } = await joinedDesk();
  cable.dropAnswers();
  const answer = does(inscribe('Chad'));
  await vi.waitFor(() => expect(recorded()).toEqual(['Peru', 'Chad']));
  await lost(cable, link);
  expect(link().waiting).toMatchObject([{ sent: true }]);
  cable.plug();
  expect(await answer).toMatchObject({ ok: true });
  expect(recorded()).toEqual(['Peru', 'Chad']);
});

it('a desk that is started anew without a link still sends what it kept', async () => {
  const { cable, link, does, recorded, file, end } = await joinedDesk();
  await lost(cable, link);
  void does(inscribe('Chad'));
  end();
  const next = desk(file);
  expect(next.link()).toMatchObject({ state: 'apart', waiting: [{ sent: false }] });
  cable.plug();
  next.again();
  await vi.waitFor(() => expect(recorded()).toEqual(['Peru', 'Chad']), { timeout: 5_000 });
});

it('the last step can be taken back as long as it was not sent', async () => {
  const { cable, link, does, recorded, settle } = await joinedDesk();
  await lost(cable, link);
  const [first, second] = [randomUUID(), randomUUID()];
  void does(inscribe('Chad'), first);
  void does(inscribe('Chda'), second);
  expect(settle(second)).toEqual({ ok: true });
  cable.plug();
  await vi.waitFor(() => expect(recorded()).toEqual(['Peru', 'Chad']), { timeout: 5_000 });
  expect(settle(first)).toEqual({ ok: false });
});

it('a step that is refused after its wait stays in sight with the reason, until it is put away', async () => {
  const { cable, link, does, settle, view, recorded } = await joinedDesk();
  const entry = view()?.list.order[0] ?? '';
  await lost(cable, link);
  const wrong = randomUUID();
  const answers = [does({ type: 'BringBack', entry: 'gone' }, wrong), does(inscribe('Chad'))];
  void does({ type: 'Withdraw', entry });
  cable.plug();
  expect(await Promise.all(answers)).toMatchObject([{ ok: false }, { ok: true }]);
  expect(link().refused).toMatchObject([{ commandId: wrong, refusal: { code: 'entry-unknown' } }]);
  expect(recorded()).toEqual(['Peru', 'Chad']);
  expect(settle(wrong)).toEqual({ ok: true });
  expect(link().refused).toEqual([]);
});

it('what was typed for one session is never sent to another', async () => {
  const { host, home, cable, link, does } = await joinedDesk();
  await lost(cable, link);
  const answer = does(inscribe('Chad'));
  const other = `${home}/sessions/other.rostrum`;
  createSessionFile(other);
  host.open(other);
  cable.plug();
  expect(await answer).toEqual({ ok: false, refusal: { code: 'other-session', params: {} } });
  expect(readRawLog(other).map((row) => row.type)).toEqual(['HostOpened']);
  expect(link().refused).toHaveLength(1);
});

it('its page is sent what changed, without a gap, and keeps the last view when the link is lost', async () => {
  const { cable, link, does, sent, view } = await joinedDesk();
  await does(inscribe('Chad'));
  await vi.waitFor(() => expect(view()?.list.order).toHaveLength(2));
  const pushes = sent.map((message) => pushSchema.parse(message));
  const views = pushes.flatMap((one) => (one.push === 'view' ? [one.data] : []));
  expect(views.map(({ seq, after }) => [seq, after])).toEqual(views.map((_, i) => [i + 1, i]));
  await lost(cable, link);
  expect(view()?.list.order).toHaveLength(2);
});

it('says why it is not let in, and tries no more with a code that is wrong', async () => {
  const { cable } = await podium();
  const one = desk();
  expect(one.link()).toMatchObject({ state: 'apart', address: null, problem: null });
  one.joinPodium('nowhere');
  await vi.waitFor(() => expect(one.link().problem).toBe('address'));
  one.joinPodium(cable.address, '0000');
  await vi.waitFor(() => expect(one.link().problem).toBe('code'));
  one.joinPodium('127.0.0.1:1');
  await vi.waitFor(() => expect(one.link().problem).toBe('unreachable'));
  one.joinPodium(cable.address);
  await vi.waitFor(() => expect(one.link()).toMatchObject({ state: 'joined', problem: null }), { timeout: 5_000 });
  await expect(desk().does(inscribe('Peru'))).rejects.toMatchObject({ code: 'no-session' });
});

it('names that came to the podium in a list file meanwhile are not inscribed again when the link is back', async () => {
  const { host, cable, link, does, view, recorded } = await joinedDesk();
  await lost(cable, link);
  const answers = [does(inscribe('Chad')), does(inscribe('Fiji'))];
  const seen = view();
  if (!seen) throw new Error('The desk has seen no list.');
  const unsent = link().waiting.map(({ command }) => command);
  const file = listFileOf({ title: '', date: null }, seen.list, unsent);
  const command = mergeCommand(
    seen.list,
    file,
    mergePreview(seen.list, file),
    new Set(file.entries.map(({ id }) => id)),
  );
  const [near, far] = transportPair();
  host.join(far, { role: 'podium', actor: 'podium' });
  await callHost(connectionOver(near), 'execute', { commandId: randomUUID(), command: command as Command });
  expect(recorded()).toEqual(['Peru', 'Chad']);
  cable.plug();
  await Promise.all(answers);
  expect(link()).toMatchObject({ waiting: [], refused: [] });
  await vi.waitFor(() => expect(view()?.list.order).toHaveLength(3));
});
