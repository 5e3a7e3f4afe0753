import { existsSync, readFileSync } from 'node:fs';
import { USUAL_REPLIES } from '../../core/session/session-from-brief.ts';
import type { RostrumHost } from '../app/rostrum-host.ts';
import { readSettings, writeSettings } from '../app/settings.ts';

type Opener = Pick<RostrumHost, 'open' | 'importNote'>;

/**
 * Opens the session that was asked for; else the one of the last time; on a new data folder one made of the sample note.
 * Throws only for the first: without the others the podium starts with none.
 */
export const openFirst = async (
  host: Opener,
  home: string,
  wanted: string | null,
  sample: string,
  report: (fault: unknown) => void,
): Promise<void> => {
  if (wanted !== null) return host.open(wanted);
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
