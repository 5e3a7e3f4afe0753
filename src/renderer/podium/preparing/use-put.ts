import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../core/session/commands.ts';
import { useViewStore } from '../../shared/client/view-store.tsx';
import { usePhrase } from '../../shared/i18n/use-phrase.ts';

/** Sends a command; null once what it asks for is so, else the sentence that says why it is not. */
export type Put = (command: Command) => Promise<string | null>;

/** What is so already is nothing to tell. */
const QUIET: ReadonlySet<string> = new Set(['already-done', 'already-in-that-state']);

/** Sends what is prepared, so that a refusal can be told beside its field. */
export const usePut = (): Put => {
  const store = useViewStore();
  const say = usePhrase();
  const { t } = useTranslation('podium');
  // Held, so that `put` stays the same function.
  const words = useRef({ say, t });
  words.current = { say, t };
  return useCallback<Put>(
    async (command) => {
      try {
        const answer = await store.execute(command);
        if (answer.ok || QUIET.has(answer.refusal.code)) return null;
        return words.current.say({ key: `refusal.${answer.refusal.code}`, params: answer.refusal.params });
      } catch {
        return words.current.t('notice.failed');
      }
    },
    [store],
  );
};
