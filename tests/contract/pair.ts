import type { Transport } from '../../src/contract/transport.ts';

/** Two ends of a wire without a wire: messages arrive in a later microtask, in order, as IPC carries them: cloned, bytes as bytes. */
export const transportPair = (): [Transport, Transport] => {
  const closes: (() => void)[] = [];
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    for (const listener of closes) listener();
  };
  const ends = [new Set<(message: unknown) => void>(), new Set<(message: unknown) => void>()] as const;
  const end = (own: 0 | 1): Transport => ({
    send(message) {
      const sent = structuredClone(message);
      queueMicrotask(() => {
        if (!isClosed) for (const listener of ends[own === 0 ? 1 : 0]) listener(structuredClone(sent));
      });
    },
    onMessage: (listener) => void ends[own].add(listener),
    onClose: (listener) => void closes.push(listener),
    close,
  });
  return [end(0), end(1)];
};
