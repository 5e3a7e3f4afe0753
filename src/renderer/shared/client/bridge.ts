import type { Connection } from '../../../contract/client.ts';

declare global {
  interface Window {
    /** What the preload script puts on the window, and all a page has of the world outside it. */
    readonly rostrum: Connection;
  }
}

/** The page's connection to its host. */
export const bridge = (): Connection => window.rostrum;
