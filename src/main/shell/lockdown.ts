import { app, Menu, type Session } from 'electron';
import { ORIGIN } from './content-policy.ts';

/**
 * Holds for every window whatever opens it: sandboxed, stays on its page, opens no other, embeds none, and has no menu whose
 * accelerators could reload it. To be called before the application is ready.
 */
export const lockDownApp = (): void => {
  // As root on Linux Chromium has no sandbox and is started with this switch; both at once end its helper processes.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Without an Edit menu macOS has neither copy nor paste; elsewhere they need none.
  const template = process.platform === 'darwin' ? [{ role: 'appMenu' as const }, { role: 'editMenu' as const }] : null;
  Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
};

/** Denies the pages of this session every permission and device, and every address but the application's own. */
export const lockDownSession = (session: Session): void => {
  // Its dictionaries would come from the network.
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwn(details.url) }));
};

const isOwn = (url: string): boolean => url.startsWith(`${ORIGIN}/`);
