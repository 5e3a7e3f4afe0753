import { CALL_CHANNEL, PUSH_CHANNEL } from '../../contract/channels.ts';
import { type Answer, answerSchema } from '../../contract/messages.ts';
import type { Transport } from '../../contract/transport.ts';

/** What is needed of Electron's WebFrameMain, WebContents and IpcMain; tests pass their own. */
export type Frame = { readonly origin: string };
export type Page = {
  readonly id: number;
  readonly mainFrame: Frame;
  isDestroyed(): boolean;
  send(channel: string, message: unknown): void;
  once(event: 'destroyed', listener: () => void): unknown;
};
export type CallEvent = { readonly sender: { readonly id: number }; readonly senderFrame: Frame | null };
export type IpcDoorway = {
  handle(channel: string, listener: (event: CallEvent, ...given: unknown[]) => Promise<unknown>): void;
};

export type IpcDoor = {
  /** The transport to a window's page, for as long as the window lives; a page that is loaded again keeps it. */
  admit(page: Page): Transport;
};

/**
 * Answers the calls of admitted pages and of nobody else: the sender must be an admitted window's own main frame, showing
 * a page of `origin`. Others are refused with an answer and reported.
 */
export const ipcDoor = (ipcMain: IpcDoorway, origin: string, report: (fault: unknown) => void): IpcDoor => {
  const admitted = new Map<
    number,
    { readonly page: Page; readonly ask: (call: unknown, input: unknown) => Promise<Answer> }
  >();
  ipcMain.handle(CALL_CHANNEL, async ({ sender, senderFrame }, call, input) => {
    const known = admitted.get(sender.id);
    if (!known || senderFrame === null || senderFrame !== known.page.mainFrame || senderFrame.origin !== origin) {
      report(new Error(`A call came from a page that may not make any (${senderFrame?.origin ?? 'no frame'}).`));
      return { error: { code: 'not-allowed', message: 'Not from here.' } } satisfies Answer;
    }
    return known.ask(call, input);
  });

  return {
    admit(page) {
      const messages = new Set<(message: unknown) => void>();
      const closes = new Set<() => void>();
      const waiting = new Map<number, (answer: Answer) => void>();
      let lastId = 0;
      const end = () => {
        if (!admitted.delete(page.id)) return;
        for (const listener of closes) listener();
      };
      admitted.set(page.id, {
        page,
        ask: (call, input) =>
          new Promise((resolve) => {
            lastId += 1;
            waiting.set(lastId, resolve);
            for (const listener of messages) listener({ id: lastId, call, input });
          }),
      });
      page.once('destroyed', end);
      return {
        send(message) {
          const reply = asReply(message);
          if (reply) {
            waiting.get(reply.id)?.(reply.answer);
            waiting.delete(reply.id);
          } else if (!page.isDestroyed()) page.send(PUSH_CHANNEL, message);
        },
        onMessage: (listener) => void messages.add(listener),
        onClose: (listener) => void closes.add(listener),
        close: end,
      };
    },
  };
};

/** Electron carries the answer to a call by itself; only pushes are sent. */
const asReply = (message: unknown): { readonly id: number; readonly answer: Answer } | null =>
  typeof message === 'object' && message !== null && 'answer' in message && 'id' in message
    ? { id: Number(message.id), answer: answerSchema.parse(message.answer) as Answer }
    : null;
