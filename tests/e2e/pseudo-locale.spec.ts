import { expect, test } from '@playwright/test';
import { GalleryWindow } from './support/gallery-window.ts';
import { textCut } from './support/text-cut.ts';

// English a third longer, with accents: what is cut in it is cut in German or Russian, or is no text of the locales.
let window: GalleryWindow;

test.beforeAll(async () => {
  window = await GalleryWindow.open();
  await window.page.setViewportSize({ width: 1280, height: 800 });
});
test.afterAll(() => window?.close());

test('no text of the podium is cut off', async () => {
  for (const scene of ['prepared', 'called', 'running', 'over', 'paused', 'many', 'point', 'closed']) {
    await window.show(scene, 'lng=qps');
    expect.soft(await window.page.evaluate(textCut), scene).toEqual([]);
  }
});

test('no text of the desk is cut off', async () => {
  for (const state of ['scene=many', 'scene=absent&gate=closed', 'scene=over&link=lost']) {
    await window.showDesk(`${state}&lng=qps`);
    expect.soft(await window.page.evaluate(textCut), state).toEqual([]);
  }
});

test('no text is cut off where a session is prepared', async () => {
  await window.show('prepared', 'lng=qps');
  await window.page.getByTestId('place-preparing').click();
  for (const tab of ['programme', 'people', 'session']) {
    await window.page.getByTestId(`tab-${tab}`).click();
    expect.soft(await window.page.evaluate(textCut), tab).toEqual([]);
  }
});
