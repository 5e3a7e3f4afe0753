import '../shared/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/reset.css';
import { callHost } from '../../contract/client.ts';
import type { ReaderView } from '../../core/views/reader-view.ts';
import { bridge } from '../shared/client/bridge.ts';
import { createPageStore } from '../shared/client/page-store.ts';
import { ViewStoreProvider } from '../shared/client/view-store.tsx';
import { freshId } from '../shared/fresh-id.ts';
import { startTexts } from '../shared/i18n/i18n.ts';
import { podiumLink } from '../shared/join/podium-link.ts';
import { startLook } from '../shared/look.ts';
import { RunBand } from '../shared/run/RunBand.tsx';
import { registerFonts } from '../shared/styles/fonts.ts';
import { type ReaderHost, ReaderHostProvider } from './host.ts';
import { Reader } from './Reader.tsx';
import './reader.css';

registerFonts();
startLook();
startTexts('reader', navigator.language);

const store = createPageStore<ReaderView>();
const host: ReaderHost = {
  ...podiumLink(bridge()),
  acknowledge: (message, seat) =>
    void callHost(bridge(), 'acknowledge', { commandId: freshId(), message, seat }).catch(() => {}),
  readFor: (seat) => void callHost(bridge(), 'readFor', { seat }).catch(() => {}),
};
const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <StrictMode>
      <ReaderHostProvider value={host}>
        <ViewStoreProvider store={store}>
          <RunBand />
          <Reader />
        </ViewStoreProvider>
      </ReaderHostProvider>
    </StrictMode>,
  );
