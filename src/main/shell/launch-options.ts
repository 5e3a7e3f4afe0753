import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readAddress } from './desk-address.ts';

const path = z.string().min(1).max(4096);

const podiumSchema = z.strictObject({
  home: path.optional(),
  open: path.optional(),
  rehearse: z.boolean().default(false),
  out: path.optional(),
});
const roomSchema = z.strictObject({ room: z.literal(true), home: path });
/** Empty: a desk of this machine. */
const deskSchema = z.strictObject({
  desk: z.union([z.literal(''), z.string().refine((address) => readAddress(address) !== null)]),
  home: path.optional(),
});

/** What one process was started for. Paths are absolute; null is the default place. */
export type LaunchOptions =
  | { readonly role: 'room'; readonly home: string }
  /** A desk of the podium at HOST:PORT; null: of the one that runs on the data folder. */
  | { readonly role: 'desk'; readonly home: string | null; readonly podium: string | null }
  | {
      readonly role: 'podium';
      readonly home: string | null;
      readonly open: string | null;
      readonly rehearse: boolean;
      readonly out: string | null;
    };

export type ParsedLaunch =
  | { readonly ok: true; readonly options: LaunchOptions }
  | { readonly ok: false; readonly message: string };

/** Switches that Chromium and Electron read by themselves; no other is let through. */
const chromiumSwitches = {
  'no-sandbox': { type: 'boolean' },
  'disable-gpu': { type: 'boolean' },
  'ozone-platform': { type: 'string' },
  'remote-debugging-port': { type: 'string' },
  'force-device-scale-factor': { type: 'string' },
  inspect: { type: 'string' },
} as const;

const ownOptions = {
  home: { type: 'string' },
  open: { type: 'string' },
  rehearse: { type: 'boolean' },
  out: { type: 'string' },
  room: { type: 'boolean' },
  desk: { type: 'string' },
} as const;

/**
 * The arguments that are for the application: all of a packaged one's, else those after its own path, which follow what is for
 * Electron.
 */
export const ownArguments = (argv: readonly string[], appPath: string | null): readonly string[] => {
  const at = appPath === null ? 0 : argv.findIndex((argument, i) => i > 0 && resolve(argument) === appPath);
  return argv.slice(Math.max(0, at) + 1);
};

/**
 * Reads the arguments that follow the application's path. Relative paths start at `cwd`. Anything unknown is refused with
 * one line for standard error.
 */
export const parseLaunch = (args: readonly string[], cwd: string): ParsedLaunch => {
  try {
    const { values, positionals } = parseArgs({
      args: withDeskValue(args),
      options: { ...ownOptions, ...chromiumSwitches },
      strict: true,
      allowPositionals: true,
    });
    const own: Record<string, unknown> = {
      ...Object.fromEntries(Object.entries(values).filter(([name]) => name in ownOptions)),
      ...named(positionals),
    };
    const read = own.room ? asRoom : own.desk !== undefined ? asDesk : asPodium;
    return { ok: true, options: read(own, cwd) };
  } catch (error) {
    return { ok: false, message: oneLine(error) };
  }
};

/** The file that was double-clicked, or dropped on the icon, comes as a bare path; nothing else does. */
const named = (positionals: readonly string[]): { readonly open?: string } => {
  const [file, more] = positionals;
  if (file === undefined) return {};
  if (more !== undefined || !file.endsWith('.rostrum'))
    throw new Error(`Unexpected argument '${(more ?? file).slice(0, 60)}'.`);
  return { open: file };
};

/** `--desk` may stand alone, which the parser of options does not know: then its value is empty. */
const withDeskValue = (args: readonly string[]): string[] =>
  args.map((argument, i) => {
    const next = args[i + 1];
    return argument === '--desk' && (next === undefined || next.startsWith('-')) ? '--desk=' : argument;
  });

const asRoom = (own: unknown, cwd: string): LaunchOptions => {
  const { home } = roomSchema.parse(own);
  return { role: 'room', home: resolve(cwd, home) };
};

const asDesk = (own: unknown, cwd: string): LaunchOptions => {
  const { desk, home } = deskSchema.parse(own);
  return { role: 'desk', home: home === undefined ? null : resolve(cwd, home), podium: desk === '' ? null : desk };
};

const asPodium = (own: unknown, cwd: string): LaunchOptions => {
  const { home, open, rehearse, out } = podiumSchema.parse(own);
  const absolute = (given: string | undefined) => (given === undefined ? null : resolve(cwd, given));
  return { role: 'podium', home: absolute(home), open: absolute(open), rehearse, out: absolute(out) };
};

const oneLine = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
    return `Option --${String(name)} does not fit here.`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/\n|\. To specify/)[0] ?? message;
};
