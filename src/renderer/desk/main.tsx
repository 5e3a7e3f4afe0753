import '../shared/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/reset.css';
import type { DeskView } from '../../core/views/desk-view.ts';
import { bridge } from '../shared/client/bridge.ts';
import { createPageStore } from '../shared/client/page-store.ts';
import { ViewStoreProvider } from '../shared/client/view-store.tsx';
import { startTexts } from '../shared/i18n/i18n.ts';
import { startLook } from '../shared/look.ts';
import { RunBand } from '../shared/run/RunBand.tsx';
import { registerFonts } from '../shared/styles/fonts.ts';
import { Desk } from './Desk.tsx';
import { DeskHostProvider, deskHost } from './host.ts';
import './desk.css';

registerFonts();
startLook();
startTexts('desk', navigator.language);

const store = createPageStore<DeskView>();
const host = deskHost(bridge());
const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <StrictMode>
      <DeskHostProvider value={host}>
        <ViewStoreProvider store={store}>
          <RunBand />
          <Desk />
        </ViewStoreProvider>
      </DeskHostProvider>
    </StrictMode>,
  );
