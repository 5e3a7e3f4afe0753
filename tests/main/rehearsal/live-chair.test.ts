import { expect, test } from 'vitest';
import type { ExecuteAnswer } from '../../../src/contract/api.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { all } from '../../../src/core/table.ts';
import { instant } from '../../../src/core/timing/time.ts';
import { toPodiumView } from '../../../src/core/views/podium-view.ts';
import { chair, type Seen } from '../../../src/main/app/rehearsal/live-chair.ts';
import { sampleSession } from '../../../src/main/app/rehearsal/sample.ts';
import { openSessionHost, type SessionHost } from '../../../src/main/app/session-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { memoryLog } from '../../../src/main/app/storage/memory-log.ts';
import { simulatedTime } from '../host/simulated-time.ts';

const START = instant(Date.UTC(2030, 0, 10, 9, 30));

/** Chairs the sample on a clock that moves only while the chair waits. */
const chaired = async (execute?: (host: SessionHost, command: Command) => ExecuteAnswer) => {
  const sources = simulatedTime(START, 'UTC');
  const host = openSessionHost(memoryLog(trueChance), { sources, chance: trueChance });
  const shown: { state: Seen; at: number }[] = [];
  const plain = (command: Command) =>
    host.execute({ commandId: trueChance.newId(), command }, { role: 'podium', actor: 'rehearsal' });
  await chair({
    view: () => toPodiumView(host.projection(), 'rehearsal'),
    now: () => host.now(),
    execute: async (command) => (execute ? execute(host, command) : plain(command)),
    sleep: async (ms) => sources.advance(Math.max(1, Math.round(ms))),
    onState: (state) => void shown.push({ state, at: host.now() }),
    ...sampleSession(START, 'UTC'),
  });
  return { host, shown };
};

test('shows every state of the room once, and holds each a moment', async () => {
  const { shown } = await chaired();
  expect(shown.map(({ state }) => state).sort()).toEqual([
    'black',
    'hold',
    'round',
    'speaker-called',
    'speaker-concluding',
    'speaker-name-only',
    'speaker-over',
    'speaker-paused',
    'speaker-running',
    'title',
  ]);
  for (const [i, { at }] of shown.entries()) {
    const next = shown[i + 1];
    if (next) expect(next.at - at).toBeGreaterThanOrEqual(2_000);
  }
});

test('takes two minutes, hears a panel of three and two rounds of three, takes one call back, closes', async () => {
  const { host } = await chaired();
  const { state, events } = host.projection();
  expect(state.closedAt).not.toBeNull();
  expect(host.now() - START).toBeGreaterThan(90_000);
  expect(host.now() - START).toBeLessThan(140_000);
  const heard = (item: string) => state.turns.filter((turn) => turn.item === item).length;
  expect(state.turns.filter((turn) => turn.kind === 'presentation')).toHaveLength(3);
  expect([heard('round-1'), heard('round-2')]).toEqual([3, 3]);
  expect(all(state.entries).map((entry) => entry.status)).toEqual(Array(6).fill('delivered'));
  expect(events.filter((event) => event.type === 'Retracted')).toHaveLength(1);
});

test('a refusal ends it with its reason', async () => {
  const refuse = (): ExecuteAnswer => ({ ok: false, refusal: { code: 'not-prepared', params: {} } });
  await expect(chaired(refuse)).rejects.toThrow('PrepareSession was refused: not-prepared');
});
