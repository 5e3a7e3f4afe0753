import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, callHost } from '../../src/contract/client.ts';
import { applyPatch } from '../../src/contract/view-patch.ts';
import type { Command } from '../../src/core/session/commands.ts';
import { requests } from './support/floor.ts';
import { startHostProcess } from './support/host-process.ts';
import { quantile } from './support/measure.ts';
import { type Figure, report } from './support/report.ts';

// A list of 10,000 imported as one event, each time into a host that has just started and has done nothing like it: how
// long main's event loop is held up, how long others wait for their answers meanwhile, and when the list is there.
// A list of 10 and a time of doing nothing are measured in the same process before it.

const HOSTS = 5;
const SIZE = 10_000;
const IDLE_MS = 500;

const taken = {
  idle: [] as number[],
  ten: [] as number[],
  longest: [] as number[],
  answered: [] as number[],
  shown: [] as number[],
  others: [] as number[],
};

for (let n = 0; n < HOSTS; n += 1) {
  const host = await startHostProcess();
  const podium = await joined(host, 'podium');
  const desk = await joined(host, 'desk');
  await joined(host, 'room');
  await execute(podium.connection, { type: 'OpenMeeting' });

  await host.longestDelay();
  await sleep(IDLE_MS);
  taken.idle.push(await host.longestDelay());
  await execute(podium.connection, { type: 'Inscribe', requests: requests(10) });
  taken.ten.push(await host.longestDelay());

  const start = performance.now();
  const all = Promise.all([podium.holds(SIZE + 10), desk.holds(SIZE + 10)]);
  const others = asking(desk.connection, all);
  await execute(podium.connection, { type: 'Inscribe', requests: requests(SIZE, 10) });
  taken.answered.push(performance.now() - start);
  await all;
  taken.shown.push(performance.now() - start);
  taken.others.push(...(await others));
  taken.longest.push(await host.longestDelay());
  await host.end();
}

const figures: Figure[] = [
  { what: 'event loop held up, doing nothing: median', value: quantile(taken.idle, 0.5), unit: 'ms' },
  { what: 'event loop held up by a list of 10: median', value: quantile(taken.ten, 0.5), unit: 'ms' },
  { what: `event loop held up by ${SIZE}: median`, value: quantile(taken.longest, 0.5), unit: 'ms', most: 100 },
  { what: `event loop held up by ${SIZE}: longest`, value: Math.max(...taken.longest), unit: 'ms', most: 100 },
  { what: 'others are answered meanwhile within: median', value: quantile(taken.others, 0.5), unit: 'ms' },
  { what: 'others are answered meanwhile within: longest', value: Math.max(...taken.others), unit: 'ms' },
  { what: `${SIZE} answered after: median`, value: quantile(taken.answered, 0.5), unit: 'ms' },
  { what: `${SIZE} shown at podium and desk after: median`, value: quantile(taken.shown, 0.5), unit: 'ms' },
];
report(`Import of ${SIZE} as one event, ${HOSTS} hosts just started`, figures);

/** A client that mirrors its view. */
async function joined(host: Awaited<ReturnType<typeof startHostProcess>>, role: 'podium' | 'desk' | 'room') {
  const { connection } = await host.join(role);
  const whole = await callHost(connection, 'whole', {});
  let view = whole.view as Readonly<Record<string, unknown>>;
  let wanted: { readonly count: number; readonly there: () => void } | null = null;
  connection.onPush((message) => {
    const { push, data } = message as { push: string; data: { patch: unknown } };
    if (push !== 'view') return;
    view = applyPatch(view, data.patch);
    const list = view.list as { readonly order: readonly string[] } | undefined;
    if (wanted && list && list.order.length >= wanted.count) wanted.there();
  });
  return {
    connection,
    holds: (count: number) =>
      new Promise<void>((there) => {
        wanted = { count, there };
      }),
  };
}

async function execute(connection: Connection, command: Command): Promise<void> {
  const answer = await callHost(connection, 'execute', { commandId: randomUUID(), command });
  if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
}

/** Asks for the host's time over and over until `end`, and answers with how long each answer took. */
async function asking(connection: Connection, end: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const start = performance.now();
    await callHost(connection, 'time', {});
    waits.push(performance.now() - start);
    await sleep(2);
  }
  return waits;
}
