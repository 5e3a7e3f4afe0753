import { app } from 'electron';
import { declareProtocol } from './shell/app-protocol.ts';
import { ownArguments, parseLaunch } from './shell/launch-options.ts';
import { lockDownApp } from './shell/lockdown.ts';

// Electron would show a dialog, and nothing modal may stand before a live session.
process.on('uncaughtException', (fault) => console.error(fault));
declareProtocol();
lockDownApp();
// Under Wayland the position of a window is ignored.
if (process.platform === 'linux' && process.env.DISPLAY) app.commandLine.appendSwitch('ozone-platform', 'x11');

const launch = parseLaunch(ownArguments(process.argv, app.isPackaged ? null : app.getAppPath()), process.cwd());
if (!launch.ok) {
  console.error(launch.message);
  process.exit(2);
}
const { options } = launch;
if (options.role === 'room') (await import('./room.ts')).runRoom(options.home);
else if (options.role === 'desk') (await import('./desk.ts')).runDesk(options);
else (await import('./podium.ts')).runPodium(options);
