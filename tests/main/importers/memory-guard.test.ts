import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const guard = pathToFileURL('src/main/app/importers/memory-guard.ts').href;

/** Takes that much memory and then does nothing but turn round, so that only another thread can end it. */
const process = (megabytes: number) => `
  import { Worker } from 'node:worker_threads';
  new Worker(\`import('${guard}').then(({ guardMemory }) => guardMemory())\`, { eval: true }).once('online', () => {
    globalThis.kept = Array.from({ length: ${megabytes} }, () => Buffer.alloc(1_000_000, 1));
    const end = Date.now() + 3_000;
    while (Date.now() < end);
  });
  setTimeout(() => process.exit(7), 3_000);
`;

test.each([
  [700, 'SIGKILL', null],
  [100, null, 7],
])('a process that takes %i MB is ended by %s', async (megabytes, signal, code) => {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module'];
  const child = spawn(globalThis.process.execPath, [...flags, '--eval', process(megabytes)], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([code, signal]);
});
