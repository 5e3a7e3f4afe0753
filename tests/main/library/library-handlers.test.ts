import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import texts from '../../../resources/locales/en/library.json' with { type: 'json' };
import type { CallInput, CallName, Push, Role } from '../../../src/contract/api.ts';
import { type Connection, callHost, connectionOver } from '../../../src/contract/client.ts';
import { handleOf } from '../../../src/main/app/session-folder.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { transportPair } from '../../contract/pair.ts';
import { does, hostOn, primary } from '../host/support.ts';
import { ownFolder, sha256 } from '../storage/files.ts';
import { ownHost } from '../transports/host.ts';
import { preparedIn } from './files.ts';

const joined = ({ host }: Pick<ReturnType<typeof ownHost>, 'host'>, role: Role) => {
  const [near, far] = transportPair();
  host.join(far, { role, actor: role });
  return connectionOver(near);
};

/** A job that a window has asked for. */
const JOB = '5f4b9f0e-58c4-4e5c-9d3c-3f6d0d9a1c11';
const OTHER_JOB = '5f4b9f0e-58c4-4e5c-9d3c-3f6d0d9a1c12';

/** Sends a file the way a window does, in parts of 7,000 bytes, and has it taken in. */
const send = async (podium: Connection, bytes: Uint8Array<ArrayBuffer>, file = 'copy.rostrum') => {
  for (let at = 0; at === 0 || at < bytes.length; at += 7_000) {
    const part = { file, bytes: bytes.subarray(at, at + 7_000), at, of: bytes.length };
    expect(await callHost(podium, 'sendSession', part)).toEqual({ ok: true });
  }
};
const taken = async (podium: Connection, bytes: Uint8Array<ArrayBuffer>, keepBoth = false) => {
  await send(podium, bytes);
  return callHost(podium, 'importSession', { keepBoth });
};

/** What the podium is told of the file on its way in, each time it changes. */
const toldOf = async (podium: Connection): Promise<unknown[]> => {
  const told: unknown[] = [];
  podium.onPush((push) => {
    const { push: kind, data } = push as Push;
    if (kind === 'status') told.push((data as { incoming: unknown }).incoming);
    // Another session was opened: a window asks for the whole again.
    if (kind === 'reset') void callHost(podium, 'whole', {});
  });
  await callHost(podium, 'whole', {});
  return told;
};

test('a podium lists, copies, repeats, puts away and brings back, and never moves the open session', async () => {
  const own = ownHost();
  const podium = joined(own, 'podium');
  const list = (query = '') => callHost(podium, 'listLibrary', { query });
  const [open] = await list();
  expect(open).toMatchObject({ state: 'prepared', place: 'current', open: true });
  const handle = open?.handle ?? '';
  const move = (moved: string, place: 'current' | 'deleted') =>
    callHost(podium, 'moveSession', { handle: moved, place });
  expect(await move(handle, 'deleted')).toEqual({ ok: false, refusal: { code: 'library-is-open', params: {} } });
  expect(await callHost(podium, 'duplicateSession', { handle, date: '2031-06-19', job: JOB })).toEqual({ ok: true });
  const [made] = await list('2031');
  expect(made).toMatchObject({ date: '2031-06-19', state: 'prepared', open: false });
  expect(await move(made?.handle ?? '', 'deleted')).toMatchObject({ ok: true });
  const [deleted] = await list('2031');
  expect(deleted).toMatchObject({ place: 'deleted' });
  expect(await callHost(podium, 'openSession', { handle: deleted?.handle ?? '' })).toMatchObject({ ok: false });
  expect(await move(deleted?.handle ?? '', 'current')).toEqual({ ok: true, handle: made?.handle });
  expect((await list('2031'))[0]).toMatchObject({ place: 'current' });
  const again = await move(made?.handle ?? '', 'deleted');
  expect(await callHost(podium, 'emptyDeleted', { handles: [handle, again.ok ? again.handle : ''] })).toEqual({
    ok: true,
  });
  expect(await list()).toMatchObject([{ open: true }]);
  const copied = await callHost(podium, 'exportSession', { handle, job: JOB });
  if (!copied.ok) throw new Error(copied.refusal.code);
  expect(verifySession(join(copied.folder, copied.file)).faults).toEqual([]);
  expect(await callHost(podium, 'exportSession', { handle: '../x', job: JOB })).toEqual({
    ok: false,
    refusal: { code: 'file-missing', params: {} },
  });
  expect(existsSync(own.path)).toBe(true);
});

test.each(['desk', 'room'] as const)('a %s may ask nothing of it', async (role) => {
  const connection = joined(ownHost(), role);
  const asked: { readonly [N in CallName]?: CallInput<N> } = {
    listLibrary: { query: '' },
    duplicateSession: { handle: 'h', date: '2031-06-19', job: JOB },
    moveSession: { handle: 'h', place: 'deleted' },
    emptyDeleted: { handles: ['h'] },
    exportSession: { handle: 'h', job: JOB },
    sendSession: { file: 'f', bytes: new Uint8Array(), at: 0, of: 0 },
    importSession: { keepBoth: true },
    leaveSession: {},
    cancelLibrary: { job: JOB },
  };
  for (const [name, input] of Object.entries(asked))
    expect(await connection.call(name as CallName, input)).toEqual({
      error: expect.objectContaining({ code: 'not-allowed' }),
    });
});

test('how a file stands to the session that is here is said in a sentence that has every word it needs', async () => {
  const own = ownHost();
  const podium = joined(own, 'podium');
  const [here, copy] = [preparedIn(own.home, 'a', { title: 'Seas' }), join(ownFolder(), 'copy.rostrum')];
  copyFileSync(here, copy);
  const answers = [await taken(podium, readFileSync(copy))];
  for (const file of [copy, here, here]) {
    const { host } = hostOn(file);
    does(host, primary(host));
    host.close();
    answers.push(await taken(podium, readFileSync(copy)));
    if (answers.length === 3) copyFileSync(here, copy);
  }
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(refusals.map(({ code }) => code.slice('library-'.length))).toEqual(['same', 'ahead', 'beside', 'behind']);
  const sentences: Readonly<Record<string, string>> = texts.comparison;
  const [row] = await callHost(podium, 'listLibrary', { query: 'Seas' });
  for (const { code, params } of refusals) {
    const key = code.slice('library-'.length);
    const sentence = sentences[`${key}_one`] ?? sentences[key] ?? '';
    expect(sentence).not.toBe('');
    expect(params.since).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    // The window says the moment as a date and a time.
    for (const [, word] of sentence.matchAll(/\{\{(\w+)\}\}/g))
      expect([...Object.keys(params), 'date', 'time']).toContain(word);
    expect(params.handle).toBe(row?.handle);
  }
});

test('a refused file waits, so that both can be kept without sending it again; once left nothing of it is', async () => {
  const own = ownHost();
  const podium = joined(own, 'podium');
  const told = await toldOf(podium);
  const copy = readFileSync(preparedIn(own.home, 'a', { title: 'Seas' }));
  const files = () => readdirSync(join(own.home, 'sessions')).filter((name) => name !== 'own.rostrum-wal');
  const before = files();
  const refusal = { code: 'library-same', params: expect.anything() };
  expect(await taken(podium, copy)).toEqual({ ok: false, refusal });
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ state: 'refused', file: 'copy.rostrum', refusal }));
  expect(told).toContainEqual({ state: 'checking', file: 'copy.rostrum' });
  const both = await callHost(podium, 'importSession', { keepBoth: true });
  expect(both).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
  expect(files()).toHaveLength(before.length + 1);
  expect(await taken(podium, copy)).toMatchObject({ ok: false });
  await callHost(podium, 'leaveSession', {});
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
  expect(files()).toHaveLength(before.length + 1);
  const gone = { ok: false, refusal: { code: 'library-cancelled', params: {} } };
  expect(await callHost(podium, 'importSession', { keepBoth: true })).toEqual(gone);
  expect(await taken(podium, Buffer.from('A note.'), true)).toEqual({
    ok: false,
    refusal: { code: 'file-foreign', params: {} },
  });
  await send(podium, Buffer.from('one'));
  const astray = { file: 'x.rostrum', bytes: Buffer.from('two'), at: 2, of: 9 };
  expect(await callHost(podium, 'sendSession', astray)).toEqual(gone);
});

test('the window is told each time that a file from outside was opened, and of nothing that its own press opened', async () => {
  const own = ownHost();
  const podium = joined(own, 'podium');
  let opened: unknown = null;
  podium.onPush((push) => {
    const { push: kind, data } = push as Push;
    if (kind === 'status') opened = (data as { openedFromOutside: number }).openedFromOutside;
    if (kind === 'reset') void callHost(podium, 'whole', {});
  });
  await callHost(podium, 'whole', {});
  await vi.waitFor(() => expect(opened).toBe(0));
  const outside = await own.host.offer(preparedIn(ownFolder(), 'b', { title: 'Seas' }));
  if (!outside.ok) throw new Error(outside.refusal.code);
  await vi.waitFor(() => expect(opened).toBe(1));
  await own.host.offer(own.path);
  await vi.waitFor(() => expect(opened).toBe(2));
  const bytes = readFileSync(preparedIn(ownFolder(), 'c', { title: 'Lakes' }));
  expect(await taken(podium, bytes)).toMatchObject({ ok: true });
  expect(await callHost(podium, 'openSession', { handle: outside.handle })).toEqual({ ok: true });
  await callHost(podium, 'whole', {});
  expect(opened).toBe(2);
});

test('a file from outside is taken in and opened; one that is here already waits for a word, and a meeting goes on', async () => {
  const own = ownHost();
  const podium = joined(own, 'podium');
  const told = await toldOf(podium);
  const outside = preparedIn(ownFolder(), 'b', { title: 'Seas' });
  const bytes = sha256(outside);
  const isOpen = async (query: string) => (await callHost(podium, 'listLibrary', { query }))[0]?.open;
  expect(await own.host.offer(outside)).toMatchObject({ ok: true });
  expect(await isOpen('Seas')).toBe(true);
  expect(await own.host.offer(own.path)).toMatchObject({ ok: true });
  expect(await isOpen('rivers')).toBe(true);
  expect(await own.host.offer(outside)).toMatchObject({ ok: false, refusal: { code: 'library-same' } });
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ state: 'refused', file: 'b.rostrum' }));
  expect(JSON.stringify(told)).not.toContain(outside);
  expect(await isOpen('rivers')).toBe(true);
  await callHost(podium, 'leaveSession', {});
  expect(sha256(outside)).toBe(bytes);
  const commandId = '8a6e0804-2bd0-4672-b79d-d97027f9071a';
  expect(await callHost(podium, 'execute', { commandId, command: { type: 'OpenMeeting' } })).toMatchObject({
    ok: true,
  });
  const other = preparedIn(ownFolder(), 'c', { title: 'Lakes' });
  const lakes = await own.host.offer(other);
  if (!lakes.ok) throw new Error(lakes.refusal.code);
  expect(await isOpen('Lakes')).toBe(false);
  const waits = { state: 'waiting', file: 'c.rostrum', handle: lakes.handle };
  await vi.waitFor(() => expect(told.at(-1)).toEqual(waits));
  await own.host.offer(own.path);
  expect(await isOpen('rivers')).toBe(true);
  const sessions = join(own.home, 'sessions');
  const taken = readdirSync(sessions).find((name) => handleOf(join(sessions, name)) === lakes.handle) ?? '';
  expect(await own.host.offer(join(sessions, taken))).toEqual(lakes);
  await vi.waitFor(() => expect(told.at(-1)).toEqual({ ...waits, file: taken }));
  expect(await callHost(podium, 'openSession', { handle: lakes.handle })).toEqual({ ok: true });
  await vi.waitFor(() => expect(told.at(-1)).toBeNull());
});

/** A process of the library that never answers by itself; `answer` answers what it was asked. */
const silentLibraries = () => {
  const started: { readonly asked: string[]; readonly answer: (output: unknown) => void; isKilled: boolean }[] = [];
  const start = () => {
    let [exit, tell] = [() => {}, (_: unknown) => {}];
    let id = 0;
    const one = { asked: [] as string[], answer: (output: unknown) => tell({ id, output }), isKilled: false };
    started.push(one);
    return {
      send: (message: { readonly id: number; readonly work: { readonly do: string } }) => {
        id = message.id;
        one.asked.push(message.work.do);
      },
      onMessage: (listener: (message: unknown) => void) => {
        tell = listener;
      },
      onExit: (listener: () => void) => {
        exit = listener;
      },
      kill: () => {
        one.isKilled = true;
        exit();
      },
    };
  };
  return { started, start };
};

const CANCELLED = { ok: false, refusal: { code: 'library-cancelled', params: {} } };

test('what takes long can be ended: it says so, its process is gone, and every other job goes on', async () => {
  const { started, start } = silentLibraries();
  const podium = joined(ownHost({ startLibrary: start }), 'podium');
  const copying = callHost(podium, 'exportSession', { handle: 'h', job: JOB });
  const repeating = callHost(podium, 'duplicateSession', { handle: 'h', date: '2031-06-19', job: OTHER_JOB });
  await send(podium, Buffer.from('A session.'));
  const taking = callHost(podium, 'importSession', { keepBoth: false });
  await vi.waitFor(() => expect(started.map(({ asked }) => asked[0])).toEqual(['export', 'duplicate', 'import']));
  await callHost(podium, 'cancelLibrary', { job: JOB });
  expect(await copying).toEqual(CANCELLED);
  expect(started.map(({ isKilled }) => isKilled)).toEqual([true, false, false]);
  await callHost(podium, 'leaveSession', {});
  expect(await taking).toEqual(CANCELLED);
  expect(started.map(({ isKilled }) => isKilled)).toEqual([true, false, true]);
  started[1]?.answer({ ok: true });
  expect(await repeating).toEqual({ ok: true });
});

test('a job that is over, or that nobody asked for, cannot be ended', async () => {
  const { started, start } = silentLibraries();
  const podium = joined(ownHost({ startLibrary: start }), 'podium');
  const copying = callHost(podium, 'exportSession', { handle: 'h', job: JOB });
  await callHost(podium, 'cancelLibrary', { job: OTHER_JOB });
  const copy = { ok: true, folder: 'copies', file: 'a.rostrum' };
  started[0]?.answer(copy);
  expect(await copying).toEqual(copy);
  expect(await callHost(podium, 'cancelLibrary', { job: JOB })).toEqual({});
});

test('a library that ends by itself is a fault that is told, and the next asking starts another one', async () => {
  let started = 0;
  const own = ownHost({
    startLibrary: () => {
      started += 1;
      const number = started;
      let [tell, exit] = [(_: unknown) => {}, () => {}];
      return {
        send: ({ id }) => (number === 1 ? exit() : tell({ id, output: [] })),
        onMessage: (listener) => {
          tell = listener;
        },
        onExit: (listener) => {
          exit = listener;
        },
        kill: () => {},
      };
    },
  });
  const podium = joined(own, 'podium');
  await expect(callHost(podium, 'listLibrary', { query: '' })).rejects.toMatchObject({ code: 'internal' });
  expect(await callHost(podium, 'listLibrary', { query: '' })).toEqual([]);
  expect(own.faults).toHaveLength(1);
});
