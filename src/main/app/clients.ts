import type { CallInput, DeskNetwork, Push, pushes, Role } from '../../contract/api.ts';
import type { Run } from '../../contract/run.ts';
import { type Handlers, push, serve } from '../../contract/server.ts';
import type { Transport } from '../../contract/transport.ts';
import { diffView, inParts, type ObjectPatch } from '../../contract/view-patch.ts';
import { same } from '../../core/same.ts';
import type { Projection } from '../../core/session/effective-log.ts';
import { toDeskView } from '../../core/views/desk-view.ts';
import { toPodiumView } from '../../core/views/podium-view.ts';
import { type ReaderSeat, toReaderView } from '../../core/views/reader-view.ts';
import { toRoomView } from '../../core/views/room-view.ts';
import { type ScreenTest, toTestView } from '../../core/views/screen-test.ts';
import { nextTurn } from './next-turn.ts';

/** Who a client is. */
export type Caller = {
  readonly role: Role;
  /** Its name in the log, the same after a reconnect. */
  readonly actor: string;
  /** For whom a reader reads until it says otherwise: the chair where nothing is said. */
  readonly readsFor?: ReaderSeat;
  /** It sits at another machine: what opens windows or writes files on this one is not for it. */
  readonly isAway?: boolean;
};

export type Status = ReturnType<typeof pushes.status.parse>;
type View = Readonly<Record<string, unknown>>;
type RoomWindow = CallInput<'reportRoom'>;

type Parts = { readonly next: ObjectPatch; readonly after: Iterator<ObjectPatch, void> };

type Client = Omit<Caller, 'readsFor'> & {
  readonly transport: Transport;
  readsFor: ReaderSeat;
  /** Of the last push to it. */
  seq: number;
  /** What it was last sent, or is being sent; null until it asks for the whole. */
  view: View | null;
  /** What is left to send of that; null where nothing is. */
  parts: Parts | null;
  status: Status | null;
  roomWindow: RoomWindow | null;
};

export type Clients = {
  /** Serves a client until its transport closes. Each call goes to the handlers that `handlersFor` made for it. */
  join(transport: Transport, caller: Caller): void;
  /** Something changed: every client is sent what changed for it, in a later turn of the event loop, after the answers. */
  changed(): void;
  /** Another session: every client has to ask for the whole. */
  reset(): void;
  /** Tells every room whether its screen is given away; each that joins later hears it, too. */
  giveScreen(away: boolean): void;
  /** Tells every room to close. */
  quitRooms(): void;
  status(): Status;
  close(): void;
};

/**
 * The clients of a host and what each of them was last sent. `current` gives the projection that views are made of;
 * `statusChanged` is told each time status() has become another.
 */
export const createClients = (host: {
  readonly current: () => {
    readonly projection: Projection;
    readonly recording: boolean;
    readonly network: DeskNetwork | null;
    readonly incoming: Status['incoming'];
    readonly openedFromOutside: number;
    readonly run: Run | null;
    readonly test: ScreenTest | null;
  };
  readonly handlersFor: (caller: Caller) => Handlers;
  readonly report: (fault: unknown) => void;
  readonly statusChanged: (status: Status) => void;
}): Clients => {
  const clients = new Set<Client>();
  let due: NodeJS.Immediate | null = null;
  let lastStatus: Status | null = null;
  let isClosed = false;
  let screenAway = false;

  const viewNow = (client: Client): View => {
    const { projection, run, test } = host.current();
    const view = viewFor(client, projection);
    if (run === null) return view;
    if (test === null || client.role === 'desk' || client.role === 'reader') return { ...view, run };
    const room = toTestView(projection.state, test);
    return client.role === 'room' ? { ...room, run } : { ...view, room: { ...Object(view.room), view: room }, run };
  };

  const viewsNow = () => {
    const made = new Map<string, View>();
    return (client: Client): View => {
      const key = keyOf(client);
      const view = made.get(key) ?? viewNow(client);
      made.set(key, view);
      return view;
    };
  };

  const status = (): Status => {
    const rooms = [...clients].filter((client) => client.role === 'room');
    const windows = rooms.flatMap(({ roomWindow }) => roomWindow ?? []);
    const { recording, network, incoming, openedFromOutside } = host.current();
    return {
      recording,
      rooms: rooms.length,
      roomWindow: windows[0]?.window ?? 'none',
      roomDisplay: windows[0]?.display ?? null,
      screenAway,
      canPlace: windows.every(({ canPlace }) => canPlace),
      desks: [...clients].filter((client) => client.role === 'desk').length,
      network,
      incoming,
      openedFromOutside,
    };
  };

  /** Sends the next part of what is being sent. */
  const sendPart = (client: Client, { next, after }: Parts) => {
    const following = after.next();
    client.parts = following.done ? null : { next: following.value, after };
    client.seq += 1;
    push(client.transport, { push: 'view', data: { seq: client.seq, after: client.seq - 1, patch: next } });
  };

  let isSending = false;
  const sendOnNext = () => {
    if (!isSending) setImmediate(sendOn);
    isSending = true;
  };

  /** One part for each client a turn of the event loop; what changed meanwhile comes behind the last. */
  const sendOn = () => {
    isSending = false;
    for (const client of clients) if (client.parts) sendPart(client, client.parts);
    if ([...clients].some(({ parts }) => parts !== null)) sendOnNext();
    else changed();
  };

  /** What is short is sent at once; of what is long the first part, and the others in turns of their own. */
  const send = (client: Client, view: View, before: View) => {
    const patch = diffView(before, view);
    if (patch === null) return;
    client.view = view;
    const after = inParts(patch);
    sendPart(client, { next: after.next().value ?? patch, after });
    if (client.parts) sendOnNext();
  };

  const flush = () => {
    due = null;
    const viewOf = viewsNow();
    for (const client of clients)
      try {
        if (client.view !== null && client.parts === null) send(client, viewOf(client), client.view);
      } catch (fault) {
        // One view that cannot be made must not take the meeting down: the others go on.
        host.report(fault);
      }
    const now = status();
    for (const client of clients) {
      if (client.role !== 'podium' || client.view === null || same(client.status, now)) continue;
      client.status = now;
      push(client.transport, { push: 'status', data: now });
    }
    if (!same(lastStatus, now)) {
      lastStatus = now;
      host.statusChanged(now);
    }
  };

  /** What was recorded is folded in a turn of its own: of a long list each takes long enough. */
  const fold = () => {
    host.current();
    due = setImmediate(flush);
  };

  const changed = () => {
    if (!isClosed) due ??= setImmediate(fold);
  };

  const toAll = (message: Push, to: (client: Client) => boolean) => {
    for (const client of clients) if (to(client)) push(client.transport, message);
  };

  return {
    join(transport, caller) {
      const { readsFor = 'chair', ...who } = caller;
      const client: Client = {
        ...who,
        readsFor,
        transport,
        seq: 0,
        view: null,
        parts: null,
        status: null,
        roomWindow: null,
      };
      clients.add(client);
      transport.onClose(() => {
        clients.delete(client);
        changed();
      });
      const handlers: Handlers = {
        ...host.handlersFor(caller),
        whole() {
          // What waits to be sent goes first, so that this answer never swallows a change for who only listens.
          while (client.parts) sendPart(client, client.parts);
          if (due) {
            clearImmediate(due);
            flush();
          }
          while (client.parts) sendPart(client, client.parts);
          // Before the first view, so that a room which was started meanwhile opens no window.
          if (client.role === 'room') push(transport, { push: 'screen', data: { away: screenAway } });
          client.view = viewsNow()(client);
          client.status = null;
          changed();
          return { seq: client.seq, view: client.view };
        },
        readFor({ seat }) {
          client.readsFor = seat;
          changed();
          return {};
        },
        reportRoom(given) {
          client.roomWindow = given;
          changed();
          return {};
        },
      };
      serve(transport, { role: caller.role, handlers, report: host.report, pause: nextTurn });
      changed();
    },
    changed,
    reset() {
      for (const client of clients) [client.view, client.parts] = [null, null];
      toAll({ push: 'reset', data: {} }, () => true);
    },
    giveScreen(away) {
      screenAway = away;
      toAll({ push: 'screen', data: { away } }, ({ role }) => role === 'room');
      changed();
    },
    quitRooms: () => toAll({ push: 'quit', data: {} }, ({ role }) => role === 'room'),
    status,
    close() {
      isClosed = true;
      if (due) clearImmediate(due);
      for (const { transport } of [...clients]) transport.close();
      clients.clear();
    },
  };
};

/** The same for all whose view is the same. */
const keyOf = ({ role, actor, readsFor }: Client): string => {
  if (role === 'room') return role;
  return role === 'reader' ? `${role} for ${readsFor}` : `${role}:${actor}`;
};

const viewFor = ({ role, actor, readsFor }: Client, projection: Projection): View => {
  switch (role) {
    case 'podium':
      return toPodiumView(projection, actor);
    case 'desk':
      return toDeskView(projection, actor);
    case 'reader':
      return toReaderView(projection, readsFor);
    case 'room':
      return toRoomView(projection);
  }
};
