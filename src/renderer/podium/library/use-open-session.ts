import { useTranslation } from 'react-i18next';
import { useHost } from '../host.ts';
import { useHostRefusal } from '../use-host-refusal.ts';

/** Opens a session, then goes to it; one that is put away is brought back first. Answers with why not, or null. */
export const useOpenSession = (done: () => void): ((handle: string, isPutAway: boolean) => Promise<string | null>) => {
  const { t } = useTranslation('library');
  const host = useHost();
  const say = useHostRefusal();
  return async (handle, isPutAway) => {
    try {
      const back = isPutAway ? await host.moveSession({ handle, place: 'current' }) : ({ ok: true, handle } as const);
      const answer = back.ok ? await host.openSession(back.handle) : back;
      if (!answer.ok) return say(answer.refusal);
      done();
      return null;
    } catch {
      return t('failed');
    }
  };
};
