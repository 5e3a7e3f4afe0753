import '../../../../src/renderer/shared/no-eval.ts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { RoomPageView } from '../../../../src/contract/room-page.ts';
import '../../../../src/renderer/shared/styles/tokens.css';
import '../../../../src/renderer/shared/styles/reset.css';
import '../../../../src/renderer/room/room.css';
import { wordsOf } from '../../../../src/renderer/room/words-of.ts';
import { startTexts } from '../../../../src/renderer/shared/i18n/i18n.ts';
import { PlainCard } from '../../../../src/renderer/shared/room-picture/plain-card.tsx';
import { RoomPicture } from '../../../../src/renderer/shared/room-picture/room-picture.tsx';
import { loadLetters, registerFonts } from '../../../../src/renderer/shared/styles/fonts.ts';
import { addPseudoLanguages } from '../pseudo.ts';
import { cases, NOW } from './cases.ts';

declare global {
  interface Window {
    /** Shows a case in a language, with its letters loaded; resolves once it is in the page. */
    showCase: (name: string, language: string) => Promise<void>;
  }
}

// The room's picture for one case, as large as the window, for looking at and for measuring: named in the address, or
// by window.showCase without loading the page again.
registerFonts();
addPseudoLanguages();
startTexts('room', 'en');

const page = createRoot(document.getElementById('page') as HTMLElement);
let shown = 0;

window.showCase = async (name, language) => {
  const found: RoomPageView | undefined = cases(language)[name];
  await loadLetters(wordsOf(found));
  shown += 1;
  flushSync(() =>
    page.render(
      found === undefined ? (
        <PlainCard key={shown} title="" language={language} />
      ) : (
        <RoomPicture key={shown} view={found} now={NOW} />
      ),
    ),
  );
  // The frame's own letters too, and the fitting that follows them.
  await document.fonts.ready;
  await new Promise(requestAnimationFrame);
};

const query = new URLSearchParams(window.location.search);
await window.showCase(query.get('case') ?? '', query.get('language') ?? 'en');
