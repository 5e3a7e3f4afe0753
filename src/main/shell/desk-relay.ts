import type { CallInput, DeskLink, ExecuteAnswer } from '../../contract/api.ts';
import { type Connection, callHost, connectionOver } from '../../contract/client.ts';
import { HostError } from '../../contract/messages.ts';
import type { Handlers } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import type { ClientPlace } from '../../contract/view-client.ts';
import type { Command } from '../../core/session/commands.ts';
import type { DeskView } from '../../core/views/desk-view.ts';
import { MAX_PAYLOAD } from '../transports/websocket-transport.ts';
import type { Outbox, Waiting } from './desk-outbox.ts';
import { podiumMirror } from './podium-mirror.ts';

/** What a desk on another machine has in the place of the host: its page asks here, and nothing it says is lost with the link. */
export type DeskRelay = {
  readonly handlers: Handlers;
  readonly joined: (way: Transport) => void;
  readonly lost: () => void;
  readonly failed: (problem: NonNullable<DeskLink['problem']>) => void;
};

/** A host that does not record says so at once; it is asked again after this. */
const ASK_AGAIN_MS = 2_000;
/** While the link stands, answers come sooner than this, and nobody needs to be told that something waits. */
const TELL_MS = 250;
/** Another way had it done before: a press came twice, or the list file with it was read at the podium meanwhile. */
const NOTHING_TO_TELL: readonly string[] = ['already-done', 'list-nothing-new'];
/** Room for the frame around a command. */
const MOST = MAX_PAYLOAD.desk - 10_000;

type Answered = { readonly resolve: (answer: ExecuteAnswer) => void; readonly promise: Promise<ExecuteAnswer> };

/** What somebody typed into the form to join a podium. */
export type JoinAsked = CallInput<'joinPodium'>;

export type RelayParts = {
  /** Sends to the page. */
  readonly push: (message: unknown) => void;
  /** Is told where the podium is, as somebody typed it, and what this machine is to be there. */
  readonly join: (asked: JoinAsked) => void;
  readonly saveList: NonNullable<Handlers['saveList']>;
  readonly report: (fault: unknown) => void;
};

/** The relay of one desk, to one page. `place` is this machine's. */
export const deskRelay = (
  outbox: Outbox,
  place: ClientPlace,
  { push, join, saveList, report }: RelayParts,
): DeskRelay => {
  let connection: Connection | null = null;
  let session: string | null = null;
  let problem: DeskLink['problem'] = null;
  let isSending = false;
  let telling: NodeJS.Timeout | undefined;
  const asked = new Map<string, Answered>();

  const link = (): DeskLink => ({
    state: connection ? 'joined' : mirror.hasView() ? 'lost' : 'apart',
    address: outbox.podium()?.address ?? null,
    code: outbox.podium()?.code ?? '',
    window: 'desk',
    problem,
    waiting: outbox.waiting().map(({ session: _, ...step }) => step),
    refused: outbox.refused().map(({ session: _, ...step }) => step),
  });
  const tell = () => {
    clearTimeout(telling);
    telling = undefined;
    push({ push: 'link', data: link() });
  };
  const mirror = podiumMirror<DeskView>(place, push, tell);
  const tellSoon = () => {
    if (connection === null) tell();
    else telling ??= setTimeout(tell, TELL_MS);
  };

  const keepStep = (step: Omit<Waiting, 'sent'>) => {
    try {
      outbox.add(step);
    } catch (cause) {
      report(cause);
      throw new HostError('not-recorded', 'Not kept: the disk does not take it.', { cause });
    }
  };

  const settled = ({ commandId }: Waiting, answer: ExecuteAnswer) => {
    if (answer.ok || NOTHING_TO_TELL.includes(answer.refusal.code)) outbox.done(commandId);
    else outbox.refuse(commandId, answer.refusal);
    asked.get(commandId)?.resolve(answer);
    asked.delete(commandId);
    tellSoon();
  };

  /** One after the other, so that the podium does them in the order in which they were typed. */
  const sendAll = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let step = outbox.waiting()[0]; step && connection; step = outbox.waiting()[0]) {
        const way: Connection = connection;
        outbox.markSent(step.commandId);
        const answer = await send(way, step);
        // Without an answer nobody knows what became of it: it stays, and is sent again under the same id.
        if (answer === null) {
          if (way === connection) sendAgainSoon();
          break;
        }
        settled(step, answer);
      }
    } catch (fault) {
      report(fault);
      sendAgainSoon();
    } finally {
      isSending = false;
    }
  };
  const sendAgainSoon = () => {
    setTimeout(() => void sendAll(), ASK_AGAIN_MS).unref();
    tell();
  };

  /** The podium's answer; null where it has none, because the link or its disk failed. */
  const send = async (way: Connection, { commandId, command, session: typedFor }: Waiting) => {
    try {
      return await callHost(way, 'execute', { commandId, command, session: typedFor });
    } catch (error) {
      if (!(error instanceof HostError)) return null;
      if (error.code === 'not-recorded' || error.code === 'no-session') return null;
      return { ok: false as const, refusal: { code: 'host-failed', params: {} } };
    }
  };

  const askSession = async (way: Connection) => {
    const answer = await callHost(way, 'whichSession', {});
    if (way === connection) session = answer.session;
  };

  const joined: DeskRelay['joined'] = (way) => {
    const made = connectionOver(way);
    connection = made;
    problem = null;
    mirror.follow(made);
    made.onPush((message) => {
      if (isReset(message)) void askSession(made).catch(() => {});
    });
    askSession(made).then(sendAll, () => {});
    tell();
  };

  return {
    joined,
    lost() {
      mirror.leave();
      connection = null;
      tell();
    },
    failed(given) {
      problem = given;
      tell();
    },
    handlers: {
      ...mirror.handlers,
      link,
      async execute({ commandId, command }) {
        const before = asked.get(commandId);
        if (before) return before.promise;
        if (session === null) throw new HostError('no-session', 'No session was seen yet.');
        if (JSON.stringify(command).length > MOST) return { ok: false, refusal: { code: 'too-large', params: {} } };
        keepStep({ commandId, command: withIds(command, place.newId), session });
        const answered = newAnswered();
        asked.set(commandId, answered);
        tellSoon();
        void sendAll();
        return answered.promise;
      },
      settle({ commandId }) {
        const ok = outbox.settle(commandId);
        asked.delete(commandId);
        tell();
        return { ok };
      },
      saveList,
      joinPodium(asked) {
        const { window, ...podium } = asked;
        if (window === 'desk') outbox.setPodium(podium);
        problem = null;
        tell();
        join(asked);
        return {};
      },
    },
  };
};

/**
 * A desk names its requests itself, so that those which a list file has brought to the podium are known there when the link
 * is back. Rights of reply are left: they bring an item of the programme with them.
 */
const withIds = (command: Command, newId: () => string): Command => {
  if (command.type !== 'Inscribe' || command.requests.some(({ kind }) => kind !== 'intervention')) return command;
  const inscribe = command.requests.map((request) => ({ ...request, id: newId() }));
  return { type: 'MergeList', inscribe, change: [], withdraw: [], move: [] };
};

const newAnswered = (): Answered => {
  let resolve: Answered['resolve'] = () => {};
  const promise = new Promise<ExecuteAnswer>((done) => {
    resolve = done;
  });
  return { resolve, promise };
};

const isReset = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'push' in message && message.push === 'reset';
