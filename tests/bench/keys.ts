import { setTimeout as sleep } from 'node:timers/promises';
import { send, untilSpeaking, viewOf } from '../e2e/support/meeting.ts';
import { Rostrum } from '../e2e/support/rostrum.ts';
import { quantile } from './support/measure.ts';
import { nextKey } from './support/page-sampling.ts';
import { type Figure, report } from './support/report.ts';

// From a live key to its frame at the podium, against a page in the same window that does nothing but write a letter. Keys that
// wait by design for what follows (DESIGN 7: 300 ms after a letter is let go) are measured by the button that does the same.

const PRESSES = 25;
/** Longer than the debounce of the primary action. */
const REST_MS = 800;
/** Longer than a first press waits for its second. */
const NO_SECOND_MS = 2_600;

const taken = {
  'null page: a letter is written': [] as number[],
  'Ctrl+K: what can be done is shown': [] as number[],
  'held Space: the button fills': [] as number[],
  'Space: somebody has the floor, through the host and the disk': [] as number[],
};
type What = keyof typeof taken;

const rostrum = new Rostrum();
try {
  const { app, page } = await rostrum.startPodium();
  await rostrum.room();
  await untilSpeaking(page);
  const press = async (what: What, key: string, watched: string) => {
    const painted = await nextKey(page, watched);
    await page.keyboard.down(key);
    taken[what].push(await painted());
    await page.keyboard.up(key);
  };
  for (let n = 0; n < PRESSES; n += 1) {
    await press('Ctrl+K: what can be done is shown', 'Control+k', '.podium-main');
    await page.keyboard.press('Escape');
    await sleep(REST_MS);
  }
  for (let n = 0; n < PRESSES; n += 1) {
    await press('held Space: the button fills', 'Space', '.primary-block');
    await sleep(NO_SECOND_MS);
  }
  const { now } = (await viewOf(page)).floor;
  await send(page, { type: 'FloorToChair', turn: now?.turn ?? '' });
  for (let n = 0; n < PRESSES; n += 1) {
    await press('Space: somebody has the floor, through the host and the disk', 'Space', '.centre');
    const { undo } = (await viewOf(page)).journal;
    await send(page, { type: 'Undo', commandId: undo?.commandId ?? '' });
    await sleep(REST_MS);
  }
  const address = page.url();
  await app.evaluate(({ BrowserWindow }, url) => {
    const podium = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
    const empty =
      '<!doctype html><title>null</title><p></p><script>onkeydown=e=>document.querySelector("p").textContent+=e.key</script>';
    return podium?.loadURL(`data:text/html,${encodeURIComponent(empty)}`);
  }, address);
  await page.locator('p').waitFor({ state: 'attached' });
  for (let n = 0; n < PRESSES; n += 1) {
    await press('null page: a letter is written', 'x', 'p');
    await sleep(REST_MS);
  }
} finally {
  await rostrum.end();
}

const base = quantile(taken['null page: a letter is written'], 0.5);
report(
  'Podium: from a live key to its frame, against a page in the same window that only writes a letter',
  (Object.keys(taken) as What[]).flatMap((what): Figure[] => [
    { what: `${what}: median`, value: quantile(taken[what], 0.5), unit: 'ms' },
    ...(what.startsWith('null')
      ? []
      : [
          {
            what: `${what}: against the null page`,
            value: quantile(taken[what], 0.5) / base,
            unit: 'times' as const,
            most: 1.5,
          },
        ]),
  ]),
);
