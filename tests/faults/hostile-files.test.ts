import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseNote } from '../../src/core/brief/parse-note.ts';
import { say } from '../../src/main/app/exporters/texts.ts';
import { forkReader } from '../../src/main/app/importers/forked-reader.ts';
import { LIMITS } from '../../src/main/app/importers/limits.ts';
import { readNote } from '../../src/main/app/importers/read-note.ts';
import { runs } from '../support/scale.ts';
import { hostileFiles } from './hostile-files.ts';

vi.setConfig({ testTimeout: 120_000 });

const asked: string[] = [];
const server = createServer(({ url = '' }, answer) => {
  asked.push(url);
  answer.end('secret');
});
const address = await new Promise<string>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
});
const files = Object.entries(hostileFiles(address));
let before: readonly string[] = [];

beforeAll(() => {
  before = readdirSync(tmpdir());
});
afterAll(() => void server.close());

test('there are at least sixty', () => expect(files.length).toBeGreaterThanOrEqual(60));

test.each(files.filter(([, { isSlow }]) => !isSlow || runs(0, 1) === 1))('%s', async (_, { make, outcome }) => {
  const bytes = make();
  const start = performance.now();
  const read = await readNote(bytes, { startReader: forkReader });
  expect(performance.now() - start).toBeLessThan(LIMITS.ms + 2_000);
  const came = read.ok ? 'read' : read.problem.code;
  if (outcome === 'ended') expect(['too-slow', 'too-much-memory']).toContain(came);
  else if (outcome !== 'any') expect(came).toBe(outcome);
  if (read.ok) {
    expect(read.text).not.toMatch(/root:|secret|\0/);
    expect(() => parseNote(read.text)).not.toThrow();
  } else expect(say({ key: `file.${read.problem.code}`, params: read.problem.params })).toMatch(/^[A-Z][^{}.]*\.$/);
});

test('nothing was asked for outside, and nothing was written', () => {
  expect(asked).toEqual([]);
  expect(readdirSync(tmpdir()).filter((name) => name.includes('rostrum-was-here') && !before.includes(name))).toEqual(
    [],
  );
});
