import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useViewStore } from '../shared/client/view-store.tsx';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import { commandWords } from './command-words.ts';

/** What the line at the foot says about the last step of the desk that did not come about. */
export type Notice = { readonly id: number; readonly kind: 'refused' | 'failed'; readonly text: string };

/** Sends commands and keeps what became of the last one that was not taken, with its own words: many may be under way. */
export const useDeskSend = (): { readonly send: Send; readonly notice: Notice | null } => {
  const store = useViewStore<DeskView>();
  const say = usePhrase();
  const { t } = useTranslation('desk');
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  // Held, so that `send` stays the same function and rows that did not change are not drawn again.
  const words = useRef({ say, t });
  words.current = { say, t };

  const send = useCallback<Send>(
    async (command) => {
      count.current += 1;
      const id = count.current;
      const list = store.getSnapshot()?.list ?? NO_LIST;
      const what = commandWords(words.current.t, command, list);
      try {
        const answer = await store.execute(command);
        // A second press of what is done already is nothing to tell.
        if (answer.ok || answer.refusal.code === 'already-done') setNotice((old) => (old && old.id <= id ? null : old));
        else {
          const { code, params } = answer.refusal;
          const why = words.current.say({ key: `refusal.${code}`, params });
          setNotice({ id, kind: 'refused', text: words.current.t('notice.refused', { what, why }) });
        }
        return answer.ok;
      } catch {
        setNotice({ id, kind: 'failed', text: words.current.t('notice.failed', { what }) });
        return false;
      }
    },
    [store],
  );
  return { send, notice };
};

const NO_LIST = { order: [], absent: [], done: [], entries: {} };
