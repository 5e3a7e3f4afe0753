import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { contentPolicy } from '../../../src/main/shell/content-policy.ts';
import { root } from './processes.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

export type Gallery = {
  /** The room's picture for `?case=…&language=…`. */
  readonly pictures: string;
  /** The room's own page, which needs a `window.rostrum`. */
  readonly page: string;
  /** The podium on a host in memory for `?scene=…`. */
  readonly podium: string;
  /** The desk on a host in memory for `?scene=…&link=…&gate=…`. */
  readonly desk: string;
  /** The reader on a host in memory for `?scene=…&seat=…`. */
  readonly reader: string;
  readonly close: () => Promise<void>;
};

const PICTURES = 'tests/e2e/support/room-gallery/index.html';
const PAGE = 'src/renderer/room.html';
const PODIUM = 'tests/e2e/support/podium-gallery/index.html';
const DESK = 'tests/e2e/support/desk-gallery/index.html';
const READER = 'tests/e2e/support/reader-gallery/index.html';

/**
 * Builds the galleries as the application's pages are built and serves it on the loopback under their policy.
 * The build lies in a folder of its own, which `close` removes.
 */
export const serveGallery = async (): Promise<Gallery> => {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-gallery-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [react()],
    build: {
      outDir: folder,
      target: 'chrome130',
      assetsInlineLimit: 0,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          pictures: join(root, PICTURES),
          page: join(root, PAGE),
          podium: join(root, PODIUM),
          desk: join(root, DESK),
          reader: join(root, READER),
        },
      },
    },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path);
    readFile(file).then(
      (body) =>
        response
          .writeHead(200, {
            'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
            'content-security-policy': contentPolicy('none'),
            // Built names change with their content; a page is loaded some hundred times.
            'cache-control': extname(file) === '.html' ? 'no-store' : 'max-age=3600, immutable',
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pictures: `${origin}/${PICTURES}`,
    page: `${origin}/${PAGE}`,
    podium: `${origin}/${PODIUM}`,
    desk: `${origin}/${DESK}`,
    reader: `${origin}/${READER}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
