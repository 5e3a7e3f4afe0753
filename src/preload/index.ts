import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CALL_CHANNEL, PUSH_CHANNEL } from '../contract/channels.ts';

// All a page has of the world outside it. Listeners are given what was sent and never the event it came with.
contextBridge.exposeInMainWorld('rostrum', {
  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onPush: (listener: (push: unknown) => void): (() => void) => {
    const pass = (_event: IpcRendererEvent, push: unknown) => listener(push);
    ipcRenderer.on(PUSH_CHANNEL, pass);
    return () => ipcRenderer.off(PUSH_CHANNEL, pass);
  },
});
