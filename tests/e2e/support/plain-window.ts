import { _electron, type Page } from '@playwright/test';
import { closeApp, root } from './processes.ts';
import { type Gallery, serveGallery } from './serve-gallery.ts';

/** A window of the application's own browser for pages alone, on hosts in memory, and what they complained of. */
export type PlainWindow = {
  readonly page: Page;
  readonly gallery: Gallery;
  readonly complaints: string[];
  close(): Promise<void>;
};

/** Opens one, with nothing in it yet. */
export const openPlainWindow = async (): Promise<PlainWindow> => {
  const gallery = await serveGallery();
  const app = await _electron.launch({ cwd: root, args: ['tests/e2e/support/plain-window.cjs', '--no-sandbox'] });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The schema library asks once whether it may compile, is told no, and does without.
    if (message.type() === 'error' && !message.text().includes('TrustedScript')) complaints.push(message.text());
  });
  return {
    page,
    gallery,
    complaints,
    async close() {
      await closeApp(app);
      await gallery.close();
    },
  };
};
