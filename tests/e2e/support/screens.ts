import { execFileSync } from 'node:child_process';

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** A window as the X server has it, without its frame. */
export type ScreenWindow = Rectangle & { readonly pid: number; readonly title: string };

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Visible windows that the window manager knows, of one process; where its own frame begins and ends is not counted. */
export const windowsOf = (pid: number): ScreenWindow[] =>
  listing()
    .split('\n')
    .flatMap((line) => {
      const [, id, owner, title] = /^(\S+)\s+\S+\s+(\d+)\s+\S+\s?(.*)$/.exec(line) ?? [];
      if (id === undefined || Number(owner) !== pid) return [];
      const shown = lookAt(id);
      return shown ? [{ ...shown, pid, title: title ?? '' }] : [];
    });

/** wmctrl fails when a window goes while it lists them. */
const listing = (): string => {
  for (let tries = 0; tries < 20; tries++) {
    const lines = tryTo(() => run('wmctrl', '-lp'));
    if (lines !== null) return lines;
  }
  return run('wmctrl', '-lp');
};

/** Where a window is on the screen; null where it is not to be seen. */
const lookAt = (id: string): Rectangle | null => {
  const text = tryTo(() => run('xwininfo', '-id', id)) ?? '';
  const number = (label: string) => Number(new RegExp(`${label}:\\s+(-?\\d+)`).exec(text)?.[1]);
  if (!text.includes('Map State: IsViewable')) return null;
  return {
    x: number('Absolute upper-left X'),
    y: number('Absolute upper-left Y'),
    width: number('Width'),
    height: number('Height'),
  };
};

const tryTo = <T>(act: () => T): T | null => {
  try {
    return act();
  } catch {
    return null;
  }
};

/** A plain query afterwards makes the server look again. */
const xrandr = (...args: string[]): void => {
  run('xrandr', ...args);
  run('xrandr');
};

/** Plugs the projector in, right of the laptop, in one of its modes. */
export const plugIn = (mode: '1920x1080' | '1280x800' = '1920x1080'): void => {
  xrandr('--addmode', 'DUMMY1', mode);
  xrandr('--output', 'DUMMY1', '--mode', mode, '--right-of', 'DUMMY0');
};

export const unplug = (): void => xrandr('--output', 'DUMMY1', '--off');

/** A picture of both screens as they are. */
export const picture = (path: string): void => {
  run('maim', '--hidecursor', path);
};

/** Closes a window as its close button does. */
export const closeWindow = (title: string): void => {
  run('wmctrl', '-F', '-c', title);
};
