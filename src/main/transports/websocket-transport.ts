import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { PROTOCOL, type Role } from '../../contract/api.ts';
import type { Transport } from '../../contract/transport.ts';
import type { Caller } from '../app/clients.ts';

/** Names the protocol's version in the handshake: a client of another version gets no further. */
const SUBPROTOCOL = `rostrum.${PROTOCOL}`;

/** In bytes. A podium pastes notes of up to 2,000,000 characters, a desk columns of thousands of names; who only looks sends nothing long. */
export const MAX_PAYLOAD: Readonly<Record<Role, number>> = {
  podium: 8_000_000,
  desk: 8_000_000,
  reader: 100_000,
  room: 1_000_000,
};

/**
 * How often each side asks whether the other still answers, and after how many questions without a sound the connection
 * counts as lost: 5 s, in which a side that itself stood still asks only once.
 */
const PING_MS = 1_000;
const UNANSWERED = 5;
const HANDSHAKE_MS = 2_000;

export type Listening = {
  readonly port: number;
  close(): Promise<void>;
};

/** Whose secrets are no longer looked at, because too many of them were wrong. `from` is the other side's address. */
export type Guard = {
  readonly isShut: (from: string) => boolean;
  readonly wasWrong: (from: string) => void;
};

/**
 * Listens on a free port of the loopback interface alone; with a guard, of every IPv4 interface. A client needs the secret
 * of its role, and no browser page can be one: it would send an Origin. Rejects if no port can be had.
 */
export const listen = async (
  secrets: Readonly<Partial<Record<Role, string>>>,
  join: (transport: Transport, caller: Caller) => void,
  guard?: Guard,
): Promise<Listening> => {
  const roles = Object.keys(secrets) as Role[];
  const doors = new Map(roles.map((role) => [role, doorFor(role)]));
  const http = createServer((_request, response) => response.writeHead(426).end());
  http.on('upgrade', (request, socket, head) => {
    const { port } = http.address() as AddressInfo;
    const from = request.socket.remoteAddress ?? '';
    const refused = guard?.isShut(from) ? '429 Too Many Requests' : whyRefused(request, port);
    if (refused !== null) return refuse(socket, refused);
    const wanted = askedOf(request).get('as');
    const role = roles.find((name) => hasSecret(request, secrets[name] ?? '') && (wanted ?? name) === name);
    const door = role && doors.get(role);
    if (!role || !door) {
      guard?.wasWrong(from);
      return refuse(socket, '401 Unauthorized');
    }
    door.handleUpgrade(request, socket, head, (ws) =>
      join(socketTransport(ws), { role, actor: actorOf(request, role) }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(0, guard ? '0.0.0.0' : '127.0.0.1', resolve);
  });
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      for (const door of doors.values()) for (const ws of door.clients) ws.terminate();
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
};

/** The host answered, and does not let this client in: `status` is its HTTP status. */
export class RefusedError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The host refused: ${status}.`);
    this.name = 'RefusedError';
    this.status = status;
  }
}

/**
 * Joins a host, on this machine unless an IPv4 address is given. `seat` tells two windows of one role apart, also after a
 * reconnect. Rejects if the host does not answer within 2 s, with a RefusedError if it refuses.
 */
export const connect = (host: {
  readonly address?: string;
  readonly port: number;
  readonly secret: string;
  readonly seat?: string;
  /** Taken for nothing but this role: a secret of another one is refused like a wrong one. */
  readonly as?: Role;
}): Promise<Transport> =>
  new Promise((resolve, reject) => {
    const asked = new URLSearchParams({ ...(host.seat && { seat: host.seat }), ...(host.as && { as: host.as }) });
    const ws = new WebSocket(`ws://${host.address ?? '127.0.0.1'}:${host.port}/?${asked}`, SUBPROTOCOL, {
      headers: { authorization: `Bearer ${host.secret}` },
      handshakeTimeout: HANDSHAKE_MS,
      perMessageDeflate: false,
      followRedirects: false,
    });
    const transport = socketTransport(ws);
    ws.once('open', () => resolve(transport));
    ws.once('unexpected-response', (request, response) => {
      request.destroy();
      reject(new RefusedError(response.statusCode ?? 0));
    });
    ws.once('error', reject);
  });

const doorFor = (role: Role): WebSocketServer =>
  new WebSocketServer({
    noServer: true,
    maxPayload: MAX_PAYLOAD[role],
    perMessageDeflate: false,
    handleProtocols: () => SUBPROTOCOL,
  });

/** A page in a browser is kept out by its Origin, and a foreign name that was pointed at this machine by its Host. */
const whyRefused = ({ headers, socket }: IncomingMessage, port: number): string | null => {
  if (headers.origin !== undefined) return '403 Forbidden';
  if (headers.host !== `${socket.localAddress}:${port}`) return '403 Forbidden';
  if (!(headers['sec-websocket-protocol'] ?? '').split(/,\s*/).includes(SUBPROTOCOL)) return '426 Upgrade Required';
  return null;
};

const hasSecret = ({ headers }: IncomingMessage, secret: string): boolean => {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** What was asked for, by anybody: it is read before the secret is, and never throws. */
const askedOf = ({ url }: IncomingMessage): URLSearchParams => new URLSearchParams(url?.split('?')[1]);

const actorOf = (request: IncomingMessage, role: Role): string => {
  const seat = askedOf(request).get('seat') ?? '';
  return /^[a-z0-9-]{1,40}$/i.test(seat) ? `${role}:${seat}` : role;
};

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** One JSON text a message. What is no JSON arrives as undefined, so that it gets its answer too. */
const socketTransport = (ws: WebSocket): Transport => {
  let asked = 0;
  const heard = () => {
    asked = 0;
  };
  const pulse = setInterval(() => {
    if (asked >= UNANSWERED) ws.terminate();
    else if (ws.readyState === WebSocket.OPEN) ws.ping();
    asked += 1;
  }, PING_MS);
  pulse.unref();
  ws.on('pong', heard);
  ws.on('ping', heard);
  ws.on('message', heard);
  ws.on('close', () => clearInterval(pulse));
  // A broken connection closes by itself after its error.
  ws.on('error', () => {});
  return {
    send(message) {
      if (ws.readyState === WebSocket.OPEN) ws.send(JSON.stringify(message));
    },
    onMessage: (listener) =>
      void ws.on('message', (data, isBinary) => listener(isBinary ? undefined : parsed(String(data)))),
    onClose: (listener) => void ws.once('close', () => listener()),
    close: () => ws.close(),
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
