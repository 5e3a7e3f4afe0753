import { CALL_CHANNEL, PUSH_CHANNEL } from '../../../src/contract/channels.ts';
import type { Connection } from '../../../src/contract/client.ts';
import type { CallEvent, Frame, IpcDoorway, Page } from '../../../src/main/transports/ipc-transport.ts';

export const ORIGIN = 'rostrum://app';

type Listener = Parameters<IpcDoorway['handle']>[1];

/** Electron's ipcMain as far as the door uses it. */
export class FakeIpcMain implements IpcDoorway {
  private listener: Listener | null = null;

  handle(channel: string, listener: Listener): void {
    if (channel !== CALL_CHANNEL) throw new Error(`No channel ${channel}.`);
    this.listener = listener;
  }

  invoke(event: CallEvent, ...given: unknown[]): Promise<unknown> {
    if (!this.listener) throw new Error('Nobody listens.');
    return this.listener(event, ...given);
  }
}

let lastId = 0;

/** A window's WebContents with its page, and the preload script's side of it. */
export class FakePage implements Page {
  readonly id = ++lastId;
  mainFrame: Frame;
  private destroyed = false;
  private readonly onDestroyed: (() => void)[] = [];
  private readonly listeners = new Set<(push: unknown) => void>();

  constructor(origin: string = ORIGIN) {
    this.mainFrame = { origin };
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  send(channel: string, message: unknown): void {
    if (this.destroyed) throw new Error('Object has been destroyed');
    if (channel !== PUSH_CHANNEL) throw new Error(`No channel ${channel}.`);
    const copy = structuredClone(message);
    setImmediate(() => {
      for (const listener of this.listeners) listener(copy);
    });
  }

  once(_event: 'destroyed', listener: () => void): void {
    this.onDestroyed.push(listener);
  }

  destroy(): void {
    this.destroyed = true;
    for (const listener of this.onDestroyed) listener();
  }

  /** What the preload script gives to the page. */
  bridge(ipcMain: FakeIpcMain): Connection {
    return {
      call: async (name, input) => {
        const event = { sender: { id: this.id }, senderFrame: this.mainFrame };
        return structuredClone(await ipcMain.invoke(event, name, structuredClone(input)));
      },
      onPush: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
    };
  }
}
