import { rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CallInput, CallOutput } from '../../../contract/api.ts';
import type { Status } from '../clients.ts';
import { makeDraft } from './draft-folder.ts';

type Taken = CallOutput<'importSession'>;
type Done = CallOutput<'sendSession'>;

/** The one session file that is on its way in: sent by a window in parts, or offered from outside by its path. */
export type Incoming = {
  readonly state: () => Status['incoming'];
  /** Takes a part; one at 0 leaves the file that was on its way. */
  send(part: CallInput<'sendSession'>): Promise<Done>;
  /** Takes a file where it lies, and only reads it. */
  offer(path: string): Promise<Taken>;
  /** Takes in what has come. A refused one waits, so that both can be kept, until it is left. */
  take(keepBoth: boolean): Promise<Taken>;
  /** Ends the checking, too. */
  leave(): void;
  /** A file that is here already, and can be opened when the meeting has ended. */
  wait(file: string, handle: string): void;
};

type Draft = { readonly folder: string; readonly file: FileHandle; readonly of: number; written: number };

const refused = (code: string): Extract<Done, { ok: false }> => ({ ok: false, refusal: { code, params: {} } });

/**
 * Parts are kept in a hidden folder inside `folder`. `take` verifies the file at a path and takes it in; `isMeeting` says
 * whether it can be opened only later; `changed` is told of each new state.
 */
export const incomingFile = (
  folder: string,
  take: (path: string, keepBoth: boolean, signal: AbortSignal) => Promise<Taken>,
  isMeeting: () => boolean,
  changed: () => void,
): Incoming => {
  let state: Status['incoming'] = null;
  let draft: Draft | null = null;
  let path: string | null = null;
  let checking: AbortController | null = null;

  const become = (next: Status['incoming']) => {
    state = next;
    changed();
  };

  const drop = () => {
    const old = draft;
    [draft, path] = [null, null];
    if (old === null) return;
    void old.file.close().catch(() => {});
    rmSync(old.folder, { recursive: true, force: true });
  };

  const leave = () => {
    checking?.abort();
    drop();
    become(null);
  };

  const wait = (file: string, handle: string) => {
    drop();
    become({ state: 'waiting', file, handle });
  };

  const begin = async (of: number): Promise<Draft> => {
    drop();
    const own = makeDraft(folder);
    path = join(own, 'incoming.rostrum');
    draft = { folder: own, file: await open(path, 'wx', 0o600), of, written: 0 };
    return draft;
  };

  const takeIn = async (keepBoth: boolean): Promise<Taken> => {
    const from = path;
    const file = state?.file ?? '';
    if (from === null || (draft !== null && draft.written !== draft.of)) return refused('library-cancelled');
    const cameInMeeting = isMeeting();
    become({ state: 'checking', file });
    const own = new AbortController();
    checking = own;
    const answer = await take(from, keepBoth, own.signal);
    if (checking === own) checking = null;
    // Another file may have come meanwhile: then this one is spoken of no more.
    if (from !== path) return answer;
    if (answer.ok && (cameInMeeting || isMeeting())) wait(file, answer.handle);
    else if (answer.ok) leave();
    else become({ state: 'refused', file, refusal: answer.refusal });
    return answer;
  };

  return {
    state: () => state,
    async send({ file, bytes, at, of }) {
      try {
        const own = at === 0 ? await begin(of) : draft;
        if (own === null || own.written !== at || own.of !== of || at + bytes.length > of)
          return refused('library-cancelled');
        await own.file.write(bytes, 0, bytes.length, at);
        own.written += bytes.length;
        if (own === draft) become({ state: 'arriving', file, share: of === 0 ? 1 : own.written / of });
        return { ok: true };
      } catch {
        drop();
        const { refusal } = refused('file-cannot-write');
        become({ state: 'refused', file, refusal });
        return { ok: false, refusal };
      }
    },
    offer(from) {
      drop();
      path = from;
      become({ state: 'checking', file: basename(from).slice(0, 255) });
      return takeIn(false);
    },
    take: takeIn,
    leave,
    wait,
  };
};
