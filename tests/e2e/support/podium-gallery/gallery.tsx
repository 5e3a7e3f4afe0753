import { createRoot } from 'react-dom/client';
import '../../../../src/renderer/shared/styles/tokens.css';
import '../../../../src/renderer/shared/styles/reset.css';
import '../../../../src/renderer/podium/podium.css';
import type { CallInput, ExecuteAnswer } from '../../../../src/contract/api.ts';
import { JOURNAL_PAGE } from '../../../../src/contract/journal.ts';
import type { Run } from '../../../../src/contract/run.ts';
import type { ViewClient } from '../../../../src/contract/view-client.ts';
import type { Command } from '../../../../src/core/session/commands.ts';
import { instant } from '../../../../src/core/timing/time.ts';
import { journalPage } from '../../../../src/core/views/journal-lines.ts';
import { type PodiumView, toPodiumView } from '../../../../src/core/views/podium-view.ts';
import { type PodiumHost, PodiumHostProvider, type Status } from '../../../../src/renderer/podium/host.ts';
import { Podium } from '../../../../src/renderer/podium/Podium.tsx';
import { ViewStoreProvider } from '../../../../src/renderer/shared/client/view-store.tsx';
import { startTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { startLook } from '../../../../src/renderer/shared/look.ts';
import { registerFonts } from '../../../../src/renderer/shared/styles/fonts.ts';
import { addPseudoLanguages } from '../pseudo.ts';
import { incomingOf, libraryHost } from './library.ts';
import { scenes } from './scenes.ts';
import { templateHost } from './template-host.ts';

// The podium on a host in memory, at the moment that the address names: for looking at and for pressing keys in.
registerFonts();
startLook();
addPseudoLanguages();
startTexts('podium', 'en');

const asked = new URLSearchParams(window.location.search);
const session = (scenes[asked.get('scene') ?? 'running'] ?? scenes.running)?.();
if (!session) throw new Error('No such scene.');

let offset = session.now - performance.now();
let view: PodiumView = toPodiumView(session.projection, 'podium');
const CODES = { code: '4821 9930 1175 2086', readerCode: '7310 2248 6659 0174' };
let status: Status = {
  recording: asked.get('recording') !== 'no',
  rooms: asked.get('rooms') === 'none' ? 0 : 1,
  roomWindow: asked.get('rooms') === 'none' ? 'none' : 'display',
  roomDisplay: null,
  screenAway: asked.get('away') !== null,
  canPlace: true,
  desks: asked.get('network') ? 1 : 0,
  network: asked.get('network') ? { addresses: ['192.168.1.20:50123', '10.4.0.7:50123'], ...CODES } : null,
  incoming: incomingOf(asked.get('incoming')),
  openedFromOutside: 0,
};
let ofRun: Run | null = null;
let fails = false;
const listeners = new Set<() => void>();
const tell = () => {
  view = toPodiumView(session.projection, 'podium');
  if (ofRun) view = Object.assign(view, { run: ofRun });
  for (const listener of listeners) listener();
};
const run = (command: Command, actor: string): ExecuteAnswer => {
  session.now = instant(performance.now() + offset);
  const answer = session.send(command, actor);
  tell();
  return answer.ok
    ? { ok: true, seq: session.events.length }
    : { ok: false, refusal: { code: answer.refusal.code, params: { ...answer.refusal.params } as never } };
};

const store: ViewClient<PodiumView> = {
  subscribe(changed) {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  getSnapshot: () => view,
  getStatus: () => status,
  reading: () => ({ own: 0, host: offset, rate: 1 }),
  measure: async () => {},
  execute: async (command) => {
    if (fails) throw new Error('The disk is full.');
    return run(command, 'podium');
  },
  close: () => {},
};

const host: PodiumHost = {
  importNote: async (note) => {
    accepted.push(note);
    return { ok: true };
  },
  readNote: async ({ bytes }) => ({ ok: true, text: new TextDecoder().decode(bytes) }),
  readingShare: async () => ({ share: null }),
  cancelReading: () => {},
  recallSayAs: async (names) => (names.includes('Jon Vik') ? [{ name: 'Jon Vik', sayAs: 'yon VEEK' }] : []),
  ...templateHost(asked.get('templates')),
  ...libraryHost(asked.get('library') ?? 'some'),
  openSession: async () => ({ ok: true }),
  readJournal: async (query) => journalPage(session.projection, query, JOURNAL_PAGE),
  exportRecord: async () => ({
    ok: true,
    folder: 'Shared rivers 2030-06-20',
    files: ['record.html', 'record.csv', 'record.json', 'record.jsonl'],
  }),
  rehearse: async () => {
    ofRun = { rehearsal: 1, test: null };
    tell();
    return true;
  },
  setRate: (rehearsal) => {
    ofRun = { rehearsal, test: null };
    tell();
  },
  leaveRehearsal: () => {
    ofRun = null;
    tell();
  },
  testScreens: (test) => {
    ofRun = test && { rehearsal: null, test };
    tell();
  },
  checkMachine: async () => ({
    awake: asked.get('machine') !== 'poor',
    onBattery: asked.get('machine') === 'poor',
    free: asked.get('machine') === 'poor' ? 90_000_000 : 214_000_000_000,
  }),
  openDesk: () => {
    desksOpened += 1;
  },
  openReader: () => {},
  giveScreen: (away) => {
    status = { ...status, screenAway: away };
    for (const listener of listeners) listener();
  },
  joinElsewhere: () => {},
  saveList: async ({ name }) => ({ ok: true, saved: `${name}.json` }),
  shareDesk: async (on) => {
    status = { ...status, network: on ? { addresses: ['192.168.1.20:50123'], ...CODES } : null };
    tell();
  },
  getStatus: () => status,
  subscribe: store.subscribe,
};
let desksOpened = 0;
const accepted: CallInput<'importNote'>[] = [];

/** What a test may do to this host from outside the window. */
export type GalleryHost = {
  /** Lets time pass, in seconds. */
  readonly wait: (seconds: number) => void;
  readonly byAnother: (command: Command, actor: 'desk' | 'podium') => ExecuteAnswer;
  /** The log without the preparation's: types and data. */
  readonly events: () => readonly { readonly type: string; readonly data: unknown }[];
  readonly view: () => PodiumView;
  readonly desksOpened: () => number;
  /** The notes that were accepted. */
  readonly accepted: () => readonly CallInput<'importNote'>[];
  readonly fail: (on: boolean) => void;
  readonly setStatus: (next: Partial<Status>) => void;
};
declare global {
  interface Window {
    gallery: GalleryHost;
  }
}
window.gallery = {
  wait: (seconds) => {
    offset += seconds * 1000;
    for (const listener of listeners) listener();
    window.dispatchEvent(new Event('focus'));
  },
  byAnother: (command, actor) => run(command, actor),
  events: () => session.events.map(({ type, data }) => ({ type, data })),
  view: () => view,
  desksOpened: () => desksOpened,
  accepted: () => accepted,
  fail: (on) => {
    fails = on;
  },
  setStatus: (next) => {
    status = { ...status, ...next };
    tell();
  },
};

const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <PodiumHostProvider value={host}>
      <ViewStoreProvider store={store}>
        <Podium />
      </ViewStoreProvider>
    </PodiumHostProvider>,
  );
