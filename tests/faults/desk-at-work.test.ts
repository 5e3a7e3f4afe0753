import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createViewClient, type ViewClient } from '../../src/contract/view-client.ts';
import { SAFE_PLACES } from '../../src/core/floor/list-order.ts';
import type { Command } from '../../src/core/session/commands.ts';
import { requestFor } from '../../src/core/session/request.ts';
import { duration } from '../../src/core/timing/time.ts';
import type { DeskView } from '../../src/core/views/desk-view.ts';
import type { PodiumView } from '../../src/core/views/podium-view.ts';
import { readSession } from '../../src/main/app/exporters/read-session.ts';
import { seededChance } from '../../src/main/app/rehearsal/chance.ts';
import { verifySession } from '../../src/main/app/storage/verify.ts';
import { ownFolder } from '../main/storage/files.ts';
import { place } from '../main/transports/host.ts';
import { INSCRIBED } from '../support/afternoon.ts';
import { runs } from '../support/scale.ts';
import { preparedSession, ready, spawnHeadless } from './headless.ts';

const SEED = Number(process.env.FC_SEED ?? 1);
const LASTS_MS = runs(20_000, 600_000);
/** What was answered is shown soon; on a busy machine a test's own process may wait for seconds. */
const SHOWN_MS = 10_000;

/** What a desk does, of all it can do: never to the next two, who are being called. */
const wishOf = ({ list }: DeskView, chance: ReturnType<typeof seededChance>): Command | null => {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(chance.between(0, from.length))];
  const free = list.order.slice(SAFE_PLACES);
  const [entry, other] = [pick(free), pick(free)];
  const kind = Math.floor(chance.between(0, 10));
  if (list.order.length < 8 || kind < 2) {
    const request = pick(INSCRIBED);
    return request ? { type: 'Inscribe', requests: [request, requestFor(`Delegation ${randomUUID()}`)] } : null;
  }
  if (entry === undefined || other === undefined) return null;
  const absent = pick(list.absent) ?? entry;
  switch (kind) {
    case 2:
      return { type: 'Withdraw', entry };
    case 3:
      return { type: 'MarkAbsent', entry };
    case 4:
      return { type: 'BringBack', entry: absent };
    case 5:
      return { type: 'Swap', entry, with: other, reason: null };
    case 6:
      return { type: 'ChangeEntry', entry, change: { tier: 'group', onBehalfOf: 'Friends of the chair' } };
    case 7:
      return { type: 'Join', lead: other, entry };
    case 8:
      return { type: 'SetLimit', scope: { rest: true }, ms: duration(chance.between(60, 120) * 1000) };
    default:
      return { type: 'Move', entry, after: other, reason: 'asked for it' };
  }
};

test(`a desk at work (seed ${SEED}) has no press at the podium refused`, { timeout: LASTS_MS + 120_000 }, async () => {
  const home = ownFolder();
  const path = preparedSession(home);
  const host = await ready(spawnHeadless(home, path));
  const podium = createViewClient<PodiumView>((await host.join('podium')).connection, place());
  const desk = createViewClient<DeskView>((await host.join('desk')).connection, place());
  const joined = (client: ViewClient<PodiumView | DeskView>) => () => expect(client.getSnapshot()).not.toBeNull();
  await vi.waitFor(joined(podium));
  await vi.waitFor(joined(desk));
  const chance = seededChance(SEED);
  const refused: string[] = [];
  const done = { presses: 0, desk: 0 };

  const press = async () => {
    const view = podium.getSnapshot();
    const action = view?.floor.primary?.now;
    if (!view || !action || action.command.type === 'Adjourn') return;
    const next: Command =
      // A panel that has run out of list is not what is tested here: the list never does.
      view.floor.now?.face.status === 'running' && done.presses % 7 === 0
        ? { type: 'FloorToChair', turn: view.floor.now.turn }
        : action.command;
    const answer = await podium.execute(next);
    done.presses += 1;
    if (!answer.ok) refused.push(`${next.type}: ${answer.refusal.code}`);
    else
      await vi.waitFor(() => expect(podium.getSnapshot()?.journal.events).toBeGreaterThanOrEqual(answer.seq), {
        interval: 2,
        timeout: SHOWN_MS,
      });
  };
  const atTheDesk = async () => {
    const view = desk.getSnapshot();
    const wish = view && wishOf(view, chance);
    if (!wish) return;
    const answer = await desk.execute(wish);
    if (answer.ok) done.desk += 1;
  };

  const until = performance.now() + LASTS_MS;
  const work = async (act: () => Promise<void>, each: number) => {
    while (performance.now() < until) {
      const from = performance.now();
      await act();
      await sleep(Math.max(1, from + each - performance.now()));
    }
  };
  for (let n = 0; n < 3; n += 1) await desk.execute({ type: 'Inscribe', requests: [...INSCRIBED] });
  await Promise.all([work(press, 60), work(atTheDesk, 40)]);
  expect(await host.end()).toBe(0);

  expect(refused).toEqual([]);
  expect(done.presses).toBeGreaterThan(LASTS_MS / 300);
  expect(done.desk).toBeGreaterThan(LASTS_MS / 300);
  expect(verifySession(path).faults).toEqual([]);
  const { state } = readSession(path).projection;
  const spoke = state.turns.filter((turn) => turn.entry !== null && turn.status === 'ended').map(({ entry }) => entry);
  expect(new Set(spoke).size).toBe(spoke.length);
  const placed = [...state.order, ...state.rights];
  expect(new Set(placed).size).toBe(placed.length);
});
