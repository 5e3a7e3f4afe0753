import type { z } from 'zod';
import { type CallName, type CallOutput, calls, type Push, type Role } from './api.ts';
import { type Answer, HostError, type Reply, requestSchema } from './messages.ts';
import { isLong, type Pause, parseInStretches } from './parse-in-stretches.ts';
import type { Transport } from './transport.ts';

/** One function a call, with input that has passed its schema. A client that is not given one is told `not-available`. */
export type Handlers = {
  readonly [N in CallName]?: (input: z.output<(typeof calls)[N]['input']>) => CallOutput<N> | Promise<CallOutput<N>>;
};

export type Served = {
  readonly role: Role;
  readonly handlers: Handlers;
  /** Is told of faults of the host, which its client only learns as `internal`. */
  readonly report: (fault: unknown) => void;
  /** Lets others be answered while a long input is read. */
  readonly pause: Pause;
};

/** Answers every message of the transport, also a malformed one: schema, then role, then handler. */
export const serve = (transport: Transport, served: Served): void => {
  transport.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) {
      const reply: Reply = { id: readableId(message), answer: failure('bad-message', 'Not a request.') };
      transport.send(reply);
      return;
    }
    const { id, call, input } = request.data;
    void answer(served, call, input).then((given) => transport.send({ id, answer: given } satisfies Reply));
  });
};

/** Sends what was not asked for. */
export const push = (transport: Transport, message: Push): void => transport.send(message);

/** The answer to one call. Never rejects. */
export const answer = async (
  { role, handlers, report, pause }: Served,
  name: string,
  input: unknown,
): Promise<Answer> => {
  if (!Object.hasOwn(calls, name)) return failure('unknown-call', 'There is no such call.');
  const call = calls[name as CallName];
  const parsed = isLong(input) ? await parseInStretches(call.input, input, pause) : call.input.safeParse(input);
  if (!parsed.success) return failure('bad-input', whatIsWrong(parsed.error));
  if (!(call.roles as readonly Role[]).includes(role)) return failure('not-allowed', `Not for the role ${role}.`);
  const handler = handlers[name as CallName] as ((input: unknown) => unknown) | undefined;
  if (!handler) return failure('not-available', 'Not to be had here.');
  try {
    return { output: call.output.parse(await handler(parsed.data)) };
  } catch (error) {
    if (error instanceof HostError) return failure(error.code, error.message);
    report(error);
    return failure('internal', 'The host failed; its log says why.');
  }
};

const failure = (code: HostError['code'], message: string): Answer => ({ error: { code, message } });

/** Where in the input and why; never the input itself. */
const whatIsWrong = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.slice(0, 6).join('.')}: ${code}`)
    .join('; ')
    .slice(0, 300);

const readableId = (message: unknown): number | null =>
  typeof message === 'object' && message !== null && 'id' in message && Number.isSafeInteger(message.id)
    ? (message.id as number)
    : null;
