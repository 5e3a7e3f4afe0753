import { type Connection, callHost } from '../../contract/client.ts';

/** One beat a second; the room's main replaces a page that misses three. */
const BEAT_MS = 1_000;

/** Shows the room's main that this page is alive, for as long as it is: its own thread asks, so a hung page does not. */
export const startHeartbeat = (connection: Connection): void => {
  setInterval(() => void callHost(connection, 'time', {}).catch(() => {}), BEAT_MS);
};
