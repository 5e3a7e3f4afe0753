import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Send } from '../shared/client/send.ts';
import { useViewStore } from '../shared/client/view-store.tsx';
import { usePhrase } from '../shared/i18n/use-phrase.ts';
import type { Notice } from '../shared/LastStep.tsx';

/**
 * Sends commands and keeps what became of the last one. `ownAt` is the window's own clock (ms) at its last command or
 * answer: a "next" that changes at another time was changed by another hand.
 */
export const useSend = (): { send: Send; notice: Notice | null; ownAt: { readonly current: number } } => {
  const store = useViewStore();
  const say = usePhrase();
  const { t } = useTranslation('podium');
  const [notice, setNotice] = useState<Notice | null>(null);
  const ownAt = useRef(Number.NEGATIVE_INFINITY);
  const count = useRef(0);
  // Held, so that `send` stays the same function and rows that did not change are not drawn again.
  const words = useRef({ say, t });
  words.current = { say, t };

  const send = useCallback<Send>(
    async (command) => {
      ownAt.current = performance.now();
      const id = ++count.current;
      const put = (kind: Notice['kind'], text: string) => setNotice({ id, kind, text });
      try {
        const answer = await store.execute(command);
        ownAt.current = performance.now();
        // A second press of what is done already is nothing to tell.
        if (answer.ok || answer.refusal.code === 'already-done') setNotice((old) => (old && old.id <= id ? null : old));
        else
          put('refused', words.current.say({ key: `refusal.${answer.refusal.code}`, params: answer.refusal.params }));
        return answer.ok;
      } catch {
        put('failed', words.current.t('notice.failed'));
        return false;
      }
    },
    [store],
  );
  return { send, notice, ownAt };
};
