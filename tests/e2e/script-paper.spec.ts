import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../src/renderer/shared/client/bridge.ts';
import { send, viewOf } from './support/meeting.ts';
import { test, expect as usual } from './support/rostrum.ts';

/** A sheet is made in a second; on a busy machine in many. */
const expect = usual.configure({ timeout: 30_000 });

const said = (page: Page) => page.getByTestId('papers-said');
const saved = async (page: Page, title: string) => {
  await page.getByRole('button', { name: `Save as PDF: ${title}`, exact: true }).click();
  await expect(said(page)).toHaveText(/\.pdf is in /);
  return ((await said(page).textContent()) ?? '').split(' is in ')[0] ?? '';
};

/** The text of a PDF as another program reads it; null where that program is not installed. */
const textOf = (path: string): string | null => {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    test.info().annotations.push({ type: 'not read', description: 'pdftotext is not installed' });
    return null;
  }
};

test('a session of a template, its script written, is said at the podium and printed with the running order', async ({
  rostrum,
}) => {
  const { page } = await rostrum.startPodium();
  await page.getByTestId('place-sessions').click();
  await page.getByTestId('new-session').click();
  await page.getByTestId('template-council-3h').check();
  await page.getByTestId('new-title').fill('Panel on tides');
  await page.getByTestId('new-date').fill('2031-06-19');
  await page.getByTestId('make-session').click();
  await expect.poll(async () => (await viewOf(page)).session.title).toBe('Panel on tides');
  expect(readdirSync(join(rostrum.home, 'sessions')).some((name) => name.startsWith('2031-06-19 Panel on tides'))).toBe(
    true,
  );

  const voice = 'chair';
  await send(page, { type: 'ChangeFacts', change: { language: 'ar', theme: 'المياه المشتركة' } });
  await send(page, {
    type: 'SetScript',
    item: 'chair-opens',
    voice,
    language: 'ar',
    text: '**أصحاب السعادة**، نبدأ الآن جلستنا: {{theme}}. [وقفة]\n\n- لكل متكلم {{limit}}\n- {{rounds}} جولات',
  });
  await page.getByTestId('place-podium').click();
  const script = page.getByTestId('script');
  await expect(script).toContainText('أصحاب السعادة، نبدأ الآن جلستنا: المياه المشتركة.');
  await expect(script.locator('[lang="ar"]')).toHaveAttribute('dir', 'rtl');

  await page.getByRole('button', { name: 'Paper', exact: true }).click();
  const order = textOf(join(rostrum.home, 'papers', await saved(page, 'Running order')));
  const whole = textOf(join(rostrum.home, 'papers', await saved(page, 'Script')));
  if (order === null || whole === null) return;
  // The papers speak the session's language. Between joined letters the reader sees gaps where the paper has none.
  const joined = (text: string) => text.replaceAll(/[\s\u202a-\u202e\u2066-\u2069]/g, '');
  for (const words of ['سير الجلسة', 'تقديم مدير المناقشة', 'ردود المتحدثين', 'الرئاسة'])
    expect(joined(order)).toContain(joined(words));
  for (const words of ['للرئاسة ومدير المناقشة وحدهما', 'التعليقات والأسئلة من القاعة'])
    expect(joined(whole)).toContain(joined(words));
  expect(
    readFileSync(join(rostrum.home, 'papers', readdirSync(join(rostrum.home, 'papers'))[0] ?? '')).length,
  ).toBeGreaterThan(1000);
});
