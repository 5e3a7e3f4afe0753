import type { TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../i18n/isolate.ts';
import { directionOf, textLanguage } from '../i18n/language.ts';

/** The room's texts in the session's language, whatever language the window around the picture has. */
export type RoomTexts = {
  readonly t: TFunction<'room'>;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Isolates a name or a time within a text of this language. */
  readonly within: (text: string) => string;
};

/** The texts for a session's language; English where it has none. */
export const useTextsFor = (sessionLanguage: string): RoomTexts => {
  const { i18n } = useTranslation('room');
  const language = textLanguage(sessionLanguage, 'room');
  const direction = directionOf(language);
  return { t: i18n.getFixedT(language, 'room'), language, direction, within: (text) => isolate(text, direction) };
};

const TextsContext = createContext<RoomTexts | null>(null);
export const RoomTextsProvider = TextsContext.Provider;

/** The texts of the picture around the component. Throws outside one. */
export const useRoomTexts = (): RoomTexts => {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error('No room picture above this component.');
  return texts;
};
