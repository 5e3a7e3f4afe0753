import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CallInput, pushSchema } from '../../contract/api.ts';
import { type Connection, callHost, connectionOver } from '../../contract/client.ts';
import type { HostReading } from '../../contract/host-time.ts';
import type { Transport } from '../../contract/transport.ts';
import { type ClientPlace, createViewClient } from '../../contract/view-client.ts';
import type { RoomView } from '../../core/views/room-view.ts';
import { hostFilePath, readHostFile } from '../app/host-file.ts';
import { connect } from '../transports/websocket-transport.ts';

/** While there is no host, the data folder is asked this often: a new one is joined well within the second it waits. */
const RETRY_MS = 250;
/** A host that ended for good takes its file away; a rename never does. */
const GONE_MS = 5_000;

export type HostListener = {
  /** Called with each view, and with how host time goes by the place's own. */
  readonly view: (view: RoomView, reading: HostReading) => void;
  readonly lost: () => void;
  /** Whether the screen is given to somebody else's slides: told before each whole view, and at each change. */
  readonly screen: (away: boolean) => void;
  /** The podium was closed for good. */
  readonly quit: () => void;
};

export type Following = {
  /** Tells the host how the room's window stands, now and at each joining. */
  readonly report: (given: CallInput<'reportRoom'>) => void;
  readonly stop: () => void;
};

/** Joins whatever host serves the data folder, and joins again for as long as the process lives. */
export const followHost = (home: string, place: ClientPlace, listener: HostListener): Following => {
  let connection: Connection | null = null;
  let transport: Transport | null = null;
  let reported: CallInput<'reportRoom'> | null = null;
  let isStopped = false;
  let isTrying = false;
  let presentAt = place.now();

  const report = () => {
    if (connection && reported) void callHost(connection, 'reportRoom', reported).catch(() => {});
  };

  const joined = (way: Transport) => {
    transport = way;
    connection = connectionOver(way);
    const client = createViewClient<RoomView>(connection, place);
    client.subscribe(() => {
      const view = client.getSnapshot();
      if (view) listener.view(view, client.reading());
    });
    connection.onPush((push) => {
      const told = pushSchema.safeParse(push);
      if (told.data?.push === 'quit') listener.quit();
      if (told.data?.push === 'screen') listener.screen(told.data.data.away);
    });
    way.onClose(() => {
      client.close();
      connection = null;
      transport = null;
      presentAt = place.now();
      if (!isStopped) listener.lost();
    });
    report();
  };

  const tryToJoin = async () => {
    if (transport || isTrying) return;
    const file = readHostFile(home);
    if (file || existsSync(hostFilePath(home)) || !existsSync(join(home, 'room'))) presentAt = place.now();
    if (place.now() - presentAt > GONE_MS) listener.quit();
    if (!file) return;
    isTrying = true;
    try {
      const way = await connect({ ...file, seat: String(process.pid) });
      if (isStopped) way.close();
      else joined(way);
    } catch {
      // The host of that file is no more, or not yet.
    } finally {
      isTrying = false;
    }
  };

  const retry = setInterval(() => void tryToJoin(), RETRY_MS);
  void tryToJoin();
  return {
    report: (given) => {
      reported = given;
      report();
    },
    stop: () => {
      isStopped = true;
      clearInterval(retry);
      transport?.close();
    },
  };
};
