import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 5_000;
/** From the word that the screens change to the picture of them: both windows are told, drawn and faded by then. */
const DRAWN_MS = 700;

/** The folder for pictures of the screens: ROSTRUM_PICTURES, else for a rehearsal `pictures` in its --out folder, else a new temporary one. */
export function picturesFolder(args, env = process.env) {
  const at = args.indexOf('--out');
  const out = args.includes('--rehearse') && at >= 0 ? args[at + 1] : undefined;
  const folder = env.ROSTRUM_PICTURES || (out && join(out, 'pictures'));
  if (!folder) return mkdtempSync(join(tmpdir(), 'rostrum-screens-'));
  mkdirSync(folder, { recursive: true });
  return resolve(folder);
}

/** The file name of picture `number` of a history, `label` being what it shows: screens-007-speaker-running.png. */
export function pictureName(number, label = '') {
  const words = label.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${['screens', String(number).padStart(3, '0'), ...words].join('-')}.png`;
}

/**
 * Writes screens-latest.png into a folder at once and every 5 s; with `history` keeps every picture under a number as well.
 * `take(path)` makes one picture and resolves to whether it could. `now(label)` takes one more of what the screens are just
 * changing to; `stop()` ends it.
 */
export function keepPictures(folder, take, history) {
  let number = history ? readdirSync(folder).filter((name) => /^screens-\d/.test(name)).length : 0;
  const latest = join(folder, 'screens-latest.png');
  const draft = join(folder, 'screens-draft.png');
  const one = async (label) => {
    if (!history) return take(latest);
    const path = join(folder, pictureName(++number, label));
    if (!(await take(path))) return;
    copyFileSync(path, draft);
    renameSync(draft, latest);
  };
  // One after the other: they share the draft, and two at once would slow the application down.
  let queue = one();
  const after = (wait, label) => {
    queue = Promise.all([queue, wait]).then(() => one(label));
    return queue;
  };
  const now = (label) => after(sleep(DRAWN_MS), label);
  const timer = setInterval(after, EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    return queue;
  };
  return { now, stop };
}
