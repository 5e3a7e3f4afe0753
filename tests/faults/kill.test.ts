import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { callHost } from '../../src/contract/client.ts';
import type { Command } from '../../src/core/session/commands.ts';
import { readRawLog } from '../../src/main/app/storage/open-session-file.ts';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { ownFolder } from '../main/storage/files.ts';
import { request } from '../support/session.ts';
import { preparedSession, ready, spawnHeadless } from './headless.ts';

const KILLS = 20;
/** Of these, so many fall into the opening itself. */
const WHILE_OPENING = 4;

test(`${KILLS} kills at random moments lose nothing that was answered and double nothing`, {
  timeout: 300_000,
}, async () => {
  const home = ownFolder();
  const path = preparedSession(home);
  const answered = new Map<string, number>();
  const unanswered = new Set<string>();

  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = spawnHeadless(home, path);
    if (kill < WHILE_OPENING) {
      await sleep(randomInt(150, 700));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      continue;
    }
    const host = await ready(child);
    const { connection } = await host.join('desk');
    let isOver = false;
    const send = async (commandId: string) => {
      unanswered.add(commandId);
      const command: Command = { type: 'Inscribe', requests: [request(`Delegation ${commandId}`)] };
      const answer = await callHost(connection, 'execute', { commandId, command });
      if (!answer.ok) throw new Error(answer.refusal.code);
      answered.set(commandId, answer.seq);
      unanswered.delete(commandId);
    };
    // What got no answer is asked again first: it may or may not be on record.
    const again = [...unanswered];
    const asking = Promise.all(
      [0, 1, 2, 3].map(async (lane) => {
        for (let n = 0; !isOver; n += 1) await send(again[lane + 4 * n] ?? randomUUID());
      }),
    ).catch((error: Error) => {
      if (!isOver) throw error;
    });
    await sleep(randomInt(1, 250));
    isOver = true;
    await host.kill();
    await asking;
  }

  expect(answered.size).toBeGreaterThan(100);
  const last = await ready(spawnHeadless(home, path));
  expect(await last.end()).toBe(0);
  expect(verifySession(path).faults).toEqual([]);
  const rows = readRawLog(path).filter((row) => row.type === 'EntriesInscribed');
  const seqs = new Map(rows.map((row) => [row.command_id, row.seq]));
  expect(seqs.size).toBe(rows.length);
  for (const [commandId, seq] of answered) expect(seqs.get(commandId)).toBe(seq);
  for (const commandId of seqs.keys()) expect(answered.has(commandId) || unanswered.has(commandId)).toBe(true);
});
