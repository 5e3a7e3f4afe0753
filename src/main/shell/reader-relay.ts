import type { CallInput, CallName, CallOutput, DeskLink } from '../../contract/api.ts';
import { type Connection, callHost, connectionOver } from '../../contract/client.ts';
import { HostError } from '../../contract/messages.ts';
import type { Handlers } from '../../contract/server.ts';
import type { ClientPlace } from '../../contract/view-client.ts';
import type { ReaderView } from '../../core/views/reader-view.ts';
import type { JoinAsked } from './desk-relay.ts';
import type { PodiumListener } from './follow-podium.ts';
import { podiumMirror } from './podium-mirror.ts';

/** What a reader on another machine has in the place of the host. */
export type ReaderRelay = PodiumListener & { readonly handlers: Handlers };

export type ReaderRelayParts = {
  /** Sends to the page. */
  readonly push: (message: unknown) => void;
  /** Is told where the podium is, as somebody typed it, and what this machine is to be there. */
  readonly join: (asked: JoinAsked) => void;
};

/**
 * The relay of one reader, to one page: for whom it reads and that a message was read are all that goes to the podium. Neither
 * waits for a lost link, so that nothing is said late. `first` is what was asked for when it was opened; nothing of it is kept on
 * disk.
 */
export const readerRelay = (first: JoinAsked, place: ClientPlace, { push, join }: ReaderRelayParts): ReaderRelay => {
  let asked = first;
  let connection: Connection | null = null;
  let problem: DeskLink['problem'] = null;

  const link = (): DeskLink => ({
    ...asked,
    state: connection ? 'joined' : mirror.hasView() ? 'lost' : 'apart',
    problem,
    waiting: [],
    refused: [],
  });
  const tell = () => push({ push: 'link', data: link() });
  const mirror = podiumMirror<ReaderView>(place, push, tell);

  const say = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    if (connection === null) throw new HostError('not-available', 'There is no link to the podium.');
    return callHost(connection, name, input);
  };

  return {
    joined(way) {
      const made = connectionOver(way);
      connection = made;
      problem = null;
      // Before the view is asked for: the podium takes every new reader for the chair's.
      if (asked.window !== 'desk') void callHost(made, 'readFor', { seat: asked.window }).catch(() => {});
      mirror.follow(made);
      tell();
    },
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
      async readFor({ seat }) {
        const answer = await say('readFor', { seat });
        asked = { ...asked, window: seat };
        tell();
        return answer;
      },
      acknowledge: (read) => say('acknowledge', read),
      joinPodium(next) {
        asked = next;
        problem = null;
        tell();
        join(next);
        return {};
      },
    },
  };
};
