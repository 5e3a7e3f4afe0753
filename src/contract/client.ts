import { type CallInput, type CallName, type CallOutput, calls } from './api.ts';
import { type Answer, answerSchema, HostError, replySchema } from './messages.ts';
import type { Transport } from './transport.ts';

/** A way to the host: what the preload script gives a page, or connectionOver() a process. */
export type Connection = {
  /** Resolves to an Answer. Rejects only where the way itself is broken. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Adds a listener for what the host sends unasked; the answer takes it away again. */
  readonly onPush: (listener: (push: unknown) => void) => () => void;
};

/** Makes one call by its contract. Rejects with a HostError where the host gave an error and no answer. */
export const callHost = async <N extends CallName>(
  connection: Connection,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> => {
  const answer = answerSchema.parse(await connection.call(name, input));
  if ('error' in answer) throw new HostError(answer.error.code, answer.error.message);
  return calls[name].output.parse(answer.output) as CallOutput<N>;
};

/** A connection over a transport. Calls that are open when it closes are rejected. */
export const connectionOver = (transport: Transport): Connection => {
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(push: unknown) => void>();
  let lastId = 0;
  let isClosed = false;
  transport.onMessage((message) => {
    const reply = replySchema.safeParse(message);
    if (!reply.success) {
      for (const listener of listeners) listener(message);
      return;
    }
    const { id, answer } = reply.data;
    if (id === null) return;
    waiting.get(id)?.resolve(answer as Answer);
    waiting.delete(id);
  });
  transport.onClose(() => {
    isClosed = true;
    for (const { reject } of waiting.values()) reject(new Error('The connection was closed.'));
    waiting.clear();
  });
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('The connection is closed.'));
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        transport.send({ id: lastId, call: name, input });
      }),
    onPush(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
