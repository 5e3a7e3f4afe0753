import type { LoggedEvent } from '../../../src/core/session/events.ts';
import { openReadOnly } from '../../../src/main/app/storage/open-session-file.ts';
import { readRows, toLoggedEvent } from '../../../src/main/app/storage/rows.ts';

/** What is on disk now, read beside the running application. */
export const eventsOf = (path: string): readonly LoggedEvent[] => {
  const db = openReadOnly(path);
  try {
    return readRows(db).map(toLoggedEvent);
  } finally {
    db.close();
  }
};
