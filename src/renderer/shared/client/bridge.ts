import type { CallInput, CallName, CallOutput } from '../../../contract/api.ts';

/** What the preload script puts on the window, and all a page has of the world outside it. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Adds a listener for what the host sends unasked; the answer takes it away again. */
  readonly onPush: (listener: (push: unknown) => void) => () => void;
};

declare global {
  interface Window {
    readonly rostrum: Bridge;
  }
}

/** Makes one call by its contract types. Rejects where the host gave an error and no answer. */
export const callHost = <N extends CallName>(bridge: Bridge, name: N, input: CallInput<N>): Promise<CallOutput<N>> =>
  bridge.call(name, input) as Promise<CallOutput<N>>;
