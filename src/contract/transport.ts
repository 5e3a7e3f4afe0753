/**
 * All that a transport is: whole messages both ways, in order. Who the other side is was settled before it was made, so
 * its role never comes from a message.
 */
export type Transport = {
  /** Sends, or does nothing once it is closed. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, however it ended. */
  onClose(listener: () => void): void;
  close(): void;
};
