import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_SESSION } from '../../../contract/session-files.ts';
import { useHost, useStatus } from '../host.ts';
import { isTooLarge, takeIn, useDroppedSession } from './take-in.ts';
import { useOpenSession } from './use-open-session.ts';

export type Taking = {
  /** Takes a session's file in, and goes to it. */
  readonly take: (file: File) => void;
  /** Why the last one could not be taken in, where the host does not say it; else nothing. */
  readonly problem: string;
};

/**
 * Takes in session files, chosen or dropped anywhere on the window, and shows the library while one is on its way or waits
 * for a word. While a meeting is open nothing of it happens.
 */
export const useTaking = (isMeeting: boolean, show: (place: 'sessions' | 'podium') => void): Taking => {
  const { t } = useTranslation('library');
  const host = useHost();
  const isComing = (useStatus()?.incoming ?? null) !== null;
  const [problem, setProblem] = useState('');
  const openSession = useOpenSession(() => show('podium'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown when it comes, and not again when it was left.
  useEffect(() => {
    if (isComing && !isMeeting) show('sessions');
  }, [isComing, isMeeting]);
  const take = async (file: File) => {
    if (isMeeting) return;
    show('sessions');
    setProblem('');
    if (isTooLarge(file))
      return setProblem(t('incoming.tooLarge', { file: file.name, megabytes: LARGEST_SESSION / 1_000_000 }));
    try {
      const answer = await takeIn(host, file);
      if (answer.ok) setProblem((await openSession(answer.handle, false)) ?? '');
    } catch {
      setProblem(t('incoming.failed', { file: file.name }));
    }
  };
  useDroppedSession((file) => void take(file));
  return { take: (file) => void take(file), problem };
};
