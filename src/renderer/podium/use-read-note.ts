import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_NOTE } from '../../contract/largest-note.ts';
import { useHost } from './host.ts';
import { useHostRefusal } from './use-host-refusal.ts';

/** How often a reading is asked how far it is. */
const LOOK_MS = 250;

export type ReadNote = {
  /** The share that is read, 0 to 1; null while nothing is being read. */
  readonly share: number | null;
  /** Reads a file, or HTML from the clipboard; what comes of it is told to the `took` or `refused` of the hook. */
  readonly read: (note: Blob, isHtml: boolean) => Promise<void>;
  readonly cancel: () => void;
};

/** Has the host read a note that is not plain text: its words go to `took`, the sentence why not to `refused`. */
export const useReadNote = (took: (text: string) => void, refused: (why: string) => void): ReadNote => {
  const { t } = useTranslation('review');
  const host = useHost();
  const say = useHostRefusal();
  const [share, setShare] = useState<number | null>(null);
  const isReading = share !== null;
  useEffect(() => {
    if (!isReading) return;
    const look = setInterval(() => {
      host.readingShare().then(
        (now) => setShare((before) => (before === null ? null : (now.share ?? before))),
        () => {},
      );
    }, LOOK_MS);
    return () => clearInterval(look);
  }, [host, isReading]);
  const read = async (note: Blob, isHtml: boolean) => {
    if (note.size > LARGEST_NOTE)
      return refused(say({ code: 'note-too-large', params: { megabytes: LARGEST_NOTE / 1_000_000 } }));
    setShare(0);
    refused('');
    try {
      const answer = await host.readNote({ bytes: new Uint8Array(await note.arrayBuffer()), isHtml });
      if (answer.ok) took(answer.text);
      else refused(say(answer.refusal));
    } catch {
      refused(t('take.failed'));
    } finally {
      setShare(null);
    }
  };
  return { share, read, cancel: host.cancelReading };
};
