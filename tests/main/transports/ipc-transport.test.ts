import { expect, test } from 'vitest';
import { ipcDoor } from '../../../src/main/transports/ipc-transport.ts';
import { FakeIpcMain, FakePage, ORIGIN } from './fake-electron.ts';

const REFUSED = { error: { code: 'not-allowed', message: 'Not from here.' } };

const door = () => {
  const ipcMain = new FakeIpcMain();
  const reported: unknown[] = [];
  const opened = ipcDoor(ipcMain, ORIGIN, (fault) => reported.push(fault));
  const page = new FakePage();
  const transport = opened.admit(page);
  transport.onMessage((message) => {
    const { id } = message as { id: number };
    transport.send({ id, answer: { output: 'heard' } });
  });
  return { ipcMain, reported, page, opened };
};

test('answers an admitted window', async () => {
  const { ipcMain, page, reported } = door();
  expect(await page.bridge(ipcMain).call('time', {})).toEqual({ output: 'heard' });
  expect(reported).toEqual([]);
});

test.each([
  ['no frame', (page: FakePage) => ({ sender: { id: page.id }, senderFrame: null })],
  ['a frame inside the page', (page: FakePage) => ({ sender: { id: page.id }, senderFrame: { origin: ORIGIN } })],
  ['another window', (page: FakePage) => ({ sender: { id: page.id + 1000 }, senderFrame: page.mainFrame })],
])('refuses and reports %s', async (_who, event) => {
  const { ipcMain, page, reported } = door();
  expect(await ipcMain.invoke(event(page), 'time', {})).toEqual(REFUSED);
  expect(reported).toHaveLength(1);
});

test.each(['about:blank', 'null', 'file://', 'rostrum://app.evil', 'https://app', 'rostrum://other'])(
  'refuses a page of %s in a window of ours',
  async (origin) => {
    const { ipcMain, page, reported } = door();
    page.mainFrame = { origin };
    expect(await page.bridge(ipcMain).call('time', {})).toEqual(REFUSED);
    expect(reported).toHaveLength(1);
  },
);

test('a window that is gone is no longer answered, and its transport closes once', async () => {
  const { ipcMain, opened } = door();
  const page = new FakePage();
  const transport = opened.admit(page);
  let closed = 0;
  transport.onClose(() => {
    closed += 1;
  });
  page.destroy();
  transport.close();
  expect(closed).toBe(1);
  transport.send({ push: 'reset', data: {} });
  expect(await page.bridge(ipcMain).call('time', {})).toEqual(REFUSED);
});

test('a page that is loaded again keeps its window', async () => {
  const { ipcMain, page } = door();
  page.mainFrame = { origin: ORIGIN };
  expect(await page.bridge(ipcMain).call('time', {})).toEqual({ output: 'heard' });
});
