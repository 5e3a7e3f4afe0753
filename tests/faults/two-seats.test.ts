import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { callHost } from '../../src/contract/client.ts';
import { createViewClient } from '../../src/contract/view-client.ts';
import { wholeOrder } from '../../src/core/floor/list-order.ts';
import type { Command } from '../../src/core/session/commands.ts';
import { advance, project } from '../../src/core/session/effective-log.ts';
import { all, getAll } from '../../src/core/table.ts';
import type { PodiumView } from '../../src/core/views/podium-view.ts';
import { readSession } from '../../src/main/app/exporters/read-session.ts';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { ownFolder } from '../main/storage/files.ts';
import { place } from '../main/transports/host.ts';
import { request } from '../support/session.ts';
import { preparedSession, ready, spawnHeadless } from './headless.ts';

const TURNS = 50;
const EACH_MS = 50;

test('20 inscriptions a second at the desk disturb no press at the podium', { timeout: 120_000 }, async () => {
  const home = ownFolder();
  const path = preparedSession(home);
  const host = await ready(spawnHeadless(home, path));
  const desk = (await host.join('desk')).connection;
  const podium = createViewClient<PodiumView>((await host.join('podium')).connection, place());
  const refusals: string[] = [];
  const inscribed: string[] = [];
  let isOver = false;

  /** Presses what the button says, as soon as the window shows what the last press did. */
  const press = async (): Promise<void> => {
    const action = podium.getSnapshot()?.floor.primary?.now;
    if (!action) throw new Error('The button does nothing.');
    const answer = await podium.execute(action.command);
    if (!answer.ok) refusals.push(`${action.command.type}: ${answer.refusal.code}`);
    else
      await vi.waitFor(() => expect(podium.getSnapshot()?.journal.events).toBeGreaterThanOrEqual(answer.seq), {
        interval: 2,
      });
  };

  const inscribe = async () => {
    const delegation = `Delegation ${inscribed.length + 1}`;
    inscribed.push(delegation);
    const tier = inscribed.length % 10 === 0 ? 'group' : null;
    const command: Command = { type: 'Inscribe', requests: [request(delegation, { tier })] };
    const answer = await callHost(desk, 'execute', { commandId: randomUUID(), command });
    if (!answer.ok) refusals.push(`desk: ${answer.refusal.code}`);
  };

  await vi.waitFor(() => expect(podium.getSnapshot()?.floor.primary).toBeTruthy());
  for (let n = 0; n < 5; n += 1) await inscribe();
  const atTheDesk = (async () => {
    const from = performance.now();
    for (let n = 1; !isOver; n += 1) {
      await inscribe();
      await sleep(Math.max(0, from + n * EACH_MS - performance.now()));
    }
  })();

  while (podium.getSnapshot()?.floor.now?.entry == null) await press();
  const from = performance.now();
  const called = new Set<string>();
  for (let n = 1; called.size < TURNS; n += 1) {
    called.add(podium.getSnapshot()?.floor.now?.entry ?? '');
    await press();
    await sleep(Math.max(0, from + n * EACH_MS - performance.now()));
  }
  isOver = true;
  await atTheDesk;
  expect(await host.end()).toBe(0);

  expect(refusals).toEqual([]);
  expect(inscribed.length).toBeGreaterThan(TURNS);
  expect(verifySession(path).faults).toEqual([]);
  const { projection } = readSession(path);
  const { state, events } = projection;
  expect(getAll(state.entries, state.inscribed).map((entry) => entry.delegation)).toEqual(inscribed);
  expect(all(state.entries)).toHaveLength(inscribed.length);

  let before = project([]);
  let turns = 0;
  for (const event of events) {
    if (event.type === 'TurnCalled' && event.data.entry !== null) {
      expect(wholeOrder(before.state)[0]).toBe(event.data.entry);
      turns += 1;
    }
    before = advance(before, [event]);
  }
  expect(turns).toBeGreaterThanOrEqual(TURNS);
  const spoke = state.turns.filter((turn) => turn.entry !== null && turn.status === 'ended');
  expect(new Set(spoke.map((turn) => turn.entry)).size).toBe(spoke.length);
  for (const turn of spoke) expect(turn.intervals).not.toEqual([]);
});
