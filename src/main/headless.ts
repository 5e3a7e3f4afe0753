import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Role } from '../contract/api.ts';
import { USUAL_REPLIES } from '../core/session/replies.ts';
import { removeHostFile, writeHostFile } from './app/host-file.ts';
import { forkReader } from './app/importers/forked-reader.ts';
import { forkLibrary } from './app/library/forked-library.ts';
import { machineTime } from './app/machine-time.ts';
import { startHost } from './app/rostrum-host.ts';
import { trueChance } from './app/storage/event-log.ts';
import { listen } from './transports/websocket-transport.ts';

// The host without a window: node src/main/headless.ts --home DIR (--open FILE | --note FILE). When it is ready it prints
// one line of JSON: port, pid and each role's secret. SIGTERM ends it cleanly.

const { values } = parseArgs({
  options: { home: { type: 'string' }, open: { type: 'string' }, note: { type: 'string' } },
});
if (!values.home || (values.open === undefined) === (values.note === undefined)) {
  console.error('Usage: headless --home DIR (--open FILE | --note FILE)');
  process.exit(2);
}
const home = resolve(values.home);
mkdirSync(home, { recursive: true, mode: 0o700 });

const sources = machineTime();
const host = startHost({
  home,
  sources,
  chance: trueChance,
  startReader: forkReader,
  startLibrary: forkLibrary,
  async exportRecord(path, into) {
    const { answerExport } = await import('./app/exporters/answer-export.ts');
    return answerExport(path, into);
  },
  report: (fault) => console.error(fault),
  opened: () => {},
  statusChanged: () => {},
});

const secrets: Record<Role, string> = {
  podium: newSecret(),
  desk: newSecret(),
  reader: newSecret(),
  room: newSecret(),
};
try {
  if (values.open !== undefined) host.open(values.open);
  else await prepareFrom(readFileSync(values.note ?? '', 'utf8'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
const listening = await listen(secrets, host.join);
writeHostFile(home, { port: listening.port, secret: secrets.room, pid: process.pid });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end());
console.log(JSON.stringify({ port: listening.port, pid: process.pid, secrets }));

async function prepareFrom(text: string): Promise<void> {
  // What a run may never need is not read at its start.
  const { parseNote } = await import('../core/brief/parse-note.ts');
  const answer = host.importNote({ brief: parseNote(text), zone: null, replies: USUAL_REPLIES });
  if (!answer.ok) throw new Error(`The note cannot be used: ${answer.refusal.code}.`);
}

async function end(): Promise<void> {
  host.quitRooms();
  host.close();
  await listening.close();
  removeHostFile(home);
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
