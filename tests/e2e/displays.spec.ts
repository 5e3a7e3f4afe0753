import { viewOf } from './support/meeting.ts';
import { expect, test } from './support/rostrum.ts';
import { picture, plugIn, type ScreenWindow, unplug, windowsOf } from './support/screens.ts';

const projector = { x: 1280, y: 0, width: 1920, height: 1080 };
const bounds = (windows: ScreenWindow[]) => windows.map(({ x, y, width, height }) => ({ x, y, width, height }));

test.skip(process.platform !== 'linux', 'The displays are those of the virtual X server.');
test.afterEach(() => plugIn());

test('the room covers the second display exactly, through unplugging and a new resolution', async ({
  rostrum,
}, info) => {
  const { app, page, pid } = await rostrum.startPodium();
  const room = await rostrum.room();
  const hasKeyboard = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow() !== null);
  const placed = () => bounds(windowsOf(room.pid));
  await expect.poll(placed).toEqual([projector]);
  await expect(page.getByTestId('room-mirror')).toBeVisible();
  picture(info.outputPath('both-screens.png'));

  await test.step('the podium keeps the keyboard', async () => {
    await expect.poll(hasKeyboard).toBe(true);
  });

  await test.step('it is hidden within 250 ms when its display goes', async () => {
    await app.evaluate(({ screen }) => {
      const noted = globalThis as unknown as { removedAt: Promise<number> };
      noted.removedAt = new Promise((resolve) => screen.once('display-removed', () => resolve(Date.now())));
    });
    unplug();
    const seen = { hiddenAt: 0, overPodium: 0 };
    // Looked at without a pause for a second, as an eye would.
    for (const until = Date.now() + 1_000; Date.now() < until; ) {
      const windows = windowsOf(room.pid);
      if (windows.some(({ x }) => x < projector.x)) seen.overPodium++;
      if (windows.length > 0) seen.hiddenAt = 0;
      else seen.hiddenAt ||= Date.now();
    }
    const removedAt = await app.evaluate(() => (globalThis as unknown as { removedAt: Promise<number> }).removedAt);
    expect(seen.hiddenAt - removedAt).toBeLessThanOrEqual(250);
    expect(seen.hiddenAt).toBeGreaterThan(0);
    info.annotations.push({ type: 'hidden after, ms', description: String(seen.hiddenAt - removedAt) });
    info.annotations.push({ type: 'looks that saw it over the podium', description: String(seen.overPodium) });
    expect(bounds(windowsOf(pid))).toHaveLength(1);
    picture(info.outputPath('unplugged.png'));
  });

  await test.step('it comes back by itself', async () => {
    plugIn();
    await expect.poll(placed).toEqual([projector]);
    await expect.poll(hasKeyboard).toBe(true);
  });

  await test.step('it follows a new resolution', async () => {
    plugIn('1280x800');
    await expect.poll(placed).toEqual([{ x: 1280, y: 0, width: 1280, height: 800 }]);
    picture(info.outputPath('smaller.png'));
  });
  expect((await viewOf(page)).session.prepared).toBe(true);
});

test('with one display the room is an ordinary window, until a second one is plugged in', async ({ rostrum }, info) => {
  unplug();
  const { page } = await rostrum.startPodium();
  const room = await rostrum.room();
  const windows = () => bounds(windowsOf(room.pid));
  await expect.poll(() => windows().length).toBe(1);
  const [only] = windows();
  expect(only?.width).toBeLessThan(1280);
  expect(only?.height).toBeLessThan(800);
  picture(info.outputPath('one-display.png'));
  await expect(page.getByTestId('primary-action')).toBeVisible();

  plugIn();
  await expect.poll(windows).toEqual([projector]);
  unplug();
  await expect.poll(windows).toEqual([]);
});
