import { randomUUID } from 'node:crypto';
import type { Push } from '../../../src/contract/api.ts';
import { type Answer, HostError } from '../../../src/contract/messages.ts';
import type { Transport } from '../../../src/contract/transport.ts';
import type { Command } from '../../../src/core/session/commands.ts';
import { createClients } from '../../../src/main/app/clients.ts';
import { nextTurn } from '../../../src/main/app/next-turn.ts';
import { openSessionHost } from '../../../src/main/app/session-host.ts';
import { trueChance } from '../../../src/main/app/storage/event-log.ts';
import { memoryLog } from '../../../src/main/app/storage/memory-log.ts';
import { simulatedTime } from '../../main/host/simulated-time.ts';
import { START } from '../../support/session.ts';
import type { Seat } from './floor.ts';

/** What a client was sent since it was last asked: the length of its pushes, as the text that a wire carries. */
type Client = { readonly taken: () => number };

export type Joined = Seat & {
  readonly clients: Readonly<Record<(typeof ROLES)[number], Client>>;
  /** Sends a command as the podium; resolves when it is answered and every client has been sent what changed for it. */
  readonly sends: (command: Command) => Promise<void>;
  /** Lets every client ask for the whole: until then nothing is sent to any. */
  readonly join: () => Promise<void>;
};

/**
 * A host without a disk: log in memory, one podium, one desk and one room over transports that write each message as
 * text, like the socket's. Everything but fsync, wire and window.
 */
export const joined = (): Joined => {
  const sources = simulatedTime(START, 'UTC');
  const host = openSessionHost(memoryLog(trueChance), { sources, chance: trueChance });
  const clients = createClients({
    current: () => ({
      projection: host.projection(),
      recording: host.isRecording(),
      network: null,
      incoming: null,
      openedFromOutside: 0,
      run: null,
      test: null,
    }),
    handlersFor: ({ role, actor }) => ({
      execute(envelope) {
        if (role !== 'podium' && role !== 'desk') throw new HostError('not-allowed', 'It only looks.');
        return host.execute(envelope, { role, actor });
      },
      time: () => ({ host: host.now(), rate: 1 }),
    }),
    report: (fault) => {
      throw fault;
    },
    statusChanged: () => {},
  });
  host.subscribe(clients.changed);
  const lines = { podium: line(), desk: line(), room: line() };
  for (const role of ROLES) clients.join(lines[role].transport, { role, actor: role });

  return {
    clients: lines,
    projection: host.projection,
    wait: (seconds) => sources.advance(seconds * 1000),
    does(command) {
      const answer = host.execute({ commandId: randomUUID(), command }, { role: 'podium', actor: 'podium' });
      if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
    },
    async sends(command) {
      const answer = await lines.podium.call('execute', { commandId: randomUUID(), command });
      // What was recorded is folded in the next turn of the loop, and pushed in the one after: this one waits behind them.
      await nextTurn();
      await nextTurn();
      if (!('output' in answer) || (answer.output as { ok: boolean }).ok === false)
        throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
    },
    async join() {
      for (const role of ROLES) await lines[role].call('whole', {});
      await nextTurn();
      await nextTurn();
      for (const role of ROLES) lines[role].taken();
    },
  };
};

const ROLES = ['podium', 'desk', 'room'] as const;

/** The host's end of a transport, and what stands at the other end of it. */
const line = () => {
  let hears: (message: unknown) => void = () => {};
  let answered: (answer: Answer) => void = () => {};
  let length = 0;
  const transport: Transport = {
    send(message) {
      const text = JSON.stringify(message);
      if (typeof message === 'object' && message !== null && 'answer' in message) answered(message.answer as Answer);
      else if ((message as Push).push === 'view') length += text.length;
    },
    onMessage(listener) {
      hears = listener;
    },
    onClose: () => {},
    close: () => {},
  };
  return {
    transport,
    call: (call: string, input: unknown) =>
      new Promise<Answer>((resolve) => {
        answered = resolve;
        hears({ id: 1, call, input });
      }),
    taken() {
      const taken = length;
      length = 0;
      return taken;
    },
  };
};
