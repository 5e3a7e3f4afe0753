import { existsSync, readFileSync } from 'node:fs';
import { USUAL_REPLIES } from '../../core/session/replies.ts';
import type { RostrumHost } from '../app/rostrum-host.ts';
import { readSettings, writeSettings } from '../app/settings.ts';
import { assertSession } from '../app/storage/open-session-file.ts';

type Opener = Pick<RostrumHost, 'open' | 'offer' | 'importNote'>;

/**
 * Opens the session that was asked for, taken in first where it lies outside; else the one of the last time; on a new data
 * folder one made of the sample note. Throws only where the first is no session of this version: the podium starts with
 * none where the others cannot be had, and where it has to say how a copy stands to the session that is here.
 */
export const openFirst = async (
  host: Opener,
  home: string,
  wanted: string | null,
  sample: string,
  report: (fault: unknown) => void,
): Promise<void> => {
  if (wanted !== null) {
    assertSession(wanted);
    await host.offer(wanted);
    return;
  }
  try {
    const { lastSession } = readSettings(home);
    if (lastSession === null) {
      const text = readFileSync(sample, 'utf8');
      const { parseNote } = await import('../../core/brief/parse-note.ts');
      host.importNote({ brief: parseNote(text), zone: null, replies: USUAL_REPLIES });
    } else if (existsSync(lastSession)) host.open(lastSession);
  } catch (fault) {
    report(fault);
  }
};

/** Keeps which session was opened last. That it cannot be kept stops nothing. */
export const rememberSession = (home: string, path: string, report: (fault: unknown) => void): void => {
  try {
    writeSettings(home, { lastSession: path });
  } catch (fault) {
    report(fault);
  }
};
