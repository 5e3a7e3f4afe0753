import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Command } from '../../../src/core/session/commands.ts';
import type { PodiumView } from '../../../src/core/views/podium-view.ts';
import type {} from '../../../src/renderer/shared/client/bridge.ts';

type Answer<T> = { readonly output: T };

/** Makes one call as the page does. */
export const callOf = async <T>(page: Page, name: string, input: unknown): Promise<T> => {
  const answer = await page.evaluate(([n, i]) => window.rostrum.call(n as string, i), [name, input]);
  return (answer as Answer<T>).output;
};

/** What the podium sees now. */
export const viewOf = async (page: Page): Promise<PodiumView> =>
  (await callOf<{ view: PodiumView }>(page, 'whole', {})).view;

/** Sends a command; a refusal is a failed test. */
export const send = async (page: Page, command: Command): Promise<void> => {
  const answer = await callOf<{ ok: boolean }>(page, 'execute', { commandId: randomUUID(), command });
  expect(answer, command.type).toMatchObject({ ok: true });
};

/** Does what the one button offers, until the clock of a turn that the room may see is running. */
export const untilSpeaking = async (page: Page): Promise<PodiumView> => {
  for (let presses = 0; presses < 20; presses++) {
    const view = await viewOf(page);
    if (view.floor.now?.face.status === 'running' && view.floor.now.clockInRoom) return view;
    if (!view.floor.primary) break;
    await send(page, view.floor.primary.now.command);
  }
  throw new Error('Nobody came to speak.');
};

/** Host time less this process's own clock, in ms. */
export const hostOffset = async (page: Page): Promise<number> => {
  const sent = performance.now();
  const { host } = await callOf<{ host: number }>(page, 'time', {});
  return host - (sent + performance.now()) / 2;
};
