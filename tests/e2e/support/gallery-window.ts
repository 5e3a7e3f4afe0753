import type { Page } from '@playwright/test';
import type { Command } from '../../../src/core/session/commands.ts';
import type { PodiumView } from '../../../src/core/views/podium-view.ts';
import { openPlainWindow, type PlainWindow } from './plain-window.ts';
import type {} from './podium-gallery/gallery.tsx';
import type { Gallery } from './serve-gallery.ts';

/** The podium's page on a host in memory, in the application's own browser: a moment of a meeting, and keys to press. */
export class GalleryWindow {
  readonly page: Page;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
  readonly #gallery: Gallery;

  private constructor({ page, complaints, gallery, close }: PlainWindow) {
    this.page = page;
    this.complaints = complaints;
    this.close = close;
    this.#gallery = gallery;
  }

  static async open(): Promise<GalleryWindow> {
    return new GalleryWindow(await openPlainWindow());
  }

  async show(scene: string, more = ''): Promise<void> {
    await this.page.goto(`${this.#gallery.podium}?scene=${scene}&${more}`);
    await this.page.locator('.top').waitFor();
    await this.page.evaluate(() => document.fonts.ready.then(() => true));
  }

  /** The desk's page for `scene=…&link=…&gate=…`, in the same window. */
  async showDesk(state: string): Promise<void> {
    await this.page.goto(`${this.#gallery.desk}?${state}`);
    await this.page.locator('.desk-window').waitFor();
    await this.page.evaluate(() => document.fonts.ready.then(() => true));
  }

  /** Types of the events since the last look. */
  async news(): Promise<string[]> {
    const all = await this.page.evaluate(() => window.gallery.events().map((event) => event.type));
    const seen = this.#seen;
    this.#seen = all.length;
    return all.slice(seen);
  }
  #seen = 0;

  /** Forgets what has happened so far. */
  async fresh(): Promise<void> {
    this.#seen = 0;
    await this.news();
  }

  lastData(): Promise<unknown> {
    return this.page.evaluate(() => window.gallery.events().at(-1)?.data);
  }

  wait(seconds: number): Promise<void> {
    return this.page.evaluate((s) => window.gallery.wait(s), seconds);
  }

  async byAnother(command: Command, actor: 'desk' | 'podium' = 'desk'): Promise<void> {
    await this.page.evaluate(([c, a]) => void window.gallery.byAnother(c, a), [command, actor] as const);
  }

  view(): Promise<PodiumView> {
    return this.page.evaluate(() => window.gallery.view());
  }
}
