import { expect, test, vi } from 'vitest';
import { forkReader } from '../../../src/main/app/importers/forked-reader.ts';
import { LIMITS } from '../../../src/main/app/importers/limits.ts';
import { type ReaderProcess, readNote } from '../../../src/main/app/importers/read-note.ts';

const codeOf = async (bytes: Uint8Array | string) => {
  const read = await readNote(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, {
    startReader: forkReader,
  });
  return read.ok ? read.text : read.problem.code;
};

test.each([
  ['A note', 'A note'],
  ['', 'empty'],
  ['{\\rtf1 A note}', 'is-rtf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old', 'is-doc'],
  [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`, 'encrypted'],
  ['\xff\xd8\xff\xe0 a picture', 'not-text'],
  ['PK\x03\x04 and no more', 'damaged'],
  ['%PDF-1.7 and no more', 'damaged'],
])('%j is %s', async (bytes, code) => expect(await codeOf(bytes)).toBe(code));

test('a file of one byte too many is not looked at', async () => {
  expect(await codeOf(new Uint8Array(LIMITS.bytes + 1))).toBe('too-large');
});

/** A reading process that does nothing but what a test has it do. */
const puppet = () => {
  const heard = { message: (_: unknown) => {}, exit: () => {} };
  const calls: string[] = [];
  const process: ReaderProcess = {
    send: () => void calls.push('send'),
    onMessage: (listener) => {
      heard.message = listener;
    },
    onExit: (listener) => {
      heard.exit = listener;
    },
    kill: () => void calls.push('kill'),
  };
  return { heard, calls, startReader: () => process };
};

const pdf = Buffer.from('%PDF-1.7');

test('progress is passed on, and the process ended with its answer', async () => {
  const { heard, calls, startReader } = puppet();
  const shares: number[] = [];
  const reading = readNote(pdf, { startReader, onProgress: (share) => shares.push(share) });
  heard.message({ progress: 0.5 });
  heard.message({ ok: true, text: 'A note' });
  expect(await reading).toEqual({ ok: true, text: 'A note' });
  expect(shares).toEqual([0.5]);
  expect(calls).toEqual(['send', 'kill']);
});

test('cancelling ends the process', async () => {
  const { calls, startReader } = puppet();
  const cancel = new AbortController();
  const reading = readNote(pdf, { startReader, signal: cancel.signal });
  cancel.abort();
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  expect(calls).toEqual(['send', 'kill']);
});

test('a reading that takes too long is ended', async () => {
  vi.useFakeTimers();
  const { calls, startReader } = puppet();
  const reading = readNote(pdf, { startReader });
  vi.advanceTimersByTime(LIMITS.ms);
  vi.useRealTimers();
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'too-slow' } });
  expect(calls).toEqual(['send', 'kill']);
});

test('a process that ends without an answer, or says what is no answer, is a refusal', async () => {
  const [one, two] = [puppet(), puppet()];
  const ended = readNote(pdf, { startReader: one.startReader });
  one.heard.exit();
  expect(await ended).toMatchObject({ ok: false, problem: { code: 'too-much-memory' } });
  const lying = readNote(pdf, { startReader: two.startReader });
  two.heard.message({ ok: true, text: 'A note', run: 'this' });
  expect(await lying).toMatchObject({ ok: false, problem: { code: 'damaged' } });
});
