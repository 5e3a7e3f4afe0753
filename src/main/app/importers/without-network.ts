import { createSocket } from 'node:dgram';
import { Socket } from 'node:net';

const refuse = (): never => {
  throw new Error('Nothing is fetched from outside.');
};

/** Takes from this process every way to the network that a reader of documents could find. Not to be undone. */
export const withoutNetwork = (): void => {
  Socket.prototype.connect = refuse;
  const datagrams = Object.getPrototypeOf(createSocket('udp4').unref()) as Record<string, unknown>;
  Object.assign(datagrams, { send: refuse, connect: refuse });
  Object.assign(globalThis, { fetch: refuse, WebSocket: refuse, EventSource: refuse, XMLHttpRequest: refuse });
};
