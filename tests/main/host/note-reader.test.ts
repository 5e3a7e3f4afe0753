import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answer } from '../../../src/contract/server.ts';
import { forkReader } from '../../../src/main/app/importers/forked-reader.ts';
import type { ReaderProcess } from '../../../src/main/app/importers/read-note.ts';
import { nextTurn } from '../../../src/main/app/next-turn.ts';
import { noteReader } from '../../../src/main/app/note-reader.ts';

/** What a podium asks and is answered, its bytes as IPC carries them. */
const podiumOf = (startReader: () => ReaderProcess) => {
  const handlers = noteReader(startReader);
  const report = (fault: unknown) => expect.fail(String(fault));
  return async (call: string, input: unknown) => {
    const answered = await answer({ role: 'podium', handlers, report, pause: nextTurn }, call, structuredClone(input));
    if ('error' in answered) throw new Error(answered.error.message);
    return answered.output;
  };
};

const pdf = { bytes: Buffer.from('%PDF-1.7'), isHtml: false };

test('a podium sends a file and gets its words, or one reason why not', async () => {
  const ask = podiumOf(forkReader);
  const bytes = readFileSync('tests/fixtures/notes-files/order-of-the-day.plain.pdf');
  expect(await ask('readNote', { bytes, isHtml: false })).toMatchObject({
    ok: true,
    text: expect.stringContaining('The cool side of the street'),
  });
  expect(await ask('readNote', pdf)).toEqual({ ok: false, refusal: { code: 'note-damaged', params: {} } });
  const pasted = { bytes: Buffer.from('<b>Panel</b> on shade'), isHtml: true };
  expect(await ask('readNote', pasted)).toEqual({ ok: true, text: 'Panel on shade\n' });
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
  const ask = podiumOf(startReader);
  const cancelled = { ok: false, refusal: { code: 'note-cancelled', params: {} } };
  const share = () => ask('readingShare', {});
  const one = ask('readNote', pdf);
  const two = ask('readNote', pdf);
  expect(await one).toEqual(cancelled);
  tell[1]?.({ progress: 0.5 });
  expect(await share()).toEqual({ share: 0.5 });
  await ask('cancelReading', {});
  expect(await two).toEqual(cancelled);
  expect(await share()).toEqual({ share: null });
  expect(ended).toEqual([0, 1]);
});
