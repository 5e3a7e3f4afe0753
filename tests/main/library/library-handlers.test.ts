import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import texts from '../../../resources/locales/en/podium.json' with { type: 'json' };
import type { CallInput, CallName, Role } from '../../../src/contract/api.ts';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { openLibrary } from '../../../src/main/app/library/library.ts';
import { LibraryError } from '../../../src/main/app/library/library-error.ts';
import { libraryHandlers } from '../../../src/main/app/library/library-handlers.ts';
import { verifySession } from '../../../src/main/app/storage/verify.ts';
import { transportPair } from '../../contract/pair.ts';
import { does, hostOn, primary } from '../host/support.ts';
import { ownFolder } from '../storage/files.ts';
import { ownHost } from '../transports/host.ts';
import { preparedIn } from './files.ts';

const joined = ({ host }: ReturnType<typeof ownHost>, role: Role) => {
  const [near, far] = transportPair();
  host.join(far, { role, actor: role });
  return connectionOver(near);
};

test('a podium lists, copies, repeats, puts away and brings back, and never moves the open session', async () => {
  const own = ownHost();
  const podium = joined(own, 'podium');
  const list = (query = '') => callHost(podium, 'listLibrary', { query });
  const [open] = await list();
  expect(open).toMatchObject({ state: 'prepared', place: 'current', open: true });
  const handle = open?.handle ?? '';
  expect(await callHost(podium, 'moveSession', { handle, place: 'deleted' })).toEqual({
    ok: false,
    refusal: { code: 'library-is-open', params: {} },
  });
  expect(await callHost(podium, 'duplicateSession', { handle, date: '2031-06-19' })).toEqual({ ok: true });
  const [made] = await list('2031');
  expect(made).toMatchObject({ date: '2031-06-19', state: 'prepared', open: false });
  expect(await callHost(podium, 'moveSession', { handle: made?.handle ?? '', place: 'deleted' })).toEqual({ ok: true });
  const [deleted] = await list('2031');
  expect(deleted).toMatchObject({ place: 'deleted' });
  expect(await callHost(podium, 'openSession', { handle: deleted?.handle ?? '' })).toMatchObject({ ok: false });
  expect(await callHost(podium, 'moveSession', { handle: deleted?.handle ?? '', place: 'current' })).toEqual({
    ok: true,
  });
  expect((await list('2031'))[0]).toMatchObject({ place: 'current' });
  const copied = await callHost(podium, 'exportSession', { handle });
  if (!copied.ok) throw new Error(copied.refusal.code);
  expect(verifySession(join(copied.folder, copied.file)).faults).toEqual([]);
  expect(await callHost(podium, 'exportSession', { handle: '../x' })).toEqual({
    ok: false,
    refusal: { code: 'file-missing', params: {} },
  });
  expect(existsSync(own.path)).toBe(true);
  own.host.close();
});

test.each(['desk', 'room'] as const)('a %s may ask nothing of it', async (role) => {
  const own = ownHost();
  const connection = joined(own, role);
  const asked: { readonly [N in CallName]?: CallInput<N> } = {
    listLibrary: { query: '' },
    duplicateSession: { handle: 'h', date: '2031-06-19' },
    moveSession: { handle: 'h', place: 'deleted' },
    exportSession: { handle: 'h' },
  };
  for (const [name, input] of Object.entries(asked))
    expect(await connection.call(name as CallName, input)).toEqual({
      error: expect.objectContaining({ code: 'not-allowed' }),
    });
  own.host.close();
});

test('each refusal of the library has its sentence, with every word that it needs', async () => {
  const home = ownFolder();
  const library = openLibrary(home);
  const handlers = libraryHandlers(library, () => null);
  const copy = join(ownFolder(), 'copy.rostrum');
  const path = preparedIn(home, 'a');
  copyFileSync(path, copy);
  const answers = [await handlers.importSession?.({ bytes: readFileSync(copy), keepBoth: false })];
  for (const file of [copy, path]) {
    const { host } = hostOn(file);
    does(host, primary(host));
    host.close();
    answers.push(await handlers.importSession?.({ bytes: readFileSync(copy), keepBoth: false }));
  }
  copyFileSync(join(home, 'sessions', 'a.rostrum'), copy);
  const { host } = hostOn(path);
  does(host, primary(host));
  host.close();
  answers.push(await handlers.importSession?.({ bytes: readFileSync(copy), keepBoth: false }));
  expect(await handlers.importSession?.({ bytes: Buffer.from('A note.'), keepBoth: true })).toEqual({
    ok: false,
    refusal: { code: 'file-foreign', params: {} },
  });
  expect(await handlers.importSession?.({ bytes: readFileSync(copy), keepBoth: true })).toEqual({ ok: true });
  const refusals = answers.map((answer) => (answer && !answer.ok ? answer.refusal : null));
  expect(refusals.map((refusal) => refusal?.code)).toEqual([
    'library-same',
    'library-ahead',
    'library-beside',
    'library-behind',
  ]);
  const sentences: Readonly<Record<string, string>> = texts.hostRefusal;
  for (const refusal of refusals) {
    const sentence = sentences[`${refusal?.code}_one`] ?? sentences[refusal?.code ?? ''] ?? '';
    expect(sentence).not.toBe('');
    for (const [, word] of sentence.matchAll(/\{\{(\w+)\}\}/g))
      expect(Object.keys(refusal?.params ?? {})).toContain(word);
  }
  for (const code of ['is-open', 'nothing-prepared'] as const)
    expect(sentences[`library-${new LibraryError(code).code}`]).toBeTruthy();
});
