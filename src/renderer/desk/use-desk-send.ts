import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../core/views/desk-view.ts';
import type { Send } from '../shared/client/send.ts';
import { useViewStore } from '../shared/client/view-store.tsx';
import type { Notice } from '../shared/LastStep.tsx';
import { commandWords } from './command-words.ts';
import { useDeskHost } from './host.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/**
 * Sends commands and keeps what became of the last one that was not taken, in its own words, for many may be under way. What a
 * desk on another machine was refused stands among its unsent steps and is not said twice.
 */
export const useDeskSend = (): { readonly send: Send; readonly notice: Notice | null } => {
  const store = useViewStore<DeskView>();
  const host = useDeskHost();
  const why = useRefusalWords();
  const { t } = useTranslation('desk');
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  // Held, so that `send` stays the same function and rows that did not change are not drawn again.
  const words = useRef({ why, t });
  words.current = { why, t };

  const send = useCallback<Send>(
    async (command) => {
      count.current += 1;
      const id = count.current;
      const list = store.getSnapshot()?.list;
      const what = list ? commandWords(words.current.t, command, list) : '';
      try {
        const answer = await store.execute(command);
        // A second press of what is done already is nothing to tell.
        if (answer.ok || answer.refusal.code === 'already-done') setNotice((old) => (old && old.id <= id ? null : old));
        else if (host.getLink()?.state === 'here') {
          const text = words.current.t('notice.refused', { what, why: words.current.why(answer.refusal) });
          setNotice({ id, kind: 'refused', text });
        }
        return answer.ok;
      } catch {
        setNotice({ id, kind: 'failed', text: words.current.t('notice.failed', { what }) });
        return false;
      }
    },
    [store, host],
  );
  return { send, notice };
};
