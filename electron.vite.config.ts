import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { NONCE_PLACEHOLDER } from './src/main/shell/content-policy.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

// The targets are those of the oldest Electron that runs the build (33: Node 20.18, Chromium 130).
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      rolldownOptions: {
        input: {
          index: at('src/main/index.ts'),
          export: at('src/main/export.ts'),
          library: at('src/main/library.ts'),
          reader: at('src/main/reader.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      target: 'chrome130',
      // The policy of the pages lets fonts and images come from files alone, and there is no older browser to help.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          podium: at('src/renderer/podium.html'),
          desk: at('src/renderer/desk.html'),
          reader: at('src/renderer/reader.html'),
          room: at('src/renderer/room.html'),
        },
      },
    },
  },
});
