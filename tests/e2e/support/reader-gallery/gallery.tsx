import { createRoot } from 'react-dom/client';
import '../../../../src/renderer/shared/styles/tokens.css';
import '../../../../src/renderer/shared/styles/reset.css';
import '../../../../src/renderer/reader/reader.css';
import type { DeskLink } from '../../../../src/contract/api.ts';
import type { ViewClient } from '../../../../src/contract/view-client.ts';
import { nextSteps } from '../../../../src/core/session/next-step.ts';
import { instant } from '../../../../src/core/timing/time.ts';
import { commandOf } from '../../../../src/core/views/primary-action.ts';
import { type ReaderSeat, type ReaderView, toReaderView } from '../../../../src/core/views/reader-view.ts';
import { type ReaderHost, ReaderHostProvider } from '../../../../src/renderer/reader/host.ts';
import { Reader } from '../../../../src/renderer/reader/Reader.tsx';
import { ViewStoreProvider } from '../../../../src/renderer/shared/client/view-store.tsx';
import { startTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { registerFonts } from '../../../../src/renderer/shared/styles/fonts.ts';
import { scenes } from '../podium-gallery/scenes.ts';
import { addPseudoLanguages } from '../pseudo.ts';

declare global {
  interface Window {
    /** What Space at the podium does. */
    press: () => void;
  }
}

// The reader on a host in memory, at the moment that the address names: `?scene=…&seat=chair|moderator&script=long&link=here|lost|apart`.
registerFonts();
addPseudoLanguages();
startTexts('reader', 'en');

const asked = new URLSearchParams(window.location.search);
const session = scenes[asked.get('scene') ?? 'running']?.();
if (!session) throw new Error('No such scene.');
const LONG = Array.from(
  { length: 12 },
  (_, i) => `Paragraph ${i + 1} of the welcome, as it was written for the chair to read aloud.`,
);
if (asked.get('script') === 'long')
  session.does({ type: 'SetScript', item: 'chair-opens', voice: 'chair', language: 'en', text: LONG.join('\n\n') });

const offset = session.now - performance.now();
let seat = (asked.get('seat') ?? 'chair') as ReaderSeat;
let view: ReaderView = toReaderView(session.projection, seat);
const listeners = new Set<() => void>();
const tell = () => {
  view = toReaderView(session.projection, seat);
  for (const listener of listeners) listener();
};
const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};
const state = (asked.get('link') ?? 'here') as DeskLink['state'];
const link: DeskLink = {
  state,
  address: state === 'here' ? null : '192.168.1.20:50123',
  code: '',
  window: state === 'here' ? null : seat,
  problem: state === 'here' ? null : 'unreachable',
  waiting: [],
  refused: [],
};
const store: ViewClient<ReaderView> = {
  subscribe,
  getSnapshot: () => (state === 'apart' ? null : view),
  getStatus: () => null,
  reading: () => ({ own: 0, host: offset, rate: 1 }),
  measure: async () => {},
  execute: async () => {
    throw new Error('A reader changes nothing.');
  },
  close: () => {},
};
window.press = () => {
  session.now = instant(performance.now() + offset);
  const step = nextSteps(session.state)?.now;
  if (step) session.does(commandOf(step));
  tell();
};
const host: ReaderHost = {
  getLink: () => link,
  subscribe,
  joinPodium: async () => ({}),
  readFor(next) {
    seat = next;
    tell();
  },
  acknowledge(message, by) {
    session.send({ type: 'AcknowledgeMessage', message, by }, 'reader', 'reader');
    tell();
  },
};

const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <ReaderHostProvider value={host}>
      <ViewStoreProvider store={store}>
        <Reader />
      </ViewStoreProvider>
    </ReaderHostProvider>,
  );
