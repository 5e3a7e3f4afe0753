import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOutbox } from '../../../src/main/shell/desk-outbox.ts';

const ownFile = () => join(mkdtempSync(join(tmpdir(), 'rostrum-outbox-')), 'desk', 'desk.json');
const step = (entry: string) => ({
  commandId: randomUUID(),
  command: { type: 'Withdraw' as const, entry },
  session: 's1',
});
const refusal = { code: 'entry-unknown', params: {} };

it('what was added is there after a new start, in its order, for its owner alone', () => {
  const file = ownFile();
  const before = openOutbox(file);
  before.setPodium({ address: '10.0.0.5:4711', code: '1234' });
  const steps = [step('a'), step('b'), step('c')];
  for (const one of steps) before.add(one);
  before.markSent(steps[0]?.commandId ?? '');
  const after = openOutbox(file);
  expect(after.waiting()).toEqual(steps.map((one, i) => ({ ...one, sent: i === 0 })));
  expect(after.podium()).toEqual({ address: '10.0.0.5:4711', code: '1234' });
  expect(after.seat).toBe(before.seat);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('takes back what was not sent, never what may be recorded; keeps what was refused until it is put away', () => {
  const file = ownFile();
  const outbox = openOutbox(file);
  const [first, second, third] = [step('a'), step('b'), step('c')];
  for (const one of [first, second, third]) outbox.add(one);
  outbox.markSent(first.commandId);
  expect(outbox.settle(first.commandId)).toBe(false);
  expect(outbox.settle(second.commandId)).toBe(true);
  outbox.refuse(third.commandId, refusal);
  outbox.done(first.commandId);
  expect(outbox.waiting()).toEqual([]);
  expect(openOutbox(file).refused()).toEqual([{ ...third, refusal }]);
  expect(outbox.settle(third.commandId)).toBe(true);
  expect(outbox.settle(third.commandId)).toBe(false);
  expect(openOutbox(file).refused()).toEqual([]);
});

it('what the disk does not take is not kept, and says so', () => {
  const file = ownFile();
  const outbox = openOutbox(file);
  outbox.add(step('a'));
  // The draft cannot be made where a folder has its name: that stops root, too.
  mkdirSync(`${file}.${process.pid}.part`);
  expect(() => outbox.add(step('b'))).toThrow();
  expect(outbox.waiting()).toHaveLength(1);
});

it('a file that cannot be read is put aside', () => {
  const file = ownFile();
  openOutbox(file).add(step('a'));
  writeFileSync(file, '{"waiting": [');
  const outbox = openOutbox(file);
  expect(outbox.waiting()).toEqual([]);
  expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe('{"waiting": [');
});
