import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Role } from '../../../src/contract/api.ts';
import { callHost, connectionOver } from '../../../src/contract/client.ts';
import { transportPair } from '../../contract/pair.ts';
import { ownHost } from '../transports/host.ts';

const joined = (role: Role = 'podium') => {
  const own = ownHost();
  const [near, far] = transportPair();
  own.host.join(far, { role, actor: role });
  const podium = connectionOver(near);
  return {
    ...own,
    podium,
    list: () => callHost(podium, 'listTemplates', {}),
    make: (handle: string, zone: string | null = 'UTC') =>
      callHost(podium, 'makeFromTemplate', {
        handle,
        title: ' Panel on tides ',
        date: '2031-06-19',
        start: '10:00',
        zone,
      }),
    title: async () =>
      ((await callHost(podium, 'whole', {})).view as { session: { title: string; date: string } }).session.title,
  };
};
const folderOf = (home: string) => {
  mkdirSync(join(home, 'templates'), { recursive: true });
  return join(home, 'templates');
};

test('a template becomes a session with its title and day, and it is opened', async () => {
  const own = joined();
  expect((await own.list()).map(({ handle }) => handle)).toEqual([
    'council-3h',
    'council-2h',
    'academic',
    'hearing',
    'town-hall',
    'blank',
  ]);
  expect(await own.make('council-3h')).toEqual({ ok: true });
  expect(await own.title()).toBe('Panel on tides');
  const rows = await callHost(own.podium, 'listLibrary', { query: 'tides' });
  expect(rows).toMatchObject([{ title: 'Panel on tides', date: '2031-06-19', state: 'prepared', open: true }]);
  own.host.close();
});

test('a session is kept as a template, put away and brought back; one of the same name stands beside it', async () => {
  const own = joined();
  const first = await callHost(own.podium, 'saveTemplate', { name: 'Our panel' });
  if (!first.ok) throw new Error(first.refusal.code);
  const second = await callHost(own.podium, 'saveTemplate', { name: 'Our panel' });
  if (!second.ok) throw new Error(second.refusal.code);
  expect(second.handle).not.toBe(first.handle);
  const named = async () => (await own.list()).filter(({ name }) => name === 'Our panel').map(({ handle }) => handle);
  expect(new Set(await named())).toEqual(new Set([first.handle, second.handle]));
  const remove = (isDeleted: boolean) => callHost(own.podium, 'deleteTemplate', { handle: first.handle, isDeleted });
  expect(await remove(true)).toEqual({ ok: true });
  expect(await named()).toEqual([second.handle]);
  expect(await remove(true)).toMatchObject({ ok: false, refusal: { code: 'template-unusable' } });
  expect(await remove(false)).toEqual({ ok: true });
  expect(await named()).toContain(first.handle);
  expect(await own.make(first.handle)).toEqual({ ok: true });
  own.host.close();
});

test('a file that is no template is named, left as it is, and makes no session', async () => {
  const own = joined();
  const folder = folderOf(own.home);
  const files = {
    'not json.json': '{',
    'a list.json': '[]',
    'newer.json': JSON.stringify({ version: 2, name: 'Newer' }),
    'proto.json': '{"__proto__":{"version":1},"constructor":1}',
    'big.json': ' '.repeat(4_000_001),
    'people.json': readFileSync('resources/templates/blank.json', 'utf8').replace('"person": null', '"person": "p1"'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'readme.txt'), 'x');
  const own6 = (await own.list()).slice(6);
  expect(own6.map(({ name }) => name).sort()).toEqual(['a list', 'big', 'newer', 'not json', 'people', 'proto']);
  const before = await own.title();
  for (const { handle, usable } of own6) {
    expect(usable).toBeNull();
    expect(await own.make(handle)).toMatchObject({ ok: false, refusal: { code: 'template-unusable' } });
  }
  expect(await own.make('../../etc')).toMatchObject({ ok: false, refusal: { code: 'template-unusable' } });
  expect(await own.make('blank', 'Mars/Olympus')).toMatchObject({ ok: false, refusal: { code: 'zone-unknown' } });
  expect(await own.title()).toBe(before);
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  own.host.close();
});

test('where the folder takes no file, saving says so', async () => {
  const own = joined();
  writeFileSync(join(own.home, 'templates'), 'a file');
  expect(await callHost(own.podium, 'saveTemplate', { name: 'Ours' })).toMatchObject({
    ok: false,
    refusal: { code: 'write-not-a-folder' },
  });
  expect((await own.list()).length).toBe(6);
  own.host.close();
});

test.each(['desk', 'room'] as const)('a %s may ask nothing of it', async (role) => {
  const own = joined(role);
  for (const [name, input] of [
    ['listTemplates', {}],
    ['saveTemplate', { name: 'Ours' }],
    ['deleteTemplate', { handle: 'h', isDeleted: true }],
  ] as const)
    expect(await own.podium.call(name, input)).toEqual({ error: expect.objectContaining({ code: 'not-allowed' }) });
  own.host.close();
});
