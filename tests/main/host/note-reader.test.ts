import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Connection, callHost, connectionOver } from '../../../src/contract/client.ts';
import type { ReaderProcess } from '../../../src/main/app/importers/read-note.ts';
import { transportPair } from '../../contract/pair.ts';
import { ownHost } from '../transports/host.ts';

const podiumOf = ({ host }: ReturnType<typeof ownHost>): Connection => {
  const [near, far] = transportPair();
  host.join(far, { role: 'podium', actor: 'podium' });
  return connectionOver(near);
};

const pdf = { bytes: Buffer.from('%PDF-1.7'), isHtml: false };

test('a podium sends a file and gets its words, or one reason why not', async () => {
  const podium = podiumOf(ownHost());
  const bytes = readFileSync('tests/fixtures/notes-files/order-of-the-day.plain.pdf');
  expect(await callHost(podium, 'readNote', { bytes, isHtml: false })).toMatchObject({
    ok: true,
    text: expect.stringContaining('The cool side of the street'),
  });
  expect(await callHost(podium, 'readNote', pdf)).toEqual({ ok: false, refusal: { code: 'note-damaged', params: {} } });
  const pasted = { bytes: Buffer.from('<b>Panel</b> on shade'), isHtml: true };
  expect(await callHost(podium, 'readNote', pasted)).toEqual({ ok: true, text: 'Panel on shade\n' });
});

test('a reading tells how far it is, and ends when it is cancelled or another one begins', async () => {
  const tell: ((message: unknown) => void)[] = [];
  const ended: number[] = [];
  const startReader = (): ReaderProcess => {
    const own = tell.length;
    return {
      send: () => {},
      onMessage: (listener) => void tell.push(listener),
      onExit: () => {},
      kill: () => void ended.push(own),
    };
  };
  const podium = podiumOf(ownHost({ startReader }));
  const cancelled = { ok: false, refusal: { code: 'note-cancelled', params: {} } };
  const share = async () => (await callHost(podium, 'readingShare', {})).share;
  const one = callHost(podium, 'readNote', pdf);
  const two = callHost(podium, 'readNote', pdf);
  expect(await one).toEqual(cancelled);
  tell[1]?.({ progress: 0.5 });
  expect(await share()).toBe(0.5);
  await callHost(podium, 'cancelReading', {});
  expect(await two).toEqual(cancelled);
  expect(await share()).toBe(null);
  expect(ended).toEqual([0, 1]);
});
