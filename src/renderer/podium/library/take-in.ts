import { useEffect, useRef } from 'react';
import type { CallOutput } from '../../../contract/api.ts';
import { LARGEST_SESSION, SESSION_PART } from '../../../contract/session-files.ts';
import type { PodiumHost } from '../host.ts';

const ENDING = '.rostrum';

/** The file is larger than any session that a window hands over. */
export const isTooLarge = (file: File): boolean => file.size > LARGEST_SESSION;

/** Hands a session's file over in parts, and has it taken in. How far it is, the host says in its status. */
export const takeIn = async (
  host: Pick<PodiumHost, 'sendSession' | 'importSession'>,
  file: File,
): Promise<CallOutput<'importSession'>> => {
  for (let at = 0; at === 0 || at < file.size; at += SESSION_PART) {
    const bytes = new Uint8Array(await file.slice(at, at + SESSION_PART).arrayBuffer());
    const answer = await host.sendSession({ file: file.name.slice(0, 255), bytes, at, of: file.size });
    if (!answer.ok) return answer;
  }
  return host.importSession(false);
};

/** Takes a session's file that is dropped anywhere on the window, before whatever else a file can be dropped on. */
export const useDroppedSession = (take: (file: File) => void): void => {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file?.name.endsWith(ENDING)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop, { capture: true });
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop, { capture: true });
    };
  }, []);
};
