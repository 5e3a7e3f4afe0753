import '../shared/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/reset.css';
import type { CallInput } from '../../contract/api.ts';
import { callHost } from '../../contract/client.ts';
import type { PodiumView } from '../../core/views/podium-view.ts';
import { bridge } from '../shared/client/bridge.ts';
import { createPageStore } from '../shared/client/page-store.ts';
import { ViewStoreProvider } from '../shared/client/view-store.tsx';
import { startTexts } from '../shared/i18n/i18n.ts';
import { startLook } from '../shared/look.ts';
import { registerFonts } from '../shared/styles/fonts.ts';
import { type PodiumHost, PodiumHostProvider } from './host.ts';
import { Podium } from './Podium.tsx';
import './podium.css';

registerFonts();
startLook();
startTexts('podium', navigator.language);

const store = createPageStore<PodiumView>();
const host: PodiumHost = {
  importNote: (input: CallInput<'importNote'>) => callHost(bridge(), 'importNote', input),
  readNote: (input) => callHost(bridge(), 'readNote', input),
  readingShare: () => callHost(bridge(), 'readingShare', {}),
  cancelReading: () => void callHost(bridge(), 'cancelReading', {}).catch(() => {}),
  listTemplates: () => callHost(bridge(), 'listTemplates', {}),
  makeFromTemplate: (input) => callHost(bridge(), 'makeFromTemplate', input),
  saveTemplate: (name) => callHost(bridge(), 'saveTemplate', { name }),
  deleteTemplate: (input) => callHost(bridge(), 'deleteTemplate', input),
  listLibrary: (query) => callHost(bridge(), 'listLibrary', { query }),
  duplicateSession: (input) => callHost(bridge(), 'duplicateSession', input),
  moveSession: (input) => callHost(bridge(), 'moveSession', input),
  emptyDeleted: (handles) => callHost(bridge(), 'emptyDeleted', { handles: [...handles] }),
  exportSession: (input) => callHost(bridge(), 'exportSession', input),
  sendSession: (input) => callHost(bridge(), 'sendSession', input),
  importSession: (keepBoth) => callHost(bridge(), 'importSession', { keepBoth }),
  leaveSession: () => void callHost(bridge(), 'leaveSession', {}).catch(() => {}),
  cancelLibrary: (job) => void callHost(bridge(), 'cancelLibrary', { job }).catch(() => {}),
  openSession: (handle) => callHost(bridge(), 'openSession', { handle }),
  recallSayAs: (names) => callHost(bridge(), 'recallSayAs', { names: [...names] }),
  readJournal: (query) => callHost(bridge(), 'readJournal', query),
  exportRecord: () => callHost(bridge(), 'exportRecord', {}),
  rehearse: () =>
    callHost(bridge(), 'rehearse', {}).then(
      ({ ok }) => ok,
      () => false,
    ),
  setRate: (rate) => void callHost(bridge(), 'setRate', { rate }).catch(() => {}),
  leaveRehearsal: (keep) => void callHost(bridge(), 'leaveRehearsal', { keep }).catch(() => {}),
  testScreens: (show) => void callHost(bridge(), 'testScreens', { show }).catch(() => {}),
  checkMachine: () => callHost(bridge(), 'checkMachine', {}),
  openDesk: () => void callHost(bridge(), 'openDesk', {}).catch(() => {}),
  openReader: (seat) => void callHost(bridge(), 'openReader', { seat }).catch(() => {}),
  giveScreen: (away) => void callHost(bridge(), 'giveScreen', { away }).catch(() => {}),
  joinElsewhere: () => void callHost(bridge(), 'joinElsewhere', {}).catch(() => {}),
  shareDesk: (on) => callHost(bridge(), 'shareDesk', { on }),
  saveList: (file) => callHost(bridge(), 'saveList', file),
  getStatus: store.getStatus,
  subscribe: store.subscribe,
};

const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <StrictMode>
      <PodiumHostProvider value={host}>
        <ViewStoreProvider store={store}>
          <Podium />
        </ViewStoreProvider>
      </PodiumHostProvider>
    </StrictMode>,
  );
