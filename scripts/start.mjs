// npm start [-- OPTIONS OF THE APPLICATION]: sets up, builds, and runs the application in the project's Electron. On Linux
// without a display it runs on two virtual ones, with a picture of both every 5 s. While rehearsing all pictures are kept,
// and each line "picture: LABEL" that the application writes has one taken at that moment.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { build } from './lib/build.mjs';
import { startDisplays } from './lib/displays.mjs';
import { root } from './lib/paths.mjs';
import { keepPictures, picturesFolder } from './lib/pictures.mjs';
import { exitCode } from './lib/run.mjs';
import { main, step } from './lib/say.mjs';
import { electronPath, lacksDisplay, setUp } from './lib/set-up.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  const isVirtual = lacksDisplay();
  await setUp(isVirtual ? ['displays'] : []);
  await build();
  if (!isVirtual) return launch(args, process.env);
  const displays = await startDisplays();
  const folder = picturesFolder(args);
  step(`No display: running on virtual ones (${displays.env.DISPLAY}); a picture of both, every 5 s, in ${folder}`);
  const pictures = keepPictures(folder, displays.picture, args.includes('--rehearse'));
  try {
    return await launch(args, displays.env, args.includes('--rehearse') ? pictures.now : undefined);
  } finally {
    await pictures.stop();
    await displays.stop();
  }
});

/** Runs the application to its end and resolves to its exit code. Signals are passed on; one that does not end within 5 s of them is killed. */
async function launch(args, env, takePicture) {
  const child = spawn(electronPath(), [...switches(env), root, ...args], {
    env,
    stdio: ['ignore', takePicture ? 'pipe' : 'inherit', 'inherit'],
  });
  const end = () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  if (takePicture) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      process.stdout.write(`${line}\n`);
      if (line.startsWith('picture: ')) takePicture(line.slice('picture: '.length));
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

/** Chromium's switches. Under Wayland a window's position is ignored, so X is asked for wherever there is an X server. */
function switches(env) {
  if (process.platform !== 'linux') return [];
  return [`--ozone-platform=${env.DISPLAY ? 'x11' : 'wayland'}`, ...(process.getuid() === 0 ? ['--no-sandbox'] : [])];
}
