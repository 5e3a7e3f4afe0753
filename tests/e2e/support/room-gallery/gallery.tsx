import { createRoot } from 'react-dom/client';
import '../../../../src/renderer/shared/styles/tokens.css';
import '../../../../src/renderer/shared/styles/reset.css';
import '../../../../src/renderer/room/room.css';
import { wordsOf } from '../../../../src/renderer/room/words-of.ts';
import { startTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { PlainCard } from '../../../../src/renderer/shared/room-picture/plain-card.tsx';
import { RoomPicture } from '../../../../src/renderer/shared/room-picture/room-picture.tsx';
import { loadLetters, registerFonts } from '../../../../src/renderer/shared/styles/fonts.ts';
import { cases, NOW, type RoomCase } from './cases.ts';

// The room's picture for one case, named in the address, as large as the window: for looking at and for measuring.
registerFonts();
startTexts('room', 'en');

const asked = new URLSearchParams(window.location.search).get('case') ?? 'running';
const language = new URLSearchParams(window.location.search).get('language') ?? 'en';
const page = document.getElementById('page');
const found: RoomCase | undefined = cases(language)[asked];
if (page !== null) {
  if (found !== undefined) await loadLetters(wordsOf(found));
  createRoot(page).render(
    found === undefined ? <PlainCard title="" language={language} /> : <RoomPicture view={found} now={NOW} />,
  );
}
