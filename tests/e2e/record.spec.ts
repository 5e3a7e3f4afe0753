import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { _electron, expect, test } from '@playwright/test';
import { toHtml } from '../../src/main/app/exporters/html/index.ts';
import { held, recordIn } from '../main/exporters/records.ts';
import { closeApp, root } from './support/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'rostrum-record-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the record as a page: axe finds nothing, nothing is loaded or run, it is styled and fits its width', async () => {
  const app = await _electron.launch({
    cwd: root,
    args: ['tests/e2e/support/plain-window.cjs', '--no-sandbox'],
    // It would warn of the empty first page, which has no policy.
    env: { ...process.env, ELECTRON_DISABLE_SECURITY_WARNINGS: 'true' },
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  try {
    for (const edition of ['internal', 'circulation'] as const) {
      const path = join(folder, `${edition}.html`);
      writeFileSync(path, toHtml(recordIn(held(), edition)));
      await page.goto(pathToFileURL(path).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations).toEqual([]);
      expect(
        await page
          .locator('thead')
          .first()
          .evaluate((head) => getComputedStyle(head).display),
      ).toBe('table-header-group');
      await page.setViewportSize({ width: 360, height: 800 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1200, height: 800 });
    }
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  } finally {
    await closeApp(app);
  }
});
