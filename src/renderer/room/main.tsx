import '../shared/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/styles/tokens.css';
import '../shared/styles/reset.css';
import { bridge } from '../shared/client/bridge.ts';
import { createPageStore } from '../shared/client/page-store.ts';
import { ViewStoreProvider } from '../shared/client/view-store.tsx';
import { startTexts } from '../shared/i18n/i18n.ts';
import { registerFonts } from '../shared/styles/fonts.ts';
import { startHeartbeat } from './heartbeat.ts';
import './room.css';
import { RoomPage } from './room-page.tsx';

registerFonts();
startTexts('room', 'en');
startHeartbeat(bridge());

const page = document.getElementById('page');
if (page !== null)
  createRoot(page).render(
    <StrictMode>
      <ViewStoreProvider store={createPageStore()}>
        <RoomPage />
      </ViewStoreProvider>
    </StrictMode>,
  );
