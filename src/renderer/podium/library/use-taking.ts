import { useEffect, useRef, useState } from 'react';
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
 * for a word; what was opened by a file from outside is gone to. While a meeting is open, and before the first view (null), the
 * window stays where it is.
 */
export const useTaking = (isMeeting: boolean | null, show: (place: 'sessions' | 'podium') => void): Taking => {
  const { t } = useTranslation('library');
  const host = useHost();
  const status = useStatus();
  const incoming = status?.incoming ?? null;
  const isComing = incoming !== null && incoming.state !== 'waiting';
  const opened = status?.openedFromOutside ?? null;
  const [problem, setProblem] = useState('');
  const now = useRef(isMeeting);
  now.current = isMeeting;
  const openSession = useOpenSession(() => show('podium'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown when it comes, and not when a meeting ends during which it came.
  useEffect(() => {
    if (isComing && now.current === false) show('sessions');
  }, [isComing, isMeeting === null]);
  const seen = useRef(opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone to once each time.
  useEffect(() => {
    if (seen.current !== null && opened !== seen.current && now.current !== true) show('podium');
    seen.current = opened;
  }, [opened]);
  const take = async (file: File) => {
    const cameInMeeting = now.current;
    if (cameInMeeting === null) return;
    if (!cameInMeeting) show('sessions');
    setProblem('');
    if (isTooLarge(file))
      return setProblem(t('incoming.tooLarge', { file: file.name, megabytes: LARGEST_SESSION / 1_000_000 }));
    try {
      const answer = await takeIn(host, file);
      if (answer.ok && !cameInMeeting && now.current === false)
        setProblem((await openSession(answer.handle, false)) ?? '');
    } catch {
      setProblem(t('incoming.failed', { file: file.name }));
    }
  };
  useDroppedSession((file) => void take(file));
  return { take: (file) => void take(file), problem };
};
