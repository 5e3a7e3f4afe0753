import type { Transport } from '../../../contract/transport.ts';

/** Two ends of a transport within one process. Messages are copied, in order, and arrive after the sender has gone on. */
export const transportPair = (): readonly [Transport, Transport] => {
  const ends = [newEnd(), newEnd()] as const;
  let isClosed = false;
  const close = () => {
    if (isClosed) return;
    isClosed = true;
    for (const end of ends) for (const listener of end.closes) listener();
  };
  const transport = (own: End, other: End): Transport => ({
    send(message) {
      if (isClosed) return;
      const copy = structuredClone(message);
      queueMicrotask(() => {
        for (const listener of other.messages) listener(copy);
      });
    },
    onMessage: (listener) => void own.messages.add(listener),
    onClose: (listener) => void own.closes.add(listener),
    close,
  });
  return [transport(ends[0], ends[1]), transport(ends[1], ends[0])];
};

type End = ReturnType<typeof newEnd>;

const newEnd = () => ({ messages: new Set<(message: unknown) => void>(), closes: new Set<() => void>() });
